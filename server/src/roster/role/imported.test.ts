import { expect, test } from 'vitest';
import { openStand } from '../../plan/testing/stand.ts';
import { applyImport } from '../import/apply.ts';
import { Faults } from '../import/faults.ts';
import { loadWorld, prepare } from '../import/prepare.ts';
import { readRosterFile } from '../import/rosterFile.ts';
import { csv } from '../testing/importing.ts';

test('[ROLE-11] a file that makes a mentor a mentee leaves the round that was held alone, and frees those to come', async () => {
  const stand = await openStand();
  const { services, eventId } = stand;
  const everybody = (await stand.snapshot()).roster.people.map(({ name }) => name);
  await stand.setPresence('here', everybody);
  await stand.publish();
  const [first = ''] = stand.roundIds;
  const work = stand.agenda.find(({ id }) => id === first)?.phases.find(({ kind }) => kind === 'work');
  await stand.goTo(work?.id ?? '');
  const { plan, roster } = await stand.snapshot();
  const heldBefore = plan.conversations.filter(({ heldAt }) => heldAt !== null);
  const mentor = roster.people.find(
    ({ id, role }) =>
      role === 'mentor' &&
      heldBefore.some(({ mentorId }) => mentorId === id) &&
      // Whom a pair must meet is not made something else by a file.
      !roster.pairs.some(({ kind, mentorId }) => kind === 'required' && mentorId === id),
  );
  if (!mentor) throw new Error('Nobody hosts');

  const fileSays = (role: string) =>
    services.db.write(eventId, async (tx) => {
      const faults = new Faults();
      const text = csv('name | email | role', `${mentor.name} | ${mentor.email} | ${role}`);
      const world = await loadWorld(tx, eventId);
      const prepared = await prepare(readRosterFile(text, faults), world, false, faults, tx.breathe);
      await applyImport(tx, prepared, world, services, services.clock.now());
    });
  // Only what a file changes about what it said before changes the roster.
  await fileSays('mentor');
  await fileSays('mentee');

  const after = await stand.snapshot();
  expect(after.roster.byId.get(mentor.id)?.role).toBe('mentee');
  expect(after.plan.conversations.filter(({ heldAt }) => heldAt !== null)).toEqual(heldBefore);
  const hosted = after.setup.hosting.filter(({ mentorId }) => mentorId === mentor.id);
  expect(hosted.map(({ roundId }) => roundId)).toEqual([first]);
  const ahead = after.plan.conversations.filter(
    ({ mentorId, heldAt, state }) => mentorId === mentor.id && heldAt === null && state === 'planned',
  );
  expect(ahead).toEqual([]);
  await stand.publish();
});
