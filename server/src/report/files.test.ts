import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { minutes } from '@rotunda/shared/rules/time';
import type { ImportPreview } from '@rotunda/shared/schema/http';
import { form } from '../roster/testing/world.ts';
import { startSession } from '../sessions/start.ts';
import { files, openReport } from '../testing/report.ts';

describe('every file', () => {
  test('[CSV-21] is UTF-8 with a byte order mark and CRLF, and named after its event', async () => {
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

  test('[CSV-22] has exactly the columns that are documented, in their order', async () => {
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

  test('[CSV-23] is for owners and facilitators of the event alone', async () => {
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

  test('[CSV-24] no text of anybody is a formula', async () => {
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
  test('[CSV-25] has everybody, with all that they know, need and must or must not', async () => {
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

  test('[CSV-19] can be imported again as it is, and changes nothing', async () => {
    const report = await openReport();
    await report.send('person.add', form('=HYPERLINK("x")', { remark: 'a, "b"\n-c' }));
    await report.send('person.add', form('Both', { role: 'both' }));
    const { setup, roster } = await report.snapshot();
    await report.services.db.write(report.eventId, async (tx) => {
      await saveSeating(tx, report.idOf('Bo'), {
        mostAtOnce: null,
        remote: true,
        languages: ['Deutsch', 'English'],
        zoneId: setup.zones[0]!.id,
        tableId: setup.tables[1]!.id,
        absent: report.roundIds.slice(1, 3),
        wished: [report.idOf('Li Wei'), report.idOf('Amara')],
      });
      await saveSeating(tx, report.idOf('Amara'), { ...plainSeating, mostAtOnce: 2 });
    });
    const { text } = await report.get('roster.csv');
    const preview = (await report.post('import/preview', { text, addTopics: false })).json<ImportPreview>();
    expect(preview).toMatchObject({ refused: [], newTopics: [], ignoredColumns: ['number'] });
    expect(new Set(preview.rows.map(({ change }) => change))).toEqual(new Set(['same']));
    expect(preview.rows).toHaveLength(32);
    const boNumber = String(roster.byId.get(report.idOf('Bo'))?.number);
    const bo = (await report.rows('roster.csv')).find(({ number }) => number === boNumber);
    expect(bo).toMatchObject({ remote: 'yes', languages: 'German; English', away: '2; 3' });
    expect(bo?.['wishes']?.split('; ')).toHaveLength(2);
  });

  test('[CSV-25] names the tables that somebody hosts, in whichever rounds', async () => {
    const report = await openReport();
    const mentorId = report.idOf('Amara Nwosu');
    const { hosting } = (await report.snapshot()).setup;
    const own = hosting
      .filter((row) => row.mentorId === mentorId)
      .map(({ roundId, tableId }) => ({ roundId, tableId }));
    await report.send('hosting.update', { mentorId, hosting: own.slice(1) });
    expect((await report.rows('roster.csv'))[0]).toMatchObject({ name: 'Amara Nwosu', table: '1' });
  });
});

describe('the plan', () => {
  test('[CSV-26] has who meets whom, where, when and about what', async () => {
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
