import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { NoteField } from '@rotunda/shared/rules/notes';
import { isMentee } from '@rotunda/shared/rules/people';
import { facilitator, openStand, phoneOf, stage, type Stand } from '../plan/testing/stand.ts';

/** Every private text is a marker that says what it is and whose: `<what whose>`. */
const marker = (what: string, whose: string): string => `<${what} ${whose}>`;
const markersIn = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/<[^<>]+>/gu) ?? []);

const takeaways = ['options', 'next-step', 'indicator'] as const;
/** The mentee of every other conversation keeps what they took away to themselves. */
const isKept = (index: number): boolean => index % 2 === 1;

let stand: Stand;
let conversations: readonly ConversationRow[];
let end: () => Promise<void>;

/** The demo event with a marker in every private column, after a plan was published and everybody wrote everything. */
beforeAll(async () => {
  stand = await openStand((whenFinished) => (end = whenFinished));
  const { roster } = await stand.snapshot();
  for (const { id } of roster.people.filter(({ role }) => isMentee(role))) {
    const needs = (roster.needs.get(id) ?? []).map(({ topicId, level, minimumLevel }) => ({
      topicId,
      level,
      minimumLevel,
      question: marker('question', `${id}/${topicId}`),
      context: marker('context', `${id}/${topicId}`),
      outcome: marker('outcome', `${id}/${topicId}`),
    }));
    await stand.send('me.needs', { needs }, { as: id });
  }
  await stand.services.db.write(stand.eventId, ({ q, t }) =>
    q.update(t.participant).set({ remark: marker('remark', 'somebody'), email: marker('email', 'somebody') }),
  );
  await stand.publish();
  ({ conversations } = (await stand.snapshot()).plan);
  // All at once, as phones do: notes share commits.
  await Promise.all(
    conversations.flatMap(({ id, menteeId, mentorId }) => [
      ...(['note', ...takeaways] as const).map((field) => write(id, field, menteeId)),
      write(id, 'note', mentorId),
    ]),
  );
  for (const { id, menteeId } of conversations.filter((_, index) => isKept(index))) {
    await stand.send('note.share', { conversationId: id, shared: false }, { as: menteeId });
  }
});
afterAll(() => end());

const write = (conversationId: string, field: NoteField, as: string) =>
  stand.send(
    'note.save',
    {
      conversationId,
      field,
      device: `phone-of-${as}`,
      rev: 1,
      base: [],
      text: marker(field, `${conversationId}/${as}`),
    },
    { as },
  );

/** What a participant may read of all this, by what the privacy page says. */
function allowed(me: string, topicOf: (needId: string | null) => string | null): Set<string> {
  const markers = new Set<string>();
  for (const [index, { id, menteeId, mentorId, needId }] of conversations.entries()) {
    const topicId = topicOf(needId);
    if (me === menteeId) {
      for (const field of ['note', ...takeaways]) markers.add(marker(field, `${id}/${me}`));
      if (topicId !== null) markers.add(marker('question', `${me}/${topicId}`));
    }
    if (me === mentorId) {
      markers.add(marker('note', `${id}/${me}`));
      for (const what of ['question', 'context', 'outcome']) {
        if (topicId !== null) markers.add(marker(what, `${menteeId}/${topicId}`));
      }
      if (!isKept(index)) for (const field of takeaways) markers.add(marker(field, `${id}/${menteeId}`));
    }
  }
  return markers;
}

describe('[NOTE-30] what somebody wrote', () => {
  test('reaches exactly those on whom the audience table agrees', async () => {
    const { roster } = await stand.snapshot();
    const topics = new Map([...roster.needs.values()].flat().map(({ id, topicId }) => [id, topicId]));
    const topicOf = (needId: string | null) => topics.get(needId ?? '') ?? null;
    for (const { id } of roster.people) {
      const viewer = phoneOf(id);
      const parts = [
        await stand.part('me.schedule', viewer),
        await stand.part('me.notes', viewer),
        await stand.part('me.shared', viewer),
      ];
      const expected = allowed(id, topicOf);
      expect([...markersIn(parts)].toSorted()).toEqual([...expected].toSorted());
      expect(expected.size).toBeGreaterThan(0);
    }
  });

  test('reaches neither stage nor the console’s plan', async () => {
    await stand.send('plan.make', {});
    expect(markersIn(await stand.part('plan', facilitator))).toEqual(new Set());
    for (const round of stand.roundIds) {
      const parts = [
        await stand.part('plan/published/*', facilitator, round),
        await stand.part('plan/draft/*', facilitator, round),
        await stand.part('stage.seats/*', stage, round),
      ];
      expect(markersIn(parts)).toEqual(new Set());
    }
  });

  test('somebody who is no participant has neither schedule nor notes', async () => {
    for (const viewer of [facilitator, stage]) {
      expect(await stand.part('me.schedule', viewer)).toEqual({ stops: null });
      expect(await stand.part('me.notes', viewer)).toEqual({ conversations: [], fields: [] });
      expect(await stand.part('me.shared', viewer)).toEqual({ takeaways: [], again: [] });
    }
  });
});
