import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './harness/axe.ts';
import { publishedEvent } from './harness/events.ts';
import type { Facilitator } from './harness/facilitator.ts';
import { refusal } from './harness/faults.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

type Role = 'Helper' | 'Facilitator' | 'Viewer';

/** Makes an invitation by hand and reads its link off the screen. */
async function invite({ page }: Facilitator, role: Role, label: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(role, { exact: true }).click();
  await dialog.getByLabel('For whom', { exact: false }).fill(label);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByText('/console/invited#').textContent();
  await expectAccessible(page, `link for a ${role}`);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return new URL(link ?? '').hash;
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('[CREW-4] [CREW-15] a facilitator, a helper and a viewer come by links, do what they may, and go', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const olga = await venue.laptopOf(owner);
  const open = `${venue.server.url}/console/invited`;
  const personId = wire.part('roster/*', '1').people[0]?.id ?? '';
  await wire.send('person.presence', { personId, presence: 'here' });
  await olga.page.goto(`${venue.server.url}/console/${eventId}/setup/crew`);
  await expectAccessible(olga.page, 'the crew');

  const vera = await venue.facilitator();
  const viewerLink = await invite(olga, 'Viewer', 'Sponsor');
  await expect(row(olga.page, 'Sponsor')).toBeVisible();

  await test.step('a viewer makes an account and looks on', async () => {
    await vera.page.goto(open + viewerLink);
    await expect(vera.page.getByRole('heading', { name: 'Help with Spring onboarding' })).toBeVisible();
    await expectAccessible(vera.page, 'an invitation with an account');
    await vera.page.getByLabel('Your name').fill('Vera Lang');
    await vera.page.getByLabel('E-mail').fill('vera@example.org');
    await vera.page.getByLabel('Password').fill('a long enough secret');
    await vera.press('Accept');
    await expect(vera.page.getByText('You are looking on.')).toBeVisible();
    await expect(vera.page.getByText('1 of 8 here')).toBeVisible();
    await expect(vera.page.getByRole('cell', { name: 'Amara Nwosu', exact: false })).toBeVisible();
    await expect(vera.page.getByRole('link', { name: 'People' })).toBeHidden();
    await expectAccessible(vera.page, 'looking on');
    await expect(row(olga.page, 'Vera Lang')).toContainText('Viewer');
    await expect(row(olga.page, 'Sponsor')).toBeHidden();
    await vera.page.goto(`${venue.server.url}/console/${eventId}/people`);
    await expect(vera.page).toHaveURL(/\/run$/u);
    await vera.page.goto(`${venue.server.url}/console`);
    await expect(vera.page.getByRole('link', { name: 'Spring onboarding' })).toContainText('Viewer');
    await expect(vera.page.getByRole('button', { name: 'New event' })).toBeHidden();
  });

  await test.step('who is signed in accepts with one tap', async () => {
    const link = await invite(olga, 'Facilitator', '');
    await vera.page.goto(open + link);
    await vera.press('Accept as Vera Lang');
    await expect(vera.page.getByRole('heading', { name: 'Set-up', exact: true })).toBeVisible();
    await expect(row(olga.page, 'Vera Lang')).toContainText('Facilitator');
  });

  const gus = await venue.phone('Gus');
  await test.step('a helper comes on a phone, with a name alone', async () => {
    const link = await invite(olga, 'Helper', 'Desk 2 tablet');
    await gus.page.goto(open + link);
    await expectAccessible(gus.page, 'an invitation of a helper');
    await gus.page.getByLabel('Your name').fill('Gus');
    await gus.page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(gus.page.getByRole('heading', { name: 'Check-in' })).toBeVisible();
    await expect(gus.page.getByRole('link', { name: 'People' })).toBeHidden();
    await expectAccessible(gus.page, 'a helper’s desk');
    await expect(row(olga.page, 'Gus')).toContainText('Helper');
    await expectNoSidewaysScroll(gus.page, 'a helper’s phone');
    await venue.faults.expecting([refusal(403)], async () => {
      await vera.page.goto(open + link);
      await expect(vera.page.getByText('This invitation no longer opens anything.')).toBeVisible();
    });
  });

  await test.step('who is removed is shown out at once', async () => {
    await row(olga.page, 'Gus').getByRole('button', { name: 'Remove…' }).click();
    await olga.press('Remove from the crew');
    await expect(gus.page.getByText('your part in this event has ended', { exact: false })).toBeVisible();
    await expect(row(olga.page, 'Gus')).toBeHidden();
  });
  wire.close();
});
