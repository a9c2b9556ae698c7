import { expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { setApproval } from '@rotunda/db/queries/people';
import { newId } from '../ids.ts';
import { type World, openWorld, problemOf } from './testing/world.ts';

/** A mentor whom nobody has approved yet. */
async function waitingMentor(world: World, name = 'Tariq'): Promise<string> {
  const id = await world.add(name, { role: 'mentor' });
  await world.services.db.write(world.eventId, (tx) => setApproval(tx, id, 'waiting'));
  return id;
}

const tablesOf = async (world: World, id: string): Promise<number> => {
  const { setup } = await world.snapshot();
  return new Set(setup.hosting.flatMap(({ mentorId, tableId }) => (mentorId === id ? [tableId] : []))).size;
};

test('[REG-9] approving gives a mentor a free table, declining takes it back, and either can be undone', async () => {
  const world = await openWorld();
  const id = await world.add('Tariq', { role: 'mentor' });
  const decide = (approval: 'approved' | 'waiting' | 'declined', revision: number) =>
    world.send('person.approve', { personId: id, revision, approval });
  expect(await tablesOf(world, id)).toBe(1);
  await decide('declined', 1);
  expect(await tablesOf(world, id)).toBe(0);
  await decide('waiting', 2);
  const approved = await decide('approved', 3);
  expect(await tablesOf(world, id)).toBe(1);
  expect(Object.keys(approved.revisions).sort()).toEqual(['roster', 'setup']);
  // Saying it again holds already, whatever the revision; anything else needs the current one.
  await decide('approved', 1);
  expect(await problemOf(decide('declined', 1))).toMatchObject({ code: 'conflict' });
  expect((await world.snapshot()).roster.byId.get(id)).toMatchObject({ approval: 'approved', revision: 4 });
});

test('[REG-9] a mentor who has had conversations stays approved', async () => {
  const world = await openWorld();
  const [tariq, ana] = [await world.add('Tariq', { role: 'mentor' }), await world.add('Ana')];
  const [roundId = ''] = world.rounds;
  const conversation = { id: newId(), roundId, menteeId: ana, mentorId: tariq, tableId: null, needId: null };
  await world.services.db.write(world.eventId, async (tx) => {
    await saveConversations(tx, { added: [conversation], changed: [], withdrawn: [], deleted: [] });
    await tx.q.update(tx.t.conversation).set({ heldAt: world.services.clock.now() });
  });
  const declined = world.send('person.approve', { personId: tariq, revision: 1, approval: 'declined' });
  expect(await problemOf(declined)).toMatchObject({ code: 'has-conversations' });
});

test('[REG-8] whoever waits gets no table by a change of role, and approval of a mentee moves nobody', async () => {
  const world = await openWorld();
  const id = await waitingMentor(world);
  const { roster } = await world.snapshot();
  const { name, role } = roster.byId.get(id) ?? { name: '', role: 'mentor' };
  expect([name, role]).toEqual(['Tariq', 'mentor']);
  const person = {
    name: 'Tariq',
    email: '',
    role: 'both' as const,
    department: '',
    expertise: [],
    needs: [],
    forbidden: [],
    required: [],
    mostConversations: null,
    mostRounds: null,
    remark: 'Ask Noor about him',
  };
  await world.services.db.write(world.eventId, (tx) => tx.q.delete(tx.t.hosting));
  await world.send('person.update', { personId: id, revision: 1, person });
  expect(await tablesOf(world, id)).toBe(0);
  await world.send('person.approve', { personId: id, revision: 2, approval: 'approved' });
  expect(await tablesOf(world, id)).toBe(1);
});
