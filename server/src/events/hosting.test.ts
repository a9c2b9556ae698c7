import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertPeople } from '@rotunda/db/queries/people';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { personRow } from './demo/rows.ts';
import { converse, openDemo, roomAsWished, type Demo } from './testing/demo.ts';
import { openStand, refusalOf, type Stand } from './testing/stand.ts';

let stand: Stand;
let demo: Demo;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  demo = await openDemo(stand);
});
afterAll(() => stand.end());

const roundIds = () => roundsOf(demo.setup.agenda).map(({ id }) => id);
const tableId = (number: number) => demo.setup.tables.find((table) => table.number === number)!.id;
const seat = (mentor: string, rows: { tableId: string; roundId: string }[]) =>
  stand.send(demo.eventId, 'hosting.update', { mentorId: demo.idOf(mentor), hosting: rows });
const at = (table: string) => roundIds().map((roundId) => ({ tableId: table, roundId }));
const rowsOf = async (mentor: string) =>
  (await stand.setup(demo.eventId)).hosting.filter(({ mentorId }) => mentorId === demo.idOf(mentor));

/** Adds a table with this number; answers its id. */
async function addTable(number: number): Promise<string> {
  const room = roomAsWished(demo.setup);
  const table = { id: null, number, label: '', seats: 4, zone: null, videoLink: '' };
  await stand.send(demo.eventId, 'tables.update', { ...room, tables: [...room.tables, table] });
  return (await stand.setup(demo.eventId)).tables.find((each) => each.number === number)!.id;
}

describe('hosting.update', () => {
  test('[EVT-25] replaces one mentor’s tables, round by round', async () => {
    const seventh = await addTable(7);
    const [first, ...others] = at(seventh);
    const rows = [{ ...first!, tableId: tableId(1) }, ...others];
    const { revisions } = await seat('Amara', rows);
    expect(Object.keys(revisions)).toEqual(['setup']);
    expect((await rowsOf('Amara')).map((row) => row.tableId)).toEqual([
      tableId(1),
      ...Array<string>(4).fill(seventh),
    ]);
    expect((await seat('Amara', rows.toReversed())).revisions).toEqual({});
    expect(await rowsOf('Li Wei')).toHaveLength(5);
  });

  test('[EVT-26] a table has one mentor a round: the refusal says who sits there', async () => {
    const [first] = roundIds();
    expect(await refusalOf(seat('Amara', [{ tableId: tableId(6), roundId: first! }]))).toMatchObject({
      code: 'table-in-use',
      field: 'hosting.0.tableId',
      params: { tables: 6, mentors: 'Li Wei', round: 'Round 1' },
    });
  });

  test('[EVT-26] only mentors host, at tables and in rounds that there are, once a round', async () => {
    const [first] = at(tableId(1));
    const break_ = demo.setup.agenda.find(({ kind }) => kind === 'break')!;
    expect(await refusalOf(seat('Bo', [first!]))).toMatchObject({ code: 'not-found', field: 'mentorId' });
    expect(await refusalOf(seat('Amara', [first!, first!]))).toMatchObject({ field: 'hosting.1.roundId' });
    expect(await refusalOf(seat('Amara', [{ ...first!, roundId: break_.id }]))).toMatchObject({
      field: 'hosting.0.roundId',
    });
    expect(await refusalOf(seat('Amara', [{ ...first!, tableId: 'nowhere' }]))).toMatchObject({
      field: 'hosting.0.tableId',
    });
    expect(await rowsOf('Amara')).toHaveLength(5);
  });

  test('[EVT-27] published conversations go where their mentor goes, but for those that were held', async () => {
    const seventh = await addTable(7);
    const [first, second] = roundIds();
    const here = { mentor: 'Amara', tableId: tableId(1) };
    const held = await converse(stand, demo, { ...here, roundId: first!, mentee: 'Bo', held: true });
    const next = await converse(stand, demo, { ...here, roundId: second!, mentee: 'Bo' });
    const other = await converse(stand, demo, {
      roundId: second!,
      mentee: 'Ama',
      mentor: 'Li Wei',
      tableId: tableId(6),
    });
    const { revisions } = await seat('Amara', at(seventh));
    expect(Object.keys(revisions).toSorted()).toEqual(['plan', 'setup']);
    const rows = await stand.services.db.read(({ q, t }) => q.select().from(t.conversation));
    const placeOf = (id: string) => rows.find((row) => row.id === id)?.tableId;
    expect([held, next, other].map(placeOf)).toEqual([tableId(1), seventh, tableId(6)]);
  });

  test('[EVT-18] with an old revision it is ok if the mentor sits so already', async () => {
    const stale = (hosting: ReturnType<typeof at>) =>
      stand.sendStale(demo.eventId, 'hosting.update', { mentorId: demo.idOf('Amara'), hosting });
    expect(await stale(at(tableId(1)))).toEqual({});
    expect(await stale([])).toBeNull();
  });
});

describe('hosting.fill', () => {
  const fill = () => stand.send(demo.eventId, 'hosting.fill', {});

  test('[EVT-28] seats mentors without a table and says who is standby', async () => {
    expect(await fill()).toMatchObject({ value: { seated: 0, standby: 0 }, revisions: {} });
    await seat('Amara', []);
    await seat('Li Wei', []);
    const late = { ...personRow({ name: 'Late', department: '' }, 'mentor'), id: 'late', codeGeneration: 1 };
    await stand.services.db.write(demo.eventId, (tx) =>
      insertPeople(tx, [{ ...late, createdAt: stand.services.clock.now() }]),
    );
    const { value, revisions } = await fill();
    expect(value).toEqual({ seated: 2, standby: 1 });
    expect(Object.keys(revisions)).toEqual(['setup']);
    expect((await rowsOf('Amara')).map((row) => row.tableId)).toEqual(Array<string>(5).fill(tableId(1)));
    expect(await stand.sendStale(demo.eventId, 'hosting.fill', {})).toEqual({ seated: 0, standby: 1 });
  });
});
