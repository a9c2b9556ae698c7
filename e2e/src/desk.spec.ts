import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from './browser.ts';
import { expectAccessible } from './harness/axe.ts';
import { filmOf } from './harness/camera.ts';
import { CheckInDesk } from './harness/desk.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import { phoneSize } from './harness/venue.ts';

const tabletSize = { width: 1024, height: 768 };

test('[DESK-3] [DESK-10] two desks, a tablet and a phone, check people in side by side', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const desks = [];
  for (const size of [tabletSize, phoneSize]) {
    const { page } = await venue.laptopOf(owner);
    await page.setViewportSize(size);
    const desk = new CheckInDesk(page);
    await desk.open(venue.server.url, eventId);
    await desk.expectCount(0, 8);
    desks.push(desk);
  }
  const [tablet, phone] = desks as [CheckInDesk, CheckInDesk];

  await test.step('one tap, seen at both desks, rows where they were', async () => {
    await tablet.search('ruiz');
    await tablet.checkIn('Ana Ruiz');
    await tablet.expectHere('Ana Ruiz');
    await expect(tablet.page.getByText(/Ana Ruiz. is here\./u)).toBeVisible();
    await phone.expectHere('Ana Ruiz');
    await phone.expectCount(1, 8);
  });

  await test.step('the same person at both desks is here once', async () => {
    await tablet.search('');
    await Promise.all([tablet.checkIn('Bo Lindqvist'), phone.checkIn('Bo Lindqvist')]);
    await tablet.expectHere('Bo Lindqvist');
    await phone.expectHere('Bo Lindqvist');
    await tablet.expectCount(2, 8);
  });

  await test.step('what one desk did, the other takes back', async () => {
    await phone.row('Bo Lindqvist').getByRole('button', { name: 'Undo' }).click();
    await tablet.expectMissing('Bo Lindqvist');
    await tablet.expectCount(1, 8);
  });

  await test.step('whoever is missing, by role, and stays in the list when tapped', async () => {
    await phone.page.getByText('Still missing').click();
    await phone.page.getByText('Mentors', { exact: true }).last().click();
    await expect(phone.row('Cy Okoro')).toHaveCount(0);
    await phone.checkIn('Amara Nwosu');
    await phone.expectHere('Amara Nwosu');
    await tablet.search('amara');
    await expect(tablet.row('Amara Nwosu').getByText('Table')).toBeVisible();
  });
  wire.close();
});

