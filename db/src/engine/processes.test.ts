import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { DatabaseBusy } from '../errors.ts';
import { kill, startChild } from './testing/child.ts';
import { temporaryFolder } from './testing/folder.ts';
import { openSmall } from './testing/small-schema.ts';
import { seatNumbers } from './testing/small.ts';

describe('[START-15] two processes and one data folder', () => {
  test('the second is refused in one line that names the folder', async () => {
    const folder = await temporaryFolder();
    const db = await openSmall(folder);
    const { value } = await startChild('hold', folder).lines.next();
    expect(value).toBe(`DatabaseBusy: The data folder is in use by another process: ${folder}`);
    await db.close();
  });

  test('a killed holder leaves the folder free', async () => {
    const folder = await temporaryFolder();
    const child = startChild('hold', folder);
    expect((await child.lines.next()).value).toBe('open');
    await expect(openSmall(folder)).rejects.toEqual(new DatabaseBusy(folder));
    await kill(child);
    const db = await openSmall(folder);
    await db.close();
  });

  test('one process cannot open it twice either, and close lets it go', async () => {
    const folder = await temporaryFolder();
    const db = await openSmall(folder);
    await expect(openSmall(folder)).rejects.toThrow(DatabaseBusy);
    await db.close();
    const again = await openSmall(folder);
    await again.close();
  });
});

test('[START-16] every write that was acknowledged before a kill is there, whole, and nothing half', async () => {
  const folder = await temporaryFolder();
  const child = startChild('keep-writing', folder);
  const acknowledged: number[] = [];
  for await (const line of child.lines) {
    acknowledged.push(Number(line));
    // Not awaited: the writes that follow are what it is killed in.
    if (acknowledged.length === 57) void kill(child);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(57);

  const db = await openSmall(folder);
  const numbers = await seatNumbers(db, 'a');
  const firsts = numbers.filter((number) => number < 100_000);
  expect(numbers.filter((number) => number > 100_000)).toEqual(firsts.map((number) => number + 100_000));
  expect(acknowledged.filter((number) => !firsts.includes(number))).toEqual([]);
  const [event] = await db.read(({ q, t }) => q.select().from(t.event).where(eq(t.event.id, 'a')));
  expect(event).toMatchObject({ changes: firsts.length, runRevision: firsts.length });
  await db.close();
});
