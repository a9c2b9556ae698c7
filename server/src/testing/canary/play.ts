import type { Sockets } from './cast.ts';
import type { Marks } from './marks.ts';
import { type Name, people } from './people.ts';
import type { Planted } from './plant.ts';
import { markedAgenda } from './plantSetup.ts';
import type { Player } from './player.ts';

/** What everybody at the event can do to it, and a good deal that they cannot. Whatever changes is pushed again. */
export async function play(player: Player, sockets: Sockets, planted: Planted, marks: Marks): Promise<void> {
  for (const who of ['owner', 'helper', 'viewer', ...people, 'stage'] as const) {
    await player.sendsNonsense(who);
  }
  await refusals(player, planted);
  await phones(player, sockets, planted, marks);
  await meddling(player, planted);
  await entering(player, planted, marks);
  await leading(player, planted);
  await player.does('facilitator', 'event.update', { stageNames: 'numbers' });
  await sockets.stage.see('stage', ({ names }) => names === 'numbers');
  // Last, and told to everybody: whoever has heard of it has heard of everything before.
  const agenda = markedAgenda(marks, theEnd).map((segment) => ({ ...segment, phases: [...segment.phases] }));
  await player.does('facilitator', 'agenda.update', { agenda });
}

/** What every title ends in at last. */
export const theEnd = ' (the end)';

const nobody = {
  name: 'Somebody',
  email: '',
  role: 'mentee' as const,
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: null,
  mostRounds: null,
  remark: '',
};

/** Why a facilitator cannot do something may name people. */
async function refusals(player: Player, { people: ids, tables, topics }: Planted): Promise<void> {
  const { ana, max, nia } = ids;
  const email = 'zqparticipantemailnormalisedanaqz@example.org';
  const takenTable = [{ roundId: 'one', tableId: tables[0] }];
  await player.isRefused('facilitator', 'event.update', { name: 'Stale' }, 9_999);
  await player.isRefused('facilitator', 'topics.update', { topics: [{ id: topics[1], name: 'Other' }] });
  await player.isRefused('facilitator', 'tables.update', { zones: [], tables: [] });
  await player.isRefused('facilitator', 'hosting.update', { mentorId: nia, hosting: takenTable });
  await player.isRefused('facilitator', 'person.add', { ...nobody, email });
  await player.isRefused('facilitator', 'person.add', { ...nobody, forbidden: [ana] });
  await player.isRefused('facilitator', 'person.update', { personId: ana, revision: 9_999, person: nobody });
  await player.isRefused('facilitator', 'person.remove', { personId: ana, revision: 1 });
  await player.isRefused('facilitator', 'person.remove', { personId: max, revision: 9_999 });
  await player.isRefused('facilitator', 'plan.publish', { version: 'none' });
  await player.isRefused('facilitator', 'run.next', {});
}

/** The two of a conversation write and choose what they did before, so that nothing new is there to find. */
async function phones(player: Player, sockets: Sockets, planted: Planted, marks: Marks): Promise<void> {
  const conversationId = planted.conversations.ana;
  const needs = sockets.ana.part('me')?.needs ?? [];
  await player.does('ana', 'me.arrive', {});
  await player.does('ana', 'me.needs', {
    needs: needs.map(({ id: _, ...need }) => ({ ...need, level: 4 })),
  });
  const device = marks.text('noteText.device', 'ana');
  for (const field of ['note', 'options'] as const) {
    const text = marks.text(`noteText.text ${field}`, 'ana');
    await player.does('ana', 'note.save', { conversationId, field, device, rev: 3, base: [], text });
  }
  await player.does('ana', 'note.share', { conversationId, shared: true });
  await player.does('ana', 'me.wish', { mentorId: planted.people.max });
  const max = sockets.max.part('me');
  const expertise = (max?.expertise ?? []).map(({ topicId, level }) => ({ topicId, level }));
  await player.does('max', 'me.offer', { expertise, bio: max?.bio ?? '', mostAtOnce: 2 });
  await player.does('max', 'meet.again', { conversationId: planted.conversations.bo, again: false });
}

