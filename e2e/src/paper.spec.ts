import { expectAccessible, expectNoSidewaysScroll } from './harness/axe.ts';
import { readCsv } from './harness/csv.ts';
import { CheckInDesk } from './harness/desk.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import { laptopSize, phoneSize } from './harness/venue.ts';

test('[PAPER-13] [PAPER-7] a mentee without a phone is checked in, seated, entered for and exported like everybody', async ({
  venue,
}) => {
  const { owner, wire, eventId, cards } = await publishedEvent(venue, {
    roster: smallRoster,
    before: (socket) => socket.send('sharing.update', { takeawaysWithMentor: true, takeawaysInExport: true }),
  });
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  await page.goto(`${venue.server.url}/console/${eventId}/desk`);
  const amara = await venue.phone('Amara Nwosu');
  await amara.openLink(cards.get('Amara Nwosu')!.link);
  await amara.arrive();

  await test.step('at the desk, one tap says that Ana has no phone', async () => {
    const desk = new CheckInDesk(page);
    await desk.search('ana ruiz');
    await desk.checkIn('Ana Ruiz');
    await desk.expectHere('Ana Ruiz');
    const tap = page.getByRole('button', { name: 'No phone Ana Ruiz' });
    await tap.click();
    await expect(tap).toHaveAttribute('aria-pressed', 'true');
    await expect(desk.row('Ana Ruiz').getByText('no phone')).toBeVisible();
    await expect(desk.row('Ana Ruiz').getByText('Table')).toBeVisible();
    await expectAccessible(page, 'the desk with somebody without a phone');
  });

  await test.step('a walk-in without a phone is handed no code', async () => {
    await page.getByRole('button', { name: 'Not on the list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Wanda Kim');
    await dialog.getByRole('button', { name: 'Hiring' }).click();
    await dialog.getByText('Has no phone').click();
    await dialog.getByRole('button', { name: 'Add and check in' }).click();
    await expect(dialog.getByText('They take part without a phone', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('img')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the roster shows both, and lists them alone', async () => {
    await olga.open('People');
    await page.getByRole('radio', { name: /^Without a phone/u }).check({ force: true });
    await expect(page.getByRole('row')).toHaveCount(3);
    await page.getByRole('link', { name: 'Ana Ruiz' }).click();
    const panel = page.getByRole('complementary', { name: 'Details of Ana Ruiz' });
    await expect(panel.getByLabel('Takes part without a phone')).toBeChecked();
    await expect(panel.getByText('No phone is signed in')).toBeHidden();
    await expectAccessible(page, 'the details of somebody without a phone');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  const list = page.getByRole('region', { name: 'Without a phone' });
  const row = list.getByRole('listitem').filter({ hasText: 'Ana Ruiz' });

  await test.step('while people walk, her table waits for no tap of hers', async () => {
    await olga.open('Run');
    await olga.press('Start the event');
    await olga.goOnTo('Walk to Round 1');
    await expect(page.getByText('(no phone)')).toBeVisible();
    await expect(page.getByText('on the way')).toHaveCount(0);
    await page.getByRole('radio', { name: /^No phone/u }).check({ force: true });
    await expect(row.getByText('Round 1', { exact: true })).toBeVisible();
    await expect(row.getByText('then Round 2')).toBeVisible();
    const tap = row.getByRole('button', { name: 'Is at the table' });
    await tap.click();
    await expect(tap).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page, 'people without a phone');
    await page.setViewportSize(phoneSize);
    await expectNoSidewaysScroll(page, 'people without a phone, on a phone');
    await page.setViewportSize(laptopSize);
  });

  await test.step('her takeaways are entered, and her mentor reads them', async () => {
    await olga.goOnTo('Context');
    await olga.goOnTo('Work');
    await expect(row.getByText('Nothing entered yet for Round 1')).toBeVisible();
    await row.getByRole('button', { name: 'Enter takeaways' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Conversation')).toContainText('Round 1: Amara Nwosu, Pricing');
    await expect(dialog.getByLabel('Note to self')).toHaveCount(0);
    await dialog.getByRole('textbox', { name: 'Next step' }).fill('Call three schools');
    await expectAccessible(page, 'entering takeaways');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Go on typing' }).click();
    await dialog.getByLabel('How will they know?').fill('One of them asks for an offer');
    await dialog.getByText('Yes, if both agree').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(row.getByText('Nothing entered yet')).toHaveCount(0);
    await expect(amara.page.getByText('Call three schools')).toBeVisible();
  });

  await test.step('they stand in the file, and what is shown again is what was entered', async () => {
    await row.getByRole('button', { name: 'Enter takeaways' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Next step' })).toHaveValue('Call three schools');
    await expect(dialog.getByText(/^Last entered at \d\d:\d\d by .Olga Brandt.$/u)).toBeVisible();
    await page.keyboard.press('Escape');
    await olga.open('Report');
    const rows = readCsv(await olga.download('Download conversations.csv'));
    expect(rows.find((each) => each.mentee === 'Ana Ruiz' && each.round === '1')).toMatchObject({
      held: 'yes',
      'next step': 'Call three schools',
      'success indicator': 'One of them asks for an offer',
    });
  });

  await test.step('with a phone after all she finds it there, and writes herself', async () => {
    const ana = await venue.phone('Ana Ruiz');
    await ana.page.goto(cards.get('Ana Ruiz')!.link);
    await ana.expectRound(1, 2);
    await expect(ana.field('Next step')).toHaveValue('Call three schools');
    await ana.type('Next step', ' on Monday');
    await ana.expectSaved();
    await olga.open('Run');
    await page.getByRole('radio', { name: /^No phone/u }).check({ force: true });
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(row).toHaveCount(0);
  });
  wire.close();
});
