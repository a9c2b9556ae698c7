import { expect, test } from 'vitest';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import { openReport, type Report } from '../testing/report.ts';

/** In the work of the first round, everybody here. */
async function atWork(): Promise<Report> {
  const report = await openReport();
  const { roster } = await report.snapshot();
  await report.setPresence(
    'here',
    roster.people.map(({ name }) => name),
  );
  await report.publish();
  const [round] = report.roundIds;
  const phases = stepsOf(report.agenda).filter((step) => step.segmentId === round && step.phaseId !== null);
  await report.goTo(phases[1]?.id ?? '');
  return report;
}

test('[CSV-33] [MERGE-5] after a merge files have one person, who sat at one table in each round', async () => {
  const report = await atWork();
  const { plan, roster } = await report.snapshot();
  const [kept, other] = plan.conversations.filter(
    ({ heldAt, menteeId }) => heldAt !== null && roster.byId.get(menteeId)?.role === 'mentee',
  );
  if (!kept || !other) throw new Error('Fewer than two talk in the first round');
  const rowOf = (id: string) => roster.byId.get(id)!;
  const [stays, goes] = [rowOf(kept.menteeId), rowOf(other.menteeId)];
  const note = { field: 'note', device: 'a phone of hers', rev: 1, base: [], text: 'Ask again' } as const;
  await report.send('note.save', { ...note, base: [], conversationId: other.id }, { as: goes.id });
  await report.send('person.merge', {
    keptId: stays.id,
    keptRevision: stays.revision,
    mergedId: goes.id,
    mergedRevision: goes.revision,
    take: [],
  });

  const own = (rows: Record<string, string>[]) =>
    rows.filter((row) => (row['mentee number'] ?? row['number']) === String(stays.number));
  const conversations = await report.rows('conversations.csv');
  expect(conversations.map((row) => row['mentee number'])).not.toContain(String(goes.number));
  const first = own(conversations).filter(({ round }) => round === '1');
  expect(first.map(({ state, held, 'held at': at }) => [state, held, at === '']).sort()).toEqual([
    ['planned', 'yes', false],
    ['withdrawn', 'no', true],
  ]);
  const seats = own(await report.rows('plan.csv')).map(({ round }) => round);
  expect(new Set(seats).size).toBe(seats.length);
  const attendance = await report.rows('attendance.csv');
  expect(attendance).toHaveLength(roster.people.length - 1);
  expect(own(attendance)).toMatchObject([{ 'rounds held': '1', 'held in rounds': '1' }]);
  expect(await report.rows('roster.csv')).toHaveLength(roster.people.length - 1);
  const names = (await report.rows('invitations.csv')).map(({ name }) => name);
  expect(names).not.toContain(goes.name);
});
