import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { loadSetupRows, type RowOf } from '@rotunda/db/queries/copies';
import { usualSettings } from '@rotunda/db/queries/events';
import { findTemplate, insertTemplate } from '@rotunda/db/queries/templates';
import { createDemo } from '../demo/create.ts';
import { openStand, refusalOf, type Stand } from '../testing/stand.ts';
import { contentVersion, readContent } from './content.ts';
import { keptColumns } from './kept.ts';
import { contentOf } from './snapshot.ts';
import { createFromTemplate, remove, rename, saveTemplate, templatesOf } from './templates.ts';

let stand: Stand;
let eventId: string;
beforeAll(async () => {
  stand = await openStand();
  ({ eventId } = await createDemo(stand.services, stand.accountId, { timeZone: 'Europe/Berlin' }));
  await stand.send(eventId, 'event.update', { advance: 'by-clock', stageNames: 'numbers' });
});
afterAll(() => stand.end());

const words = { name: 'Skills afternoon', description: 'As in spring' };
const details = { name: 'Autumn', date: '2027-10-01', startTime: '14:00', timeZone: 'Europe/Paris' };
const sender = (accountId: string) => ({
  eventId,
  actor: 'owner' as const,
  accountId,
  participantId: null,
});
const save = (id: string) => saveTemplate(stand.services, sender(stand.accountId), { id, ...words });
const storedOf = async (id: string) =>
  (await stand.services.db.read((tx) => findTemplate(tx, id)))?.content ?? null;

describe('a template', () => {
  test('[TPL-3] brings agenda, topics, room, texts and settings of the event it was made from', async () => {
    const { templateId } = await save('skills-afternoon');
    const made = await createFromTemplate(stand.services, stand.accountId, templateId, details);
    const [before, after] = [await stand.setup(eventId), await stand.setup(made.eventId)];
    const ofTimes = (setup: typeof before) =>
      setup.agenda.map(({ id: _id, phases, ...segment }) => ({
        ...segment,
        phases: phases.map(({ id: _phaseId, ...phase }) => phase),
      }));
    const placesOf = ({ zones, tables }: typeof before) =>
      tables.map(({ number, label, seats, zoneId }) => [
        number,
        label,
        seats,
        zones.find(({ id }) => id === zoneId)?.name,
      ]);
    expect(ofTimes(after)).toEqual(ofTimes(before));
    expect(placesOf(after)).toEqual(placesOf(before));
    expect(after.topics.map(({ name }) => name)).toEqual(before.topics.map(({ name }) => name));
    expect(after.event).toMatchObject({
      ...details,
      place: 'The library, second floor',
      welcome: before.event.welcome,
      advance: 'by-clock',
      stageNames: 'numbers',
      doors: 'closed',
    });
    expect(after.event.joinCode).not.toBe(before.event.joinCode);
    const ids = (setup: typeof before) =>
      [setup.agenda, setup.topics, setup.zones, setup.tables].flat().map(({ id }) => id);
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([]);
    const people = await stand.services.db.read(
      async ({ q, t }) => await q.select({ eventId: t.participant.eventId }).from(t.participant),
    );
    expect(people.some((person) => person.eventId === made.eventId)).toBe(false);
  });

  test('[TPL-4] is kept once, however often it is sent, and stays as it was then', async () => {
    await save('kept-only-once');
    await stand.send(eventId, 'event.update', { place: 'Elsewhere' });
    await save('kept-only-once');
    expect(readContent(await storedOf('kept-only-once'))?.settings.place).toBe('The library, second floor');
    const kept = (await templatesOf(stand.services)).filter(({ id }) => id === 'kept-only-once');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ ...words, content: { topics: 8, tables: 6, seats: 24 } });
    expect(kept[0]?.content?.agenda).toHaveLength(8);
  });

  test('[TPL-5] is renamed and deleted; events that began with it stay', async () => {
    const { templateId } = await save('to-be-renamed');
    const made = await createFromTemplate(stand.services, stand.accountId, templateId, details);
    await rename(stand.services, templateId, { name: 'Other', description: '' });
    expect((await templatesOf(stand.services)).find(({ id }) => id === templateId)?.name).toBe('Other');
    await remove(stand.services, templateId);
    await remove(stand.services, templateId);
    expect((await templatesOf(stand.services)).some(({ id }) => id === templateId)).toBe(false);
    expect((await stand.setup(made.eventId)).agenda).toHaveLength(8);
    const refused = [
      rename(stand.services, templateId, words),
      createFromTemplate(stand.services, stand.accountId, templateId, details),
    ];
    for (const each of refused) expect(await refusalOf(each)).toMatchObject({ code: 'not-found' });
  });
});

test('[TPL-17] whoever may make no events keeps no template either', async () => {
  const { services } = stand;
  const guest = { id: 'a-guest', name: 'Gus', email: null, emailNormalised: null, passwordHash: null };
  await services.db.writeInstance((tx) =>
    insertAccount(tx, { ...guest, createdAt: services.clock.now(), makesEvents: false }),
  );
  const refused = saveTemplate(services, sender(guest.id), { id: 'of-a-guest', ...words });
  expect(await refusalOf(refused)).toMatchObject({ code: 'forbidden' });
  expect(await storedOf('of-a-guest')).toBeNull();
});

