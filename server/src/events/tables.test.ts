import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { roundsOf } from '@rotunda/shared/rules/agenda';
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

type Wished = ReturnType<typeof roomAsWished>;
const wished = () => roomAsWished(demo.setup);
const update = (room: Wished) => stand.send(demo.eventId, 'tables.update', room);
const now = () => stand.setup(demo.eventId);
const newTable = { id: null, number: 7, label: 'By the piano', seats: 2, zone: 3, videoLink: '' };

describe('tables.update', () => {
  test('[EVT-22] adds a zone with its table, renumbers and moves in one go', async () => {
    const { zones, tables } = wished();
    const swapped = [2, 1, 3, 4, 5, 6].map((number, index) => ({ ...tables[index]!, number }));
    const room = {
      zones: [...zones, { id: null, name: 'Balcony', shape: 'star' as const }],
      tables: [...swapped.with(2, { ...swapped[2]!, zone: 3 }), newTable],
    };
    const { revisions } = await update(room);
    expect(Object.keys(revisions)).toEqual(['setup']);
    const after = await now();
    const balcony = after.zones.find(({ name }) => name === 'Balcony')!;
    expect(after.tables.map(({ id }) => id).slice(0, 2)).toEqual([tables[1]!.id, tables[0]!.id]);
    expect(after.tables.filter(({ zoneId }) => zoneId === balcony.id).map(({ number }) => number)).toEqual([
      3, 7,
    ]);
    expect(after.hosting).toHaveLength(30);
    expect((await update(roomAsWished(after))).revisions).toEqual({});
  });

  test('[EVT-22] a zone goes when its tables belong elsewhere', async () => {
    const { zones, tables } = wished();
    await update({
      zones: zones.slice(1),
      tables: tables.map((table) => ({ ...table, zone: table.zone === 0 ? null : (table.zone ?? 0) - 1 })),
    });
    const after = await now();
    expect(after.zones.map(({ name }) => name)).toEqual(['Garden side', 'Reading corner']);
    expect(after.tables.map(({ zoneId }) => after.zones.findIndex(({ id }) => id === zoneId))).toEqual([
      -1, -1, 0, 0, 1, 1,
    ]);
  });

  test('[EVT-23] a table where somebody hosts is not removed, and says who', async () => {
    const { zones, tables } = wished();
    expect(await refusalOf(update({ zones, tables: tables.slice(1) }))).toMatchObject({
      code: 'table-in-use',
      field: 'tables',
      params: { tables: '1', mentors: 'Amara Nwosu', conversations: 0 },
    });
    await stand.send(demo.eventId, 'hosting.update', { mentorId: demo.idOf('Amara'), hosting: [] });
    expect(await refusalOf(update({ zones, tables: tables.slice(1) }))).toBeNull();
  });

  test('[EVT-23] a table that people were sent to is not removed', async () => {
    const room = wished();
    await update({ ...room, tables: [...room.tables, { ...newTable, zone: null }] });
    const { tables, agenda } = await now();
    const added = tables.at(-1)!;
    const [round] = roundsOf(agenda);
    await converse(stand, demo, { roundId: round!.id, mentee: 'Bo', mentor: 'Amara', tableId: added.id });
    expect(await refusalOf(update(room))).toMatchObject({
      code: 'table-in-use',
      params: { tables: '7', mentors: '', conversations: 1 },
    });
  });

  test('[EVT-24] a zone beyond the list, and a name that two zones share, are refused at their field', async () => {
    const { zones, tables } = wished();
    expect(
      await refusalOf(update({ zones, tables: tables.with(3, { ...tables[3]!, zone: 3 }) })),
    ).toMatchObject({
      code: 'invalid',
      field: 'tables.3.zone',
    });
    const twins = zones.with(2, { ...zones[2]!, name: 'WINDOW side' });
    expect(await refusalOf(update({ zones: twins, tables }))).toMatchObject({
      code: 'invalid',
      field: 'zones.2.name',
      params: { reason: 'duplicate', name: 'WINDOW side' },
    });
  });

  test('[EVT-17] ids of other events are refused', async () => {
    const { zones, tables } = roomAsWished((await openDemo(stand)).setup);
    expect(await refusalOf(update({ zones, tables: wished().tables }))).toMatchObject({
      field: 'zones.0.id',
    });
    expect(await refusalOf(update({ zones: wished().zones, tables }))).toMatchObject({
      field: 'tables.0.id',
    });
  });

  test('[EVT-18] with an old revision it is ok if the wish is what there is, in whatever order', async () => {
    const room = { ...wished(), tables: [{ ...newTable, zone: 0 }, ...wished().tables] };
    const stale = () => stand.sendStale(demo.eventId, 'tables.update', room);
    expect(await stale()).toBeNull();
    await update(room);
    expect(await stale()).toEqual({});
  });
});
