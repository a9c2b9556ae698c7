import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import { isoInZone } from '@rotunda/shared/rules/walltime';
import type { ImportPreview } from '@rotunda/shared/schema/http';
import { buildApp } from '../app.ts';
import { openStand, type Stand } from '../plan/testing/stand.ts';
import { form } from '../roster/testing/world.ts';
import { startSession } from '../sessions/start.ts';

interface Report extends Stand {
  readonly get: (
    what: string,
    cookie?: string,
  ) => Promise<{ status: number; text: string; headers: unknown }>;
  readonly post: (what: string, body: object) => Promise<LightMyRequestResponse>;
  /** The rows of a file by their headings, and the headings. */
  readonly rows: (what: string) => Promise<Record<string, string>[]>;
  readonly headings: (what: string) => Promise<string[]>;
}

/** The demo event behind the real routes, its owner signed in. */
async function openReport(): Promise<Report> {
  const stand = await openStand();
  const { services, eventId, accountId } = stand;
  const app = await buildApp(services, { version: '0.0.0', clientFolder: null, logLevel: 'silent' });
  onTestFinished(() => app.close());
  const { cookie, token } = await services.db.writeInstance((tx) =>
    startSession(tx, { namespace: '/facilitator', accountId }, services.clock.now()),
  );
  const get: Report['get'] = async (what, given = `${cookie}=${token}`) => {
    const answer = await app.inject({
      method: 'GET',
      url: `/api/events/${eventId}/${what}`,
      headers: { cookie: given },
    });
    return { status: answer.statusCode, text: answer.body, headers: answer.headers };
  };
  const post: Report['post'] = (what, body) =>
    app.inject({
      method: 'POST',
      url: `/api/events/${eventId}/${what}`,
      headers: { cookie: `${cookie}=${token}` },
      payload: body,
    });
  const rows: Report['rows'] = async (what) => parse((await get(what)).text, { bom: true, columns: true });
  const headings: Report['headings'] = async (what) => {
    const [first = []] = parse((await get(what)).text, { bom: true, to: 1 });
    return first;
  };
  return { ...stand, get, post, rows, headings };
}

const files = ['roster.csv', 'plan.csv', 'attendance.csv', 'conversations.csv'] as const;

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

describe('every file', () => {
  test('[CSV-1] is UTF-8 with a byte order mark and CRLF, and named after its event', async () => {
    const report = await openReport();
    await report.publish();
    for (const file of files) {
      const { status, text, headers } = await report.get(file);
      expect(status).toBe(200);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
      const name = `2027-03-10 Demo: Skills afternoon ${file}`;
      expect(headers).toMatchObject({
        'content-disposition': expect.stringContaining(encodeURIComponent(name)) as string,
      });
    }
  });

  test('[CSV-2] has exactly the columns that are documented, in their order', async () => {
    const report = await openReport();
    await report.send('sharing.update', { takeawaysWithMentor: true, takeawaysInExport: true });
    await report.publish();
    const docs = await readFile(join(import.meta.dirname, '../../../docs/csv.md'), 'utf8');
    for (const file of files) {
      const [, section = ''] = docs.split(`## ${file}\n`);
      const table = (section.split('\n## ')[0] ?? '').match(/^\| `[^`]+`/gmu) ?? [];
      const documented = table.map((cell) => cell.slice(3, -1));
      const headings = (await report.headings(file)).map((heading) => heading.replace(/ \d+$/u, ' N'));
      expect([...new Set(headings)]).toEqual(documented);
    }
  });

  test('[CSV-3] is for owners and facilitators of the event alone', async () => {
    const report = await openReport();
    await report.publish();
    for (const what of [...files, 'wall-list']) {
      expect((await report.get(what, '')).status).toBe(401);
      const { cookie, token } = await report.services.db.writeInstance((tx) =>
        startSession(
          tx,
          {
            namespace: '/participant',
            eventId: report.eventId,
            participantId: report.idOf('Bo'),
            generation: 1,
          },
          report.services.clock.now(),
        ),
      );
      expect((await report.get(what, `${cookie}=${token}`)).status).toBe(401);
    }
  });

  test('[CSV-4] no text of anybody is a formula', async () => {
    const report = await openReport();
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1'];
    for (const [index, text] of evil.entries()) {
      await report.send(
        'person.add',
        form(`${text} ${index}`, { department: text, remark: `${text},"quoted"\nline` }),
      );
    }
    await report.send('person.add', form('Fine', { remark: 'a=b, "c"\n-d' }));
    const rows = await report.rows('roster.csv');
    for (const [index, text] of evil.entries()) {
      expect(rows.find(({ name }) => name === `'${text} ${index}`)).toMatchObject({
        department: `'${text}`,
        remark: `'${text},"quoted"\nline`,
      });
    }
    expect(rows.find(({ name }) => name === 'Fine')).toMatchObject({ remark: 'a=b, "c"\n-d' });
    const { text } = await report.get('roster.csv');
    const cells: string[][] = parse(text, { bom: true });
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
  });
});

