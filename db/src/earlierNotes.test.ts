import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { Connection } from './engine/connection.ts';
import { migrate } from './engine/migrate.ts';
import { migrationsBefore } from './engine/testing/earlier.ts';
import { temporaryFolder } from './engine/testing/folder.ts';
import { choicesInEvent, newestNotes } from './queries/notes.ts';
import { loadPresence } from './queries/presence.ts';

const person = (id: string, number: number, role: string): string =>
  `insert into participant (id, event_id, revision, number, name, search_name, email, role, department, remark, walk_in,
     code_generation, claimed_at, presence, presence_since, created_at)
   values ('${id}', 'e', 1, ${number}, '${id}', '${id}', '', '${role}', '', '', 0, 1, 3000, 'here', 3000, 2000)`;

const rows = [
  `insert into event (id, changes, setup_revision, roster_revision, plan_revision, run_revision, name, date, start_time,
     time_zone, place, welcome, advance, stage_names, prefer_cross_department, doors, join_code, wrapped_key,
     stage_generation, takeaways_with_mentor, takeaways_in_export, created_at)
   values ('e', 0, 0, 0, 0, 0, 'Spring', '2027-03-10', '10:00', 'UTC', '', '', 'by-clock', 'numbers', 1, 'closed',
     'CODE', 'key', 1, 1, 0, 2000)`,
  `insert into segment values ('r', 'e', 1, 'round', 'Round 1', 900000, 120000)`,
  person('ana', 1, 'mentee'),
  person('amara', 2, 'mentor'),
  `insert into conversation (id, event_id, round_id, mentee_id, mentor_id, state, held_by_hand)
   values ('c', 'e', 'r', 'ana', 'amara', 'planned', 0)`,
  `insert into note_text (event_id, author_id, conversation_id, field, device, rev, base, text, saved_at)
   values ('e', 'ana', 'c', 'options', 'her-phone', 1, '[]', 'Ask ten schools', 4000)`,
  `insert into conversation_choice (event_id, author_id, conversation_id, shared, meet_again, meet_again_at)
   values ('e', 'ana', 'c', 0, 1, 4000)`,
];

test('[PAPER-8] of an earlier release everybody has a phone, and all that was written is of phones', async () => {
  const folder = await temporaryFolder();
  const connection = Connection.writer(join(folder, 'rotunda.sqlite'));
  migrate(connection, await migrationsBefore('_without_phones', folder));
  for (const row of rows) connection.script(row);
  connection.close();

  const db = await openDatabase({ folder });
  const [notes, choices, presence] = await db.read(async (tx) => [
    await newestNotes(tx, 'e', {}),
    await choicesInEvent(tx, 'e'),
    await loadPresence(tx, 'e'),
  ]);
  await db.close();
  expect(notes).toMatchObject([{ text: 'Ask ten schools', entered: false }]);
  expect(choices).toMatchObject([
    { shared: false, sharedEntered: false, meetAgain: true, meetAgainEntered: false },
  ]);
  expect(presence.get('ana')).toMatchObject({ claimed: true, withoutPhone: false });
});
