import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { type TestDatabase, openTestDatabase } from '@rotunda/db/testing';
import { openInstanceKey } from './keyFile.ts';
import { renewSetup } from './accounts/setup.ts';
import { newId } from './ids.ts';
import { newEventKey } from './keys.ts';
import { StartRefused } from './startRefused.ts';
import { makeEvent } from './testing/people.ts';
import { TestClock, openTestServices, testStart } from './testing/services.ts';

let stand: TestDatabase;
let file: string;

beforeEach(async () => {
  stand = await openTestDatabase();
  file = join(stand.folder, 'instance.key');
});
afterEach(() => stand.end());

const open = () => openInstanceKey(stand.folder, stand.db);

test('[START-8] the key is made once, for the user of the server alone, and is the same on every later start', async () => {
  const first = await open();
  const secret = await readFile(file);
  expect(secret).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const eventKey = newEventKey();
  expect((await open()).unwrap(first.wrap(eventKey))).toEqual(eventKey);
  expect(await readFile(file)).toEqual(secret);
});

test.each([0, 31, 33])('[START-9] a key of %i bytes stops the start in one line', async (size) => {
  await writeFile(file, randomBytes(size));
  await expect(open()).rejects.toThrow(
    new RegExp(`^.*instance\\.key has ${size} bytes instead of 32: .+$`, 'u'),
  );
  await expect(open()).rejects.toThrow(StartRefused);
});

test('[START-9] a key that is missing beside a database that was used is not made anew', async () => {
  await open();
  await renewSetup({ db: stand.db, clock: new TestClock(testStart) });
  await rm(file);
  await expect(open()).rejects.toThrow(/instance\.key is missing/u);
});

test('[START-9] a key of another instance stops the start', async () => {
  const { services, folder, end } = await openTestServices();
  await writeFile(join(folder, 'instance.key'), randomBytes(32));
  const accountId = newId();
  await services.db.writeInstance((tx) =>
    insertAccount(tx, {
      id: accountId,
      name: 'Ana',
      email: 'ana@example.org',
      emailNormalised: 'ana@example.org',
      passwordHash: '',
      createdAt: testStart,
    }),
  );
  await makeEvent(services, accountId);
  await expect(openInstanceKey(folder, services.db)).rejects.toThrow(/does not belong to the database/u);
  await end();
});
