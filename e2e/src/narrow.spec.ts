import { publishedEvent } from './harness/events.ts';
import { expect, test } from './harness/test.ts';
import { smallRoster } from './harness/rosters.ts';

test('[UI-170] all sections of an event stand in one line on a phone, and in even rows in large type', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const { page } = await venue.laptopOf(owner);
  await page.goto(`${venue.server.url}/console/${eventId}/run`);
  const links = page.getByRole('navigation', { name: 'Parts of this event' }).getByRole('link');
  await expect(links).toHaveCount(6);

  /** How many links stand in each row. */
  const rows = async (width: number): Promise<number[]> => {
    await page.setViewportSize({ width, height: 800 });
    const tops = await links.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
  };
  /** No link lies over another, or beyond the edge of the screen. */
  const apart = async (): Promise<void> => {
    const boxes = await links.evaluateAll((all) =>
      all.map((each) => {
        const { left, right, top } = each.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    const { width } = page.viewportSize()!;
    for (const { right } of boxes) expect(right).toBeLessThanOrEqual(width);
    boxes.slice(1).forEach(({ left, top }, index) => {
      if (top === boxes[index]!.top) expect(left).toBeGreaterThanOrEqual(boxes[index]!.right - 0.5);
    });
  };

  for (const width of [430, 390, 360]) {
    expect(await rows(width)).toEqual([6]);
    await apart();
  }
  // The smallest phone there is; then a laptop and two phones at 200 % zoom.
  expect(await rows(320)).toEqual([3, 3]);
  await apart();
  expect(await rows(640)).toEqual([6]);
  await apart();
  for (const width of [195, 180]) {
    expect(await rows(width)).toEqual([2, 2, 2]);
    await apart();
  }
  wire.close();
});