describe('what a template holds', () => {
  /** The set-up with something to find in every column, whatever the column is for. */
  async function marked() {
    const rows = await stand.services.db.read((tx) => loadSetupRows(tx, eventId));
    const mark = (table: string, column: string) => `zq${table}${column}qz`;
    const markAll = <Row extends object>(table: string, all: readonly Row[]): Row[] =>
      all.map(
        (row) =>
          // Marks are texts even where numbers belong: what is looked for is where they go.
          Object.fromEntries(Object.keys(row).map((column) => [column, mark(table, column)])) as Row,
      );
    const tables = Object.entries(rows).map(([table, all]: [string, readonly object[]]) => [
      table,
      markAll(table, all.slice(0, 1)),
    ]);
    const content = JSON.stringify(contentOf(Object.fromEntries(tables) as typeof rows));
    return (table: string, column: string) => content.includes(mark(table, column));
  }

  test('[TPL-6] is what is decided column by column, and nothing private of the event', async () => {
    const holds = await marked();
    for (const [table, columns] of Object.entries(keptColumns)) {
      for (const [column, decision] of Object.entries(columns)) {
        // Phases are found by their segment, whose id is marked as another column's.
        if (table === 'phase') continue;
        expect([table, column, holds(table, column)]).toEqual([table, column, decision === 'kept']);
      }
    }
  });

  test('[TPL-6] has no person, code, key, id or link in it', async () => {
    await save('nothing-private');
    const stored = JSON.stringify(await storedOf('nothing-private'));
    const secrets = await stand.services.db.read(async ({ q, t }) => {
      const ofEvent: Partial<RowOf<'event'>>[] = await q.select().from(t.event);
      const people = await q.select().from(t.participant);
      const needs = await q.select().from(t.need);
      return [
        ...ofEvent.flatMap(({ id, joinCode, wrappedKey }) => [id, joinCode, wrappedKey]),
        ...people.flatMap(({ id, name, email, department }) => [id, name, email, department]),
        ...needs.flatMap(({ id, question, context, outcome }) => [id, question, context, outcome]),
      ].filter((each) => typeof each === 'string' && each.length > 3);
    });
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((each) => stored.includes(String(each)))).toEqual([]);
  });
});

describe('reading what another release stored', () => {
  const plain = { version: contentVersion, agenda: [], topics: [], room: { zones: [], tables: [] } };
  const segment = { title: 'Later', duration: 60_000, changeover: 0, phases: [] };

  test('[TPL-7] takes as usual what is missing, and leaves out what is more', () => {
    const read = readContent({ ...plain, settings: { advance: 'by-hand', later: true }, later: 1 });
    expect(read).toMatchObject({ settings: { ...usualSettings, advance: 'by-hand', place: '' } });
    expect(JSON.stringify(read)).not.toContain('later');
    expect(readContent(plain)?.settings).toMatchObject(usualSettings);
  });

  test('[TPL-7] takes for a word that it does not know the plainest that there is', () => {
    const phase = {
      kind: 'silence',
      name: 'Silence',
      duration: 60_000,
      promptForMentee: { key: 'silence.mentee' },
      promptForMentor: { key: 'work.mentor' },
    };
    const read = readContent({
      ...plain,
      agenda: [
        { ...segment, kind: 'party' },
        { ...segment, kind: 'sprint', phases: [phase] },
      ],
      room: {
        zones: [{ name: 'Roof', shape: 'octagon' }],
        tables: [{ number: 1, label: '', seats: 2, zone: 7 }],
      },
      settings: { stageNames: 'faces' },
    });
    expect(read?.agenda.map(({ kind }) => kind)).toEqual(['break', 'round']);
    expect(read?.agenda[1]?.phases[0]).toMatchObject({
      kind: 'open',
      promptForMentee: { text: '' },
      promptForMentor: { key: 'work.mentor' },
    });
    expect(read?.room.zones[0]?.shape).toBe('circle');
    expect(read?.settings.stageNames).toBe('first-and-initial');
  });

  test.each([
    ['of a later form', { ...plain, version: contentVersion + 1 }],
    ['without its agenda', { version: contentVersion, topics: [], room: { zones: [], tables: [] } }],
    ['damaged', 'nothing'],
  ])('[TPL-8] a template %s is listed and can be deleted, and makes no event', async (name, content) => {
    const { services, accountId } = stand;
    const id = `unread-${name.replaceAll(' ', '-')}`;
    const row = { id, ...words, content, createdAt: services.clock.now() };
    await services.db.writeInstance((tx) => insertTemplate(tx, row));
    const listed = (await templatesOf(services)).find((each) => each.id === id);
    expect(listed).toMatchObject({ ...words, content: null });
    const refused = await refusalOf(createFromTemplate(services, accountId, id, details));
    expect(refused).toMatchObject({ code: 'not-found' });
    await remove(services, id);
  });
});