describe('the roster', () => {
  test('[CSV-5] has everybody, with all that they know, need and must or must not', async () => {
    const report = await openReport();
    const rows = await report.rows('roster.csv');
    expect(rows).toHaveLength(30);
    expect(rows[0]).toMatchObject({
      number: '1',
      name: 'Amara Nwosu',
      role: 'mentor',
      topics: 'Pricing:5; Negotiation:4; Customer interviews:3',
      table: '1',
      'need 1': '',
    });
    expect(rows.find(({ name }) => name === 'Ana Petrović')).toMatchObject({
      'need 1': 'Pricing',
      'question 1': 'How do I raise a price that a customer has had for six years?',
      'minimum level 1': '4',
      'need 2': 'Data analysis',
      'need 3': '',
      table: '',
    });
    const required = rows.find(({ name }) => name === 'Zoë van der Meer');
    expect(required?.required).toBe('Li Wei @ 1');
    expect(rows.find(({ name }) => name === 'Li Wei')?.required).toContain('Zoë van der Meer @ 1');
  });

  test('[CSV-5] can be imported again as it is, and changes nothing', async () => {
    const report = await openReport();
    await report.send('person.add', form('=HYPERLINK("x")', { remark: 'a, "b"\n-c' }));
    await report.send('person.add', form('Both', { role: 'both' }));
    const { text } = await report.get('roster.csv');
    const preview = (await report.post('import/preview', { text, addTopics: false })).json<ImportPreview>();
    expect(preview).toMatchObject({ refused: [], newTopics: [], ignoredColumns: ['number'] });
    expect(new Set(preview.rows.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(preview.rows).toHaveLength(32);
  });

  test('[CSV-5] says a table only where an import would mean the same by it', async () => {
    const report = await openReport();
    const mentorId = report.idOf('Amara Nwosu');
    const { hosting } = (await report.snapshot()).setup;
    const own = hosting
      .filter((row) => row.mentorId === mentorId)
      .map(({ roundId, tableId }) => ({ roundId, tableId }));
    await report.send('hosting.update', { mentorId, hosting: own.slice(1) });
    expect((await report.rows('roster.csv'))[0]).toMatchObject({ name: 'Amara Nwosu', table: '' });
  });
});

describe('the plan', () => {
  test('[CSV-6] has who meets whom, where, when and about what', async () => {
    const report = await openReport();
    expect((await report.get('plan.csv')).text).toContain('no-plan');
    await report.send('plan.make', {});
    expect((await report.get('plan.csv')).status).toBe(409);
    await report.publish();
    const { plan, setup, roster } = await report.snapshot();
    const rows = await report.rows('plan.csv');
    expect(rows).toHaveLength(plan.conversations.length);
    for (const { menteeId, mentorId, roundId, needId } of plan.conversations) {
      const round = report.roundIds.indexOf(roundId) + 1;
      const topicId = roster.needs.get(menteeId)?.find(({ id }) => id === needId)?.topicId;
      expect(rows).toContainEqual(
        expect.objectContaining({
          round: String(round),
          'mentor number': String(roster.byId.get(mentorId)!.number),
          mentee: roster.byId.get(menteeId)!.name,
          topic: setup.topics.find(({ id }) => id === topicId)?.name ?? '',
        }),
      );
    }
    // Welcome of 10 minutes, changeover of 2, and the round of 15.
    expect(rows[0]).toMatchObject({
      round: '1',
      table: '1',
      zone: 'Window side',
      'planned start': expect.stringMatching(/^2027-03-10T\d\d:\d\d:00\+01:00$/u) as string,
    });
    const times = rows.map((row) => [Date.parse(row['planned start']!), Date.parse(row['planned end']!)]);
    expect(times.every(([start = 0, end = 0]) => end - start === minutes(15))).toBe(true);
  });
});

describe('attendance', () => {
  test('[CSV-7] says who came and left, and in which rounds they talked with somebody', async () => {
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

  test('[CSV-8] have what was planned, whether it took place, and takeaways where the event exports them', async () => {
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

  test('[CSV-9] keep takeaways to themselves where the event does not export them', async () => {
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

  test('withdrawn ones are there', async () => {
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
  test('[CSV-10] says by name at which table everybody sits in each round', async () => {
    const report = await openReport();
    expect((await report.get('wall-list')).status).toBe(409);
    await report.publish();
    const { plan, setup, roster } = await report.snapshot();
    // The route's schema has made it.
    const list = JSON.parse((await report.get('wall-list')).text) as {
      rounds: { id: string; title: string; startsAt: string }[];
      rows: { name: string; role: string; tables: string[] }[];
    };
    expect(list.rounds.map(({ id }) => id)).toEqual(report.roundIds);
    expect(list.rounds[0]?.startsAt).toMatch(/^\d\d:\d\d$/u);
    expect(list.rows).toHaveLength(30);
    for (const { menteeId, roundId, tableId } of plan.conversations) {
      const table = setup.tables.find(({ id }) => id === tableId)!;
      const zone = setup.zones.find(({ id }) => id === table.zoneId)!;
      const row = list.rows.find(({ name }) => name === roster.byId.get(menteeId)!.name);
      expect(row?.tables[report.roundIds.indexOf(roundId)]).toBe(`${table.number} ${zone.name}`);
    }
    expect(list.rows.find(({ name }) => name === 'Amara Nwosu')?.tables).toEqual(
      report.roundIds.map(() => '1 Window side'),
    );
  });
});