test('[DESK-5] [DESK-11] a walk-in is asked for among those on the list, added, and handed their code', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const { page } = await venue.laptopOf(owner);
  await page.setViewportSize(tabletSize);
  const desk = new CheckInDesk(page);
  await desk.open(venue.server.url, eventId);
  await desk.search('Bo Lind');
  await page.getByRole('button', { name: 'Not on the list' }).click();
  const dialog = page.getByRole('dialog');
  const alike = dialog.getByRole('group', { name: 'Is it one of these?' });
  await expect(alike.getByRole('button', { name: 'Check in Bo Lindqvist' })).toBeVisible();
  await dialog.getByLabel('Name').fill('Wanda Kim');
  await expect(alike).toBeHidden();
  await dialog.getByRole('button', { name: 'Hiring' }).click();
  await dialog.getByRole('button', { name: 'Pricing' }).click();
  await dialog.getByRole('button', { name: 'Add and check in' }).click();
  await expect(dialog.getByRole('img', { name: 'Personal QR code of Wanda Kim' })).toBeVisible();
  const code = (await dialog.locator('.code').innerText()).replace(/\s/gu, '');

  const wanda = await venue.phone('Wanda Kim');
  await wanda.openDoor(wire.part('event').joinUrl);
  await wanda.typeCode(code);
  await wanda.expectGreeting();
  await expect(dialog.getByText('Their phone is signed in.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await desk.search('wanda');
  await desk.expectHere('Wanda Kim');

  // By now a card of hers would be a way into what she writes.
  const { id } = wire.part('roster/*', '1').people.find(({ name }) => name === 'Wanda Kim')!;
  const answer = await page.request.get(`${venue.server.url}/api/events/${eventId}/cards/${id}`);
  expect(answer.status()).toBe(403);
  wire.close();
});

test('[DESK-13] [DESK-14] a mentor whom a helper adds waits for the facilitator, and is expected by no list', async ({
  venue,
}) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const { page } = await venue.facilitator();
  await test.step('a helper comes with a name alone', async () => {
    const invitations = `${venue.server.url}/api/events/${eventId}/crew-invitations`;
    const made = await olga.page.request.post(invitations, { data: { role: 'helper', label: 'Desk' } });
    const { link } = (await made.json()) as { link: string };
    const data = { as: 'guest', name: 'Hana', token: new URL(link).hash.slice(1) };
    const accepted = await page.request.post(`${venue.server.url}/api/invitation/accept`, { data });
    expect(accepted.status()).toBe(200);
  });
  const desk = new CheckInDesk(page);
  await desk.open(venue.server.url, eventId);
  await desk.expectCount(0, 8);

  await test.step('and adds a mentor, who waits', async () => {
    await page.getByRole('button', { name: 'Not on the list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Tariq Falk');
    await dialog.getByText('Mentor', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Hiring' }).click();
    await dialog.getByRole('button', { name: 'Add and check in' }).click();
    await expect(dialog.getByText('Waits for the facilitator’s approval.', { exact: false })).toBeVisible();
    await expectAccessible(page, 'a mentor who waits at the desk');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await desk.expectCount(0, 8);
    await expect(desk.row('Tariq Falk')).toBeHidden();
    await desk.search('falk');
    await expect(desk.row('Tariq Falk')).toContainText('waits for the facilitator’s approval');
  });

  await test.step('until the facilitator, whom the run page tells, approves', async () => {
    await expect(olga.page.getByText(/Tariq Falk. is here and waits for your approval/u)).toBeVisible();
    await expectAccessible(olga.page, 'a mentor to approve');
    await olga.page.getByRole('link', { name: 'Look at them' }).click();
    await olga.page
      .getByRole('group', { name: 'As a mentor' })
      .getByRole('button', { name: 'Approve' })
      .click();
    await desk.search('');
    await desk.expectCount(1, 9);
    await desk.expectHere('Tariq Falk');
  });
  wire.close();
});

test('[DESK-6] the desk’s camera reads a personal code and checks its owner in', async ({ venue }) => {
  const { owner, wire, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const { page } = await venue.laptopOf(owner);
  await page.goto(`${venue.server.url}/console/${eventId}/people/cards`);
  await expect(page.getByRole('img', { name: 'Personal QR code of Ana Ruiz' })).toBeVisible();
  const folder = await mkdtemp(join(tmpdir(), 'rotunda-film-'));
  const film = join(folder, 'card.y4m');
  await filmOf(page, 'svg[aria-label="Personal QR code of Ana Ruiz"]', film);
  const browser = await chromium.launch({
    ...(process.env.ROTUNDA_BROWSER !== undefined && { executablePath: process.env.ROTUNDA_BROWSER }),
    args: [
      ...browserArguments,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const context = await browser.newContext({ viewport: tabletSize });
    await context.addCookies(owner.cookies);
    const tablet = await context.newPage();
    venue.faults.watch(tablet, 'desk with a camera');
    const desk = new CheckInDesk(tablet);
    await desk.open(venue.server.url, eventId);
    await tablet.getByRole('button', { name: 'Scan a code' }).click();
    await expect(tablet.getByRole('dialog').getByText(/Ana Ruiz. is here\./u)).toBeVisible();
    await tablet.keyboard.press('Escape');
    await desk.expectHere('Ana Ruiz');
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
  wire.close();
});

test('[DESK-12] where the browser lends no camera, the code is typed', async ({ venue }) => {
  const { owner, wire, eventId, cards } = await publishedEvent(venue, { roster: smallRoster });
  const helper = await venue.phone('Helper');
  // A helper's phone comes by the local address, over plain HTTP.
  await helper.page
    .context()
    .addCookies(owner.cookies.map((each) => ({ ...each, url: venue.server.phoneUrl })));
  const desk = new CheckInDesk(helper.page);
  await desk.open(venue.server.phoneUrl, eventId);
  await helper.page.getByRole('button', { name: 'Scan a code' }).click();
  const dialog = helper.page.getByRole('dialog');
  await expect(dialog.getByText('Browsers lend their camera only', { exact: false })).toBeVisible();
  await dialog.getByLabel('Code on the card').fill('ZZZZZZ');
  await expect(dialog.getByText('That is no personal code of this event.')).toBeVisible();
  await dialog.getByLabel('Code on the card').fill(cards.get('Di Moretti')!.code);
  await expect(dialog.getByText(/Di Moretti. is here\./u)).toBeVisible();
  await helper.page.keyboard.press('Escape');
  await desk.search(cards.get('Eve Park')!.code);
  await helper.page.keyboard.press('Enter');
  await expect(helper.page.getByText(/Eve Park. is here\./u)).toBeVisible();
  wire.close();
});
