import { join } from 'node:path';
import { expect, test } from 'vitest';
import { instant } from '@rotunda/shared/rules/time';
import { openDatabase } from './database.ts';
import { Connection } from './engine/connection.ts';
import { migrate } from './engine/migrate.ts';
import { migrationsBefore } from './engine/testing/earlier.ts';
import { temporaryFolder } from './engine/testing/folder.ts';
import { accountOfSession } from './queries/sessions.ts';
import { listMembers } from './queries/crew.ts';

const rows = [
  `insert into account values ('ida', 'Ida', 'ida@example.org', 'ida@example.org', 'hash', 1000)`,
  `insert into event (id, changes, setup_revision, roster_revision, plan_revision, run_revision, name, date, start_time,
     time_zone, place, welcome, advance, stage_names, prefer_cross_department, doors, join_code, wrapped_key,
     stage_generation, takeaways_with_mentor, takeaways_in_export, created_at)
   values ('e', 0, 0, 0, 0, 0, 'Spring', '2027-03-10', '10:00', 'UTC', '', '', 'by-clock', 'numbers', 1, 'closed',
     'CODE', 'key', 1, 1, 0, 2000)`,
  `insert into membership (event_id, account_id, role) values ('e', 'ida', 'owner')`,
  `insert into session (token_hash, kind, account_id, created_at, expires_at) values ('t', 'facilitator', 'ida', 1, 9000)`,
];

test('[CREW-12] accounts of an earlier release keep their events and sessions, and make events', async () => {
  const folder = await temporaryFolder();
  const connection = Connection.writer(join(folder, 'rotunda.sqlite'));
  migrate(connection, await migrationsBefore('_crew', folder));
  for (const row of rows) connection.script(row);
  connection.close();

  const db = await openDatabase({ folder });
  const [members, signedIn] = await db.read(async (tx) => [
    await listMembers(tx, 'e'),
    await accountOfSession(tx, 't', instant(5_000)),
  ]);
  await db.close();
  expect(members).toEqual([
    { accountId: 'ida', name: 'Ida', email: 'ida@example.org', role: 'owner', since: 2000 },
  ]);
  expect(signedIn).toEqual({ accountId: 'ida', name: 'Ida', email: 'ida@example.org', makesEvents: true });
});
