import { crowdCsv } from './arrange/crowd.ts';
import type { Card } from './arrange/owner.ts';
import { tablesOfFour } from './arrange/room.ts';
import { Crowd } from './harness/crowd.ts';
import { expectAgreement } from './harness/countdown.ts';
import { readCsv } from './harness/csv.ts';
import { publishedEvent } from './harness/events.ts';
import { expect, test } from './harness/test.ts';

const mentors = 25;
const mentees = 100;
const rounds = 2;
/** Everybody else comes through the protocol. */
const withBrowser = 3;

test('an event of 100 mentees and 25 mentors, from the open doors to its files', async ({ venue }) => {
  const { owner, wire, cards, eventId } = await publishedEvent(venue, {
    roster: crowdCsv(mentors, mentees),
    rounds,
    lengths: { welcome: 60, changeover: 4, context: 2, work: 6, nextSteps: 3, closing: 120 },
    before: async (socket) => {
      await socket.send('tables.update', tablesOfFour(mentors));
      await socket.send('event.update', { advance: 'by-clock' });
      await socket.send('sharing.update', { takeawaysWithMentor: true, takeawaysInExport: true });
    },
  });
  const everybody: readonly Card[] = [...cards.values()];
  const [amara, ana, bo] = [everybody[0]!, everybody[mentors]!, everybody[mentors + 1]!];
  const inBrowsers = [amara, ana, bo];
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const stage = await venue.stage();
  await stage.open(await olga.stageLink());
  const phones = await Promise.all(inBrowsers.map(({ name }) => venue.phone(name)));
  for (const [index, phone] of phones.entries()) {
    await phone.openLink(inBrowsers[index]!.link);
    await phone.arrive();
  }
  const crowd = await Crowd.come(
    venue.server.url,
    eventId,
    everybody.filter((card) => !inBrowsers.includes(card)),
  );
  expect(crowd.size).toBe(mentors + mentees - withBrowser);
  await olga.expectHere(mentors + mentees, mentors + mentees);
  await stage.expectLobby({ here: mentors + mentees, people: mentors + mentees });

  await olga.press('Start the event');
  await olga.expectStep('Welcome');
  crowd.playAlong();
  await olga.goOnTo('Walk to Round 1');
  await expectAgreement(olga.page, stage.page, ...phones.map(({ page }) => page));
  await phones[1]!.expectRound(1, rounds);
  await phones[1]!.type('Next step', 'Write it down');
  await phones[1]!.expectSaved();
  // Two rounds of fifteen seconds, by the clock.
  await expect(olga.instrument.getByRole('timer', { name: 'Closing' })).toBeVisible({ timeout: 60_000 });
  await crowd.settled();
  await olga.press('End the event for everyone…');
  await olga.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'End the event for everyone' })
    .click();
  for (const { page } of [stage, ...phones])
    await expect(page.getByRole('heading', { name: 'Thank you for coming' })).toBeVisible();

  const conversations = readCsv(await owner.file(eventId, 'conversations'));
  expect(conversations).toHaveLength(mentees * rounds);
  expect(conversations.every(({ held }) => held === 'yes')).toBe(true);
  const fromPhone = conversations.filter((row) => row['next step'] === 'Write it down');
  expect(fromPhone.map(({ mentee, round }) => [mentee, round])).toEqual([[ana.name, '1']]);
  const written = conversations.filter((row) => /^Step of /u.test(row['next step'] ?? ''));
  expect(written).toHaveLength(crowd.saved);
  expect(crowd.saved).toBe((mentees - 2) * rounds);
  expect(written.every((row) => row['next step'] === `Step of ${row.mentee!} in round ${row.round!}`)).toBe(
    true,
  );
  const attendance = readCsv(await owner.file(eventId, 'attendance'));
  expect(attendance).toHaveLength(mentors + mentees);
  expect(attendance.every(({ presence }) => presence === 'here')).toBe(true);
  crowd.leave();
  wire.close();
});
