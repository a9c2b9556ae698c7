import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CannotOpen } from '../errors.ts';
import { openEngine } from './open.ts';
import { temporaryFolder } from './testing/folder.ts';
import { writeMigrations } from './testing/migrations.ts';
import { smallMigration, smallTables } from './testing/small-schema.ts';
import { seatNumbers } from './testing/small.ts';

const seatColumns = 'event_id, number, person, taken, taken_at, weight, tags';

/** What drizzle-kit generates when a table must be rebuilt, here the one that others refer to. */
const rebuildEvent = [
  'PRAGMA foreign_keys=OFF;',
  (smallMigration[1] ?? '').replace('create table event', 'create table __new_event'),
  `insert into __new_event select id, changes, setup_revision, roster_revision, plan_revision, run_revision from event`,
  'drop table event;',
  'alter table __new_event rename to event;',
  'PRAGMA foreign_keys=ON;',
];

async function openAt(folder: string, migrations: readonly string[][]) {
  const migrationsFolder = join(folder, `migrations ${migrations.length}`);
  await writeMigrations(migrationsFolder, migrations);
  return openEngine({ folder, migrationsFolder, tables: smallTables });
}

/** A closed database of the first migration, with an event and two seats. */
async function folderWithSeats(): Promise<string> {
  const folder = await temporaryFolder();
  const db = await openAt(folder, [smallMigration]);
  await db.writeInstance(async ({ q, t }) => {
    await q.insert(t.event).values({ id: 'a' });
    await q.insert(t.seat).values([
      { eventId: 'a', number: 1 },
      { eventId: 'a', number: 2 },
    ]);
  });
  await db.close();
  return folder;
}

describe('migrations', () => {
  test('a rebuilt table keeps the rows that refer to it', async () => {
    const folder = await folderWithSeats();
    const db = await openAt(folder, [smallMigration, rebuildEvent]);
    expect(await seatNumbers(db, 'a')).toEqual([1, 2]);
    await db.close();
  });

  test('foreign keys are on afterwards', async () => {
    const folder = await folderWithSeats();
    const db = await openAt(folder, [smallMigration, rebuildEvent]);
    const orphan = db.writeInstance(({ q, t }) => q.insert(t.seat).values({ eventId: 'gone', number: 1 }));
    await expect(orphan).rejects.toMatchObject({ kind: 'foreignKey' });
    await db.writeInstance(({ q, t }) => q.delete(t.event));
    expect(await seatNumbers(db, 'a')).toEqual([]);
    await db.close();
  });

  test('run once each, also when several are missing', async () => {
    const folder = await folderWithSeats();
    const addSeat = (number: number) => [
      `insert into seat (${seatColumns}) values ('a', ${number}, null, 0, null, null, null)`,
    ];
    for (const newest of [3, 3, 4]) {
      const db = await openAt(
        folder,
        [smallMigration, addSeat(11), addSeat(12), addSeat(13)].slice(0, newest),
      );
      expect(await seatNumbers(db, 'a')).toEqual([1, 2, 11, 12, 13].slice(0, newest + 1));
      await db.close();
    }
  });

  test('one that fails leaves the database as it was, and free for the next try', async () => {
    const folder = await folderWithSeats();
    const broken = ['delete from seat', 'select nonsense'];
    await expect(openAt(folder, [smallMigration, broken])).rejects.toThrow(CannotOpen);
    const db = await openAt(folder, [smallMigration]);
    expect(await seatNumbers(db, 'a')).toEqual([1, 2]);
    await db.close();
  });

  test('one that leaves rows without what they refer to is not applied', async () => {
    const folder = await folderWithSeats();
    await expect(openAt(folder, [smallMigration, ['delete from event']])).rejects.toThrow(
      /2 rows would refer/,
    );
    const db = await openAt(folder, [smallMigration]);
    expect(await seatNumbers(db, 'a')).toEqual([1, 2]);
    await db.close();
  });

  test('[START-17] a database of a newer version is refused, untouched', async () => {
    const folder = await folderWithSeats();
    const newer = await openAt(folder, [smallMigration, rebuildEvent]);
    await newer.close();
    await expect(openAt(folder, [smallMigration])).rejects.toThrow(/newer version/);
  });
});

describe('what cannot be opened says why', () => {
  test('a missing migrations folder', async () => {
    const folder = await temporaryFolder();
    const migrationsFolder = join(folder, 'none');
    const opened = openEngine({ folder, migrationsFolder, tables: smallTables });
    await expect(opened).rejects.toThrow(`The migrations cannot be read from ${migrationsFolder}`);
  });

  test('a file that is no database', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'rotunda.sqlite'), 'a letter, and not a short one'.repeat(100));
    await expect(openAt(folder, [smallMigration])).rejects.toThrow(/cannot be opened.*not a database/);
  });

  test('a data folder that is a file', async () => {
    const folder = join(await temporaryFolder(), 'taken');
    await writeFile(folder, '');
    const opened = openEngine({ folder, migrationsFolder: folder, tables: smallTables });
    await expect(opened).rejects.toThrow(/data folder cannot be made/);
  });

  test('a lock file that cannot be opened', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'lock.sqlite'));
    await expect(openAt(folder, [smallMigration])).rejects.toThrow(/data folder cannot be used/);
  });
});
