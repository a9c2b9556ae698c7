import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DatabaseFailed } from '../errors.ts';
import { Connection } from './connection.ts';
import { temporaryFolder } from './testing/folder.ts';
import { transact } from './transact.ts';

test('a full disk fails the transaction, nothing of it is kept, and what is small enough still works', async () => {
  const connection = Connection.writer(join(await temporaryFolder(), 'full.sqlite'));
  connection.script('create table letter (text text not null)');
  connection.script('PRAGMA max_page_count = 8');
  const add = (text: string) => connection.prepare('insert into letter values (?)').run(text);

  const tooMuch = transact(connection, 'BEGIN IMMEDIATE', async (life) => {
    life.run(() => add('short'));
    // SQLite rolls back by itself here: the next statement would be outside of any transaction.
    expect(() => life.run(() => add('long'.repeat(20_000)))).toThrow(DatabaseFailed);
    expect(() => life.run(() => add('after'))).toThrow(DatabaseFailed);
  });
  await expect(tooMuch).rejects.toMatchObject({ name: 'DatabaseFailed', code: 'SQLITE_FULL' });

  await transact(connection, 'BEGIN IMMEDIATE', async (life) => life.run(() => add('fits')));
  expect(connection.prepare('select text from letter').all()).toEqual([{ text: 'fits' }]);
  connection.close();
});

test('a transaction that cannot begin fails as the package says', async () => {
  const file = join(await temporaryFolder(), 'held.sqlite');
  const holder = Connection.writer(file);
  const connection = Connection.writer(file);
  holder.execute('BEGIN IMMEDIATE');
  connection.script('PRAGMA busy_timeout = 0');
  const write = transact(connection, 'BEGIN IMMEDIATE', async () => undefined);
  await expect(write).rejects.toMatchObject({ name: 'DatabaseFailed', code: 'SQLITE_BUSY' });
  holder.close();
  connection.close();
});
