import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeTables, statementsBetween, type Snapshot } from './engine/testing/generate.ts';
import { sqliteKit } from './kit.ts';
import * as tables from './schema.sqlite.ts';
import { define } from './tables.ts';

const folder = join(import.meta.dirname, '..', 'migrations');

interface Journal {
  readonly dialect: string;
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

// Files that drizzle-kit wrote.
const readJson = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, 'meta', name), 'utf8')) as T;

const journal = await readJson<Journal>('_journal.json');
const numberOf = (index: number): string => String(index).padStart(4, '0');
const snapshotOf = (index: number) => readJson<Snapshot>(`${numberOf(index)}_snapshot.json`);

describe('the generated migrations', () => {
  test('are listed in the journal, in order, each with its .sql file and snapshot, and nothing else', async () => {
    expect(journal.dialect).toBe('sqlite');
    expect(journal.entries.map(({ idx }) => idx)).toEqual([...journal.entries.keys()]);
    for (const { idx, tag } of journal.entries) expect(tag.startsWith(`${numberOf(idx)}_`)).toBe(true);
    const times = journal.entries.map(({ when }) => when);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual(times.toSorted((one, other) => one - other));

    const files = (await readdir(folder)).filter((name) => name !== 'meta');
    expect(files.toSorted()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
    const snapshots = journal.entries.map(({ idx }) => `${numberOf(idx)}_snapshot.json`);
    expect((await readdir(join(folder, 'meta'))).toSorted()).toEqual(
      [...snapshots, '_journal.json'].toSorted(),
    );
  });

  test('have snapshots that follow one another', async () => {
    let before = '00000000-0000-0000-0000-000000000000';
    for (const { idx } of journal.entries) {
      const { id, prevId } = await snapshotOf(idx);
      expect(prevId).toBe(before);
      before = id;
    }
  });

  test('lead to the tables as they are described now: otherwise generate another one', async () => {
    const newest = await snapshotOf(journal.entries.length - 1);
    const described = await describeTables(tables, newest.id);
    expect(await statementsBetween(newest, described)).toEqual([]);
  });
});

test('every table is exported for them', () => {
  expect(Object.keys(tables).toSorted()).toEqual(Object.keys(define(sqliteKit)).toSorted());
});
