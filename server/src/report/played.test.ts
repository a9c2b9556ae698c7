import { describe, expect, test } from 'vitest';
import { holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import { isoInZone } from '@rotunda/shared/rules/walltime';
import { files, openReport, type Report } from '../testing/report.ts';

/** An event that published its plan, started with everybody but two, and stands in the work of its first round. */
async function openPlayed(): Promise<Report> {
  const report = await openReport();
  await report.send('sharing.update', { takeawaysWithMentor: true, takeawaysInExport: true });
  await report.publish();
  const { people } = (await report.snapshot()).roster;
  await report.setPresence(
    'here',
    people.map(({ name }) => name).filter((name) => !['Bo', 'Nia'].includes(name)),
  );
  await report.goTo(holdingPhase(roundsOf(report.agenda)[0]!)!.id);
  return report;
}

describe('attendance', () => {
  test('[CSV-27] says who came and left, and in which rounds they talked with somebody', async () => {
    const report = await openPlayed();
    const arrived = isoInZone(
      (await report.snapshot()).presence.get(report.idOf('Ana'))!.since,
      'Europe/Berlin',
    );
    report.services.clock.advance(minutes(1));
    await report.setPresence('gone', ['Malik Johnson']);
    const left = isoInZone(report.services.clock.now(), 'Europe/Berlin');
    const rows = await report.rows('attendance.csv');
    const of = (name: string) => rows.find((row) => row.name === name);
    expect(of('Bo')).toMatchObject({
      presence: 'expected',
      'first arrived': '',
      left: '',
      'rounds held': '0',
      'held in rounds': '',
    });
    expect(of('Malik Johnson')).toMatchObject({ presence: 'gone', 'first arrived': arrived, left });
    const { conversations } = (await report.snapshot()).plan;
    const held = conversations.filter(({ heldAt }) => heldAt !== null);
    expect(held.length).toBeGreaterThan(10);
    const talked = new Set(held.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
    expect(rows.filter((row) => row['held in rounds'] === '1')).toHaveLength(talked.size);
    expect(rows.filter((row) => row['rounds held'] === '1')).toHaveLength(talked.size);
    await report.setPresence('here', ['Malik Johnson']);
    const again = (await report.rows('attendance.csv')).find(({ name }) => name === 'Malik Johnson');
    expect(again).toMatchObject({ presence: 'here', 'first arrived': arrived, left: '' });
  });
});

describe('conversations', () => {
  const saveAll = async (report: Report) => {
    const [first] = (await report.snapshot()).plan.conversations.filter(({ heldAt }) => heldAt !== null);
    for (const field of ['note', 'options', 'next-step', 'indicator'] as const) {
      await report.send(
        'note.save',
        { conversationId: first!.id, field, device: 'device-a', rev: 1, base: [], text: `<${field}>` },
        { as: first!.menteeId },
      );
    }
    const mentor = {
      conversationId: first!.id,
      field: 'note' as const,
      device: 'device-m',
      rev: 1,
      base: [],
    };
    await report.send('note.save', { ...mentor, text: '<mentor>' }, { as: first!.mentorId });
    await report.send('meet.again', { conversationId: first!.id, again: true }, { as: first!.menteeId });
    return first!;
  };

  test('[CSV-28] have what was planned, whether it took place, and takeaways where the event exports them', async () => {
    const report = await openPlayed();
    const first = await saveAll(report);
    const { roster, plan } = await report.snapshot();
    const rows = await report.rows('conversations.csv');
    expect(rows).toHaveLength(plan.conversations.length);
    const heldRows = rows.filter(({ held }) => held === 'yes');
    expect(heldRows).toHaveLength(plan.conversations.filter(({ heldAt }) => heldAt !== null).length);
    const row = heldRows.find(({ mentee }) => mentee === roster.byId.get(first.menteeId)!.name);
    expect(row).toMatchObject({
      round: '1',
      state: 'planned',
      'held at': isoInZone(first.heldAt!, 'Europe/Berlin'),
      'marked by hand': 'no',
      options: '<options>',
      'next step': '<next-step>',
      'success indicator': '<indicator>',
    });
    const { text } = await report.get('conversations.csv');
    expect(text).not.toContain('<note>');
    expect(text).not.toContain('<mentor>');
  });

  test('[CSV-29] keep takeaways to themselves where the event does not export them', async () => {
    const report = await openReport();
    await report.publish();
    await report.goTo(report.agenda[0]!.id);
    await report.services.db.write(report.eventId, ({ q, t }) =>
      q.update(t.conversation).set({ heldAt: report.services.clock.now() }),
    );
    await saveAll(report);
    const { text } = await report.get('conversations.csv');
    for (const secret of ['<note>', '<options>', '<next-step>', '<indicator>', '<mentor>']) {
      expect(text).not.toContain(secret);
    }
    expect(await report.headings('conversations.csv')).not.toContain('options');
    for (const file of files) expect((await report.get(file)).text).not.toMatch(/<[a-z-]+>/u);
  });

  test('[CSV-28] withdrawn ones are there', async () => {
    const report = await openReport();
    await report.publish();
    await report.services.db.write(report.eventId, ({ q, t }) =>
      q.update(t.conversation).set({ state: 'withdrawn' }),
    );
    const rows = await report.rows('conversations.csv');
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    expect(await report.rows('plan.csv')).toEqual([]);
  });
});

describe('the wall list', () => {
  test('[CSV-31] leaves out who has gone, until the event is over', async () => {
    const report = await openReport();
    await report.publish();
    const names = async () =>
      (JSON.parse((await report.get('wall-list')).text) as { rows: { name: string }[] }).rows.map(
        ({ name }) => name,
      );
    await report.send('person.presence', { personId: report.idOf('Amara'), presence: 'gone' });
    expect(await names()).not.toContain('Amara Nwosu');
    expect(await names()).toHaveLength(29);
    await report.send('run.start', {});
    await report.send('run.end', {});
    expect(await names()).toContain('Amara Nwosu');
  });

  test('[CSV-30] says by name at which table everybody sits in each round', async () => {
    const report = await openReport();
    expect((await report.get('wall-list')).status).toBe(409);
    await report.publish();
    const { plan, setup, roster } = await report.snapshot();
    // The route's schema has made it.
    const list = JSON.parse((await report.get('wall-list')).text) as {
      rounds: { id: string; title: string; startsAt: string }[];
      rows: { name: string; number: number; role: string; tables: string[] }[];
    };
    expect(list.rounds.map(({ id }) => id)).toEqual(report.roundIds);
    expect(list.rounds[0]?.startsAt).toMatch(/^\d\d:\d\d$/u);
    expect(list.rows).toHaveLength(30);
    for (const { menteeId, roundId, tableId } of plan.conversations) {
      const table = setup.tables.find(({ id }) => id === tableId)!;
      const zone = setup.zones.find(({ id }) => id === table.zoneId)!;
      const row = list.rows.find(({ name }) => name === roster.byId.get(menteeId)!.name);
      expect(row?.number).toBe(roster.byId.get(menteeId)!.number);
      expect(row?.tables[report.roundIds.indexOf(roundId)]).toBe(`${table.number} ${zone.name}`);
    }
    expect(list.rows.find(({ name }) => name === 'Amara Nwosu')?.tables).toEqual(
      report.roundIds.map(() => '1 Window side'),
    );
  });
});
