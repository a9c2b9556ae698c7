import { expectAgreement, secondsShown } from './harness/countdown.ts';
import { readCsv } from './harness/csv.ts';
import { unhurried } from './harness/events.ts';
import { noServer } from './harness/faults.ts';
import { type Played, conversationsIn, inOrder } from './harness/played.ts';
import { Preparation } from './harness/preparation.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

/** Somebody set this phone's clock by hand, more than half an hour wrong. */
const wrongClock = { clockAheadMs: 37 * 60_000 };

/** A row that no import takes. */
const badRow = 'Finn Ek,finn@example.org,guest,,,,,,,,,\n';

test('an event of two rounds, from an empty folder to its files', async ({ venue }) => {
  const olga = await venue.facilitator();
  await test.step('[OWN-1] the facilitator becomes the owner by the link of the terminal', () =>
    olga.claim());

  await test.step('[CSV-12] and prepares the event, with a roster of which one row is bad', async () => {
    const preparation = new Preparation(olga);
    await preparation.createEvent('Spring onboarding');
    await preparation.shortenAgenda({ ...unhurried, context: 5 });
    await preparation.exportTakeaways();
    const refused = await preparation.importRoster(smallRoster + badRow, 8);
    expect(refused).toMatch(/10\s+role\s+guest\s+Not a role\s+Write mentor, mentee or both\./u);
    await preparation.planAndPublish(8);
    await preparation.openDoors();
  });

  const { joinUrl } = await olga.eventPart();
  const stage = await venue.stage();
  const ana = await venue.phone('Ana Ruiz', wrongClock);
  const bo = await venue.phone('Bo Lindqvist');
  const amara = await venue.phone('Amara Nwosu');
  const wanda = await venue.phone('Wanda Kowalska');
  const phones = [ana, bo, amara];
  const screens = [olga.page, stage.page, ...phones.map(({ page }) => page)];
  const here = new Set(['Amara Nwosu', 'Li Wei', 'Ana Ruiz', 'Bo Lindqvist', 'Cy Okoro', 'Eve Park']);
  const played: Played[] = [];

  await test.step('[JOIN-3] [JOIN-6] [JOIN-8] people come in by link, code and name', async () => {
    const cards = await olga.cards();
    await olga.open('Run');
    await stage.open(await olga.stageLink());
    await stage.expectLobby({ here: 0, people: 8 });
    await ana.openLink(cards.get('Ana Ruiz')!.link);
    await ana.arrive();
    await amara.openDoor(joinUrl);
    await amara.typeCode(cards.get('Amara Nwosu')!.code);
    await amara.arrive();
    await bo.openDoor(joinUrl);
    await bo.findByName('lind', 'bo@');
    await bo.expectHere();
    await olga.checkIn('Li Wei', 'Cy Okoro', 'Eve Park');
    await olga.expectHere(6, 8);
    await stage.expectLobby({ here: 6, people: 8 });
  });

  await test.step('[UI-192] everybody is sent to a table', async () => {
    // Made on this day for the next one, as the form proposes.
    await olga.press('Start the event');
    const question = olga.page.getByRole('alertdialog', { name: 'Start it now?' });
    await question.getByRole('button', { name: 'Not now' }).click();
    await expect(olga.page.getByRole('button', { name: 'Start the event' })).toBeVisible();
    await olga.press('Start the event');
    await question.getByRole('button', { name: 'Start it today' }).click();
    await olga.expectStep('Welcome');
    await olga.goOnTo('Walk to Round 1');
    await ana.expectSentTo(1, 'Amara Nwosu');
    await bo.expectSentTo(4, 'Omar Haddad');
    await stage.expectSentTo('Ana R.', 1);
    await stage.expectSentTo('Bo L.', 4);
    await ana.sitDown();
  });

  await test.step('[RUN-17] all screens count down together, however wrong a phone is', async () => {
    await expectAgreement(...screens);
  });

  await test.step('context gives way to work by the clock', async () => {
    await olga.goOnTo('Context');
    await olga.expectStep('Work');
    await stage.expectPhase('Work');
    await ana.expectRound(1, 2);
  });

  await test.step('[RUN-3] [RUN-4] [UI-103] a pause holds every countdown, and a minute more, or two, is so for all', async () => {
    await olga.press('Pause');
    for (const { page } of phones) await expect(page.getByText('Paused', { exact: true })).toBeVisible();
    const left = await secondsShown(olga.page);
    for (const page of screens) expect(await secondsShown(page)).toBe(left);
    await olga.press('+1 min');
    for (const page of screens) await expect.poll(() => secondsShown(page)).toBe(left + 60);
    await olga.page.getByRole('button', { name: '+1 min' }).dblclick();
    for (const page of screens) await expect.poll(() => secondsShown(page)).toBe(left + 180);
    await expect(olga.page.getByRole('alert')).toBeHidden();
    await olga.press('Resume');
    await expectAgreement(...screens);
  });

  await test.step('[NOTE-31] what a mentee writes is saved, and the mentor sees the takeaways and not the note', async () => {
    await expect(ana.page.getByText('are also in the facilitators’ export', { exact: false })).toBeVisible();
    await ana.type('Options', 'Ask ten schools');
    await ana.type('Next step', 'Write to three schools');
    await ana.type('Note to self', 'She was kind');
    await ana.expectSaved();
    await expect(amara.page.getByText('Write to three schools')).toBeVisible();
    await expect(amara.page.getByText('She was kind')).toBeHidden();
    await amara.type('Private note', 'Send her the price list');
    await amara.expectSaved();
  });

  await test.step('a mentor who did not come is marked gone', async () => {
    await olga.show('Tables');
    await expect(olga.table(4)).toContainText('Mentor missing');
    await olga
      .table(4)
      .getByRole('button', { name: /Omar Haddad/u })
      .click();
    const dialog = olga.page.getByRole('dialog', { name: 'Omar Haddad' });
    await dialog.getByText('Gone', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(olga.page.getByText('Omar Haddad is gone.')).toBeVisible();
  });

  await test.step('[JOIN-9] [UI-106] somebody walks in', async () => {
    await wanda.openDoor(joinUrl);
    await wanda.joinAsNew('Pricing', 'What is my hour worth?');
    await expect(wanda.page.getByText('The plan has no seat for you yet.', { exact: false })).toBeVisible();
    await olga.expectHere(7, 9);
    await expect(olga.page.getByText('1 person waits for a seat: Wanda')).toBeVisible();
  });

  await test.step('[PLAN-46] the rest is planned anew from who is here', async () => {
    await olga.press('Re-plan the rest…');
    await olga.press('Re-plan');
    // Ana and Bo were to meet Omar.
    await expect(olga.page.getByText('2 required pairs cannot meet.')).toBeVisible();
    await expect(olga.page.getByText('A draft is not published yet.')).toBeVisible();
    await olga.page.getByRole('button', { name: /^See who moves/u }).click();
    const compared = olga.page.getByRole('dialog', { name: 'The draft beside what phones show' });
    await expect(compared).toContainText(/because .Omar Haddad. is not counted on/u);
    await olga.page.keyboard.press('Escape');
    await expect(compared).toBeHidden();
    await olga.press('Publish the new plan');
    await expect(olga.page.getByRole('dialog')).toBeHidden();
    await expect(olga.page.getByText('A draft is not published yet.')).toBeHidden();
    await expect(olga.page.getByText('waits for a seat')).toBeHidden();
    // Latecomers take free seats in the round under way.
    await expect(olga.table(2)).toContainText('Wanda Kowalska');
    await expect(wanda.page.getByText('Li Wei', { exact: true })).toBeVisible();
    here.add('Wanda Kowalska');
    played.push(...(await olga.roundAsSeated(1, here)));
  });

  await test.step('[RUN-23] [LIVE-20] [UI-104] the server is killed in the middle of the round, and nobody loses anything', async () => {
    const end = await expectAgreement(...screens);
    await venue.faults.expecting(noServer, async () => {
      await venue.server.kill();
      for (const phone of phones) await phone.expectStale();
      await expect(olga.page.getByText('No connection to the server.', { exact: false })).toBeVisible();
      const pause = olga.page.getByRole('button', { name: 'Pause', exact: true });
      await expect(pause).toBeDisabled();
      await expect(olga.page.getByText('Not connected: buttons are off.')).toBeVisible();
      await venue.server.start();
      await expect(pause).toBeEnabled();
      for (const phone of [...phones, wanda]) await phone.expectConnected();
      await expect(olga.instrument.getByText('live')).toBeVisible();
      await expect(stage.page.getByText('No connection.', { exact: false })).toBeHidden();
    });
    const after = await expectAgreement(...screens);
    expect(Math.abs(after - end)).toBeLessThanOrEqual(1_000);
    await ana.page.reload();
    await ana.expectRound(1, 2);
    await expect(ana.field('Next step')).toHaveValue('Write to three schools');
    await expect(ana.field('Note to self')).toHaveValue('She was kind');
    await expect(amara.field('Private note')).toHaveValue('Send her the price list');
  });

  await test.step('[NOTE-21] both want to meet again, and only then both are told', async () => {
    await olga.goOnTo('Next steps');
    await ana.wouldMeetAgain('Amara');
    await expect(amara.page.getByText('Ana would like to meet again too.')).toBeHidden();
    await amara.chooseGuest('Ana');
    await amara.wouldMeetAgain('Ana');
    await expect(amara.page.getByText('Ana would like to meet again too.')).toBeVisible();
    await expect(ana.page.getByText('Amara would like to meet again too.')).toBeVisible();
  });

  await test.step('phones show the seats of the new plan', async () => {
    await olga.goOnTo('Walk to Round 2');
    await ana.expectSentTo(2, 'Li Wei');
    await expect(bo.page.getByText('Omar Haddad')).toBeHidden();
    await stage.expectSentTo('Ana R.', 2);
    await olga.goOnTo('Context');
    await olga.expectStep('Work');
    await wanda.expectRound(2, 2);
    played.push(...(await olga.roundAsSeated(2, here)));
    for (const phone of [ana, bo, wanda]) {
      const { mentor } = played.find(({ round, mentee }) => round === 2 && mentee === phone.name)!;
      await expect(phone.page.getByText(mentor, { exact: true })).toBeVisible();
    }
  });

  await test.step('a phone without a network keeps what is typed, and sends it when it is back', async () => {
    await venue.faults.expecting(noServer, async () => {
      await ana.network.cut();
      await ana.expectStale();
      await ana.type('Next step', 'Ask Li for the list');
      await ana.expectSavedOnPhone();
      await ana.network.mend();
      await ana.expectConnected();
    });
    await ana.expectSaved();
  });

  await test.step('every screen comes back right when it is reloaded', async () => {
    for (const page of [...screens, wanda.page]) await page.reload();
    await olga.expectStep('Work');
    await stage.expectPhase('Work');
    for (const phone of [...phones, wanda]) await phone.expectRound(2, 2);
    await expect(ana.field('Next step')).toHaveValue('Ask Li for the list');
    await expectAgreement(...screens);
  });

  await test.step('the event ends for everybody', async () => {
    await olga.press('End the event for everyone…');
    await olga.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'End the event for everyone' })
      .click();
    for (const { page } of [stage, ...phones, wanda])
      await expect(page.getByRole('heading', { name: 'Thank you for coming' })).toBeVisible();
    await expect(ana.field('Next step').first()).toHaveValue('Write to three schools');
    await expect(ana.field('Next step').last()).toHaveValue('Ask Li for the list');
  });

  await test.step('[CSV-7] [CSV-8] the files say what was played', async () => {
    await olga.open('Report');
    const file = async (name: string) => readCsv(await olga.download(`Download ${name}.csv`));
    const conversations = await file('conversations');
    expect(inOrder(conversationsIn(conversations))).toEqual(inOrder(played));
    const written = conversations.filter((row) => row['next step'] !== '');
    expect(written.map((row) => [row.round, row.mentee, row.options, row['next step']])).toEqual([
      ['1', 'Ana Ruiz', 'Ask ten schools', 'Write to three schools'],
      ['2', 'Ana Ruiz', '', 'Ask Li for the list'],
    ]);
    expect(JSON.stringify(conversations)).not.toMatch(/She was kind|Send her the price list/u);
    const withdrawn = conversations.filter(({ state }) => state === 'withdrawn');
    expect(withdrawn.map(({ mentor, mentee, held }) => [mentor, mentee, held])).toEqual([
      ['Omar Haddad', 'Bo Lindqvist', 'no'],
    ]);
    const attendance = new Map((await file('attendance')).map((row) => [row.name, row]));
    const presence = [...attendance].map(([name, row]) => [name, row.presence]);
    expect(Object.fromEntries(presence)).toEqual({
      ...Object.fromEntries([...here].map((name) => [name, 'here'])),
      'Omar Haddad': 'gone',
      'Di Moretti': 'expected',
    });
    for (const [name, row] of attendance) {
      const held = played.filter((each) => each.held && [each.mentee, each.mentor].includes(name!));
      expect(row['held in rounds'], name).toBe([...new Set(held.map(({ round }) => round))].join('; '));
    }
    expect(await file('roster')).toHaveLength(9);
    expect(await file('plan')).toHaveLength(played.length);
  });

  await test.step('[CSV-10] the wall list has everybody', async () => {
    await olga.page.getByRole('link', { name: 'Wall list' }).click();
    for (const name of [...here, 'Omar Haddad', 'Di Moretti'])
      await expect(olga.page.getByRole('row').filter({ hasText: name })).toBeVisible();
    await expect(olga.page.getByRole('row').filter({ hasText: 'Ana Ruiz' })).toContainText(/1.*2/u);
  });
});