/** Phones that meddle with what is not theirs are told nothing of it. */
async function meddling(player: Player, { conversations, people: ids }: Planted): Promise<void> {
  const note = { field: 'options' as const, device: 'a-meddler', rev: 1, base: [], text: '' };
  const meddlers: readonly (readonly [Name, keyof Planted['conversations']])[] = [
    ['bo', 'ana'],
    ['cem', 'ana'],
    ['nia', 'bo'],
  ];
  for (const [who, whose] of meddlers) {
    const conversationId = conversations[whose];
    await player.isRefused(who, 'note.save', { conversationId, ...note });
    await player.isRefused(who, 'note.share', { conversationId, shared: true });
    await player.isRefused(who, 'meet.again', { conversationId, again: true });
    await player.isRefused(who, 'seat.here', { conversationId });
    await player.isRefused(who, 'person.update', { personId: ids.ana, revision: 1, person: nobody });
  }
  await player.isRefused('max', 'note.save', { conversationId: conversations.ana, ...note });
  await player.isRefused('helper', 'person.remove', { personId: ids.ana, revision: 1 });
  await player.isRefused('max', 'me.wish', { mentorId: ids.nia });
  await player.isRefused('helper', 'person.approve', {
    personId: ids.nia,
    revision: 1,
    approval: 'declined',
  });
  await player.isRefused('viewer', 'person.presence', { personId: ids.ana, presence: 'gone' });
  const entry = { personId: ids.cem, conversationId: conversations.cem };
  for (const who of ['helper', 'viewer', 'bo', 'max', 'stage'] as const) {
    await player.isRefused(who, 'entry.save', { ...entry, texts: [], shared: true, again: null });
    await player.isRefused(who, 'entry.here', { ...entry, here: true });
  }
}

/** What Cem says, who has no phone; and nothing for Ana, who has one. */
async function entering(
  player: Player,
  { people: ids, conversations }: Planted,
  marks: Marks,
): Promise<void> {
  const text = marks.text('noteText.text options entered', 'cem');
  await player.does('facilitator', 'entry.save', {
    personId: ids.cem,
    conversationId: conversations.cem,
    texts: [{ field: 'options', text, base: [] }],
    shared: true,
    again: true,
  });
  await player.isRefused('facilitator', 'entry.save', {
    personId: ids.ana,
    conversationId: conversations.ana,
    texts: [],
  });
  await player.isRefused('facilitator', 'person.phone', { personId: ids.ana, withoutPhone: true });
  await player.does('helper', 'person.phone', { personId: ids.cem, withoutPhone: true });
}

/** Planning, publishing, running and counting. */
async function leading(player: Player, { people: ids, conversations }: Planted): Promise<void> {
  const pair = { menteeId: ids.ana, mentorId: ids.max };
  await player.does('owner', 'pair.wish', { ...pair, wished: true });
  const { version } = await player.does('owner', 'plan.make', {});
  await player.does('owner', 'plan.publish', { version });
  await player.does('owner', 'plan.explain', { version, question: { about: 'mentee', menteeId: ids.ana } });
  for (const who of people) await player.does(who, 'me.explain', {});
  await player.does('owner', 'plan.make', {});
  await player.does('owner', 'hosting.fill', {});
  await player.does('owner', 'person.add', nobody);
  await player.does('owner', 'run.start', {});
  for (const name of ['run.next', 'run.pause', 'run.resume', 'run.next', 'run.next', 'run.back'] as const) {
    await player.does('owner', name, {});
  }
  await player.does('owner', 'run.adjust', { byMs: 60_000 });
  await player.does('owner', 'conversation.mark', { conversationId: conversations.cem, held: true });
  await player.does('helper', 'person.presence', { personId: ids.cem, presence: 'gone' });
  await player.does('helper', 'person.presence', { personId: ids.cem, presence: 'here' });
}
