import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { instant } from '@rotunda/shared/rules/time';
import { CannotOpen, DatabaseBusy, openDatabase, type InstanceTx } from './database.ts';
import { describeTables, statementsBetween } from './engine/testing/generate.ts';
import * as tables from './schema.sqlite.ts';
import { openTestDatabase, type TestDatabase } from './testing.ts';

const now = instant(1_790_000_000_000);

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const test of opened.splice(0)) await test.end();
});

async function testDatabase(): Promise<TestDatabase> {
  const test = await openTestDatabase();
  opened.push(test);
  return test;
}

/** An event with nothing in it. */
const addEvent = ({ q, t }: InstanceTx, id: string) =>
  q.insert(t.event).values({
    id,
    changes: 0,
    setupRevision: 0,
    rosterRevision: 0,
    planRevision: 0,
    runRevision: 0,
    name: 'Spring round',
    date: '2026-04-01',
    startTime: '09:30',
    timeZone: 'Europe/Berlin',
    place: '',
    welcome: '',
    advance: 'by-clock',
    stageNames: 'numbers',
    preferCrossDepartment: true,
    joinBase: null,
    doors: 'closed',
    joinCode: `code ${id}`,
    wrappedKey: '',
    stageGeneration: 1,
    takeawaysWithMentor: true,
    takeawaysInExport: false,
    createdAt: now,
  });

const addInstance = ({ q, t }: InstanceTx) =>
  q.insert(t.instance).values({ id: 'here', changes: 0, createdAt: now });

/** What the file says about its tables, whatever the spelling of the statements. */
function shapeOf(file: string) {
  const sqlite = new BetterSqlite3(file, { readonly: true });
  try {
    const names = sqlite
      .prepare(
        "select type, name from sqlite_schema where name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'",
      )
      .all() as { type: string; name: string }[];
    const facts = names.map(({ type, name }) => [
      `${type} ${name}`,
      type === 'table'
        ? [sqlite.pragma(`table_xinfo(${name})`), sqlite.pragma(`foreign_key_list(${name})`)]
        : sqlite.pragma(`index_xinfo(${name})`),
    ]);
    return Object.fromEntries(facts) as Record<string, unknown>;
  } finally {
    sqlite.close();
  }
}

describe('openDatabase', () => {
  test('gives a migrated database with the tables as they are described', async () => {
    const { db, folder } = await testDatabase();
    await db.close();
    const described = new BetterSqlite3(join(folder, 'described.sqlite'));
    const statements = await statementsBetween(await describeTables({}), await describeTables(tables));
    for (const statement of statements) described.exec(statement);
    described.close();
    const shape = shapeOf(join(folder, 'rotunda.sqlite'));
    expect(Object.keys(shape).length).toBeGreaterThan(20);
    expect(shape).toEqual(shapeOf(join(folder, 'described.sqlite')));
  });

  test('raises the counters of the real tables', async () => {
    const { db } = await testDatabase();
    expect(await db.writeInstance(async (tx) => (await addInstance(tx), tx.changes))).toBe(0);
    expect(await db.writeInstance(async (tx) => (await addEvent(tx, 'a'), tx.changes))).toBe(1);
    const written = await db.write('a', async ({ touch }) =>
      touch('setup', 'roster', 'plan', 'run', 'notes'),
    );
    expect(written).toMatchObject({ changes: 1, revisions: { setup: 1, roster: 1, plan: 1, run: 1 } });
  });

  test('opens again what was closed, with everything in it', async () => {
    const { db, folder } = await testDatabase();
    await db.writeInstance((tx) => addEvent(tx, 'a'));
    await db.close();
    const again = await openDatabase({ folder });
    const events = await again.read(({ q, t }) =>
      q.select({ id: t.event.id, at: t.event.createdAt }).from(t.event),
    );
    expect(events).toEqual([{ id: 'a', at: now }]);
    await again.close();
  });

  test('deletes with an event all that belongs to it, and refuses what belongs to none', async () => {
    const { db } = await testDatabase();
    await db.writeInstance((tx) => addEvent(tx, 'a'));
    const addTopic = (id: string, eventId: string) =>
      db.writeInstance(({ q, t }) =>
        q.insert(t.topic).values({ id, eventId, position: 1, name: 'SQL', nameNormalised: 'sql' }),
      );
    await addTopic('one', 'a');
    await expect(addTopic('two', 'b')).rejects.toMatchObject({ kind: 'foreignKey' });
    await db.write('a', ({ q, t, eventId }) => q.delete(t.event).where(eq(t.event.id, eventId)));
    expect(await db.read(({ q, t }) => q.$count(t.topic))).toBe(0);
  });

  test('refuses a folder that is taken, and says so when its migrations are missing', async () => {
    const { folder } = await testDatabase();
    await expect(openDatabase({ folder })).rejects.toEqual(new DatabaseBusy(folder));
    const other = `${folder}-other`;
    await expect(openDatabase({ folder: other, migrationsFolder: '/nowhere' })).rejects.toThrow(CannotOpen);
    await rm(other, { recursive: true });
  });
});
