import { describe, expect, test } from 'vitest';
import type { ConversationRow } from '@rotunda/db/queries/plan';
import { isMentee } from '@rotunda/shared/rules/people';
import { facilitator, openStand, phoneOf, stage, type Stand } from '../plan/testing/stand.ts';

/** Every private text is a marker that says what it is and whose: `<what whose>`. */
const marker = (what: string, whose: string): string => `<${what} ${whose}>`;
const markersIn = (value: unknown): Set<string> => new Set(JSON.stringify(value).match(/<[^<>]+>/gu) ?? []);

const takeaways = ['options', 'next-step', 'indicator'] as const;
/** The mentee of every other conversation keeps what they took away to themselves. */
const isKept = (index: number): boolean => index % 2 === 1;

/** The demo event with a marker in every private column, after a plan was published and everybody wrote everything. */
async function openMarked(): Promise<{ stand: Stand; conversations: readonly ConversationRow[] }> {
  const stand = await openStand();
  const { people } = (await stand.snapshot()).roster;
  const { roster } = await stand.snapshot();
  for (const { id } of people.filter(({ role }) => isMentee(role))) {
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
  const { conversations } = (await stand.snapshot()).plan;
  for (const [index, { id, menteeId, mentorId }] of conversations.entries()) {
    for (const field of ['note', ...takeaways] as const) {
      const text = marker(field, `${id}/${menteeId}`);
      await stand.send(
        'note.save',
        { conversationId: id, field, device: 'phone-of-mentee', rev: 1, base: [], text },
        { as: menteeId },
      );
    }
    const text = marker('note', `${id}/${mentorId}`);
    await stand.send(
      'note.save',
      { conversationId: id, field: 'note', device: 'phone-of-mentor', rev: 1, base: [], text },
      { as: mentorId },
    );
    if (isKept(index))
      await stand.send('note.share', { conversationId: id, shared: false }, { as: menteeId });
  }
  return { stand, conversations };
}

/** What a participant may read of all this, by what the privacy page says. */
function allowed(
  me: string,
  {
    topicOf,
    conversations,
  }: { topicOf: (needId: string | null) => string | null; conversations: readonly ConversationRow[] },
): Set<string> {
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
    const { stand, conversations } = await openMarked();
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
      const expected = allowed(id, { topicOf, conversations });
      expect([...markersIn(parts)].toSorted()).toEqual([...expected].toSorted());
      expect(expected.size).toBeGreaterThan(0);
    }
  });

  test('reaches neither stage nor the console’s plan', async () => {
    const { stand } = await openMarked();
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
    const { stand } = await openMarked();
    for (const viewer of [facilitator, stage]) {
      expect(await stand.part('me.schedule', viewer)).toEqual({ stops: null });
      expect(await stand.part('me.notes', viewer)).toEqual({ conversations: [], fields: [] });
      expect(await stand.part('me.shared', viewer)).toEqual({ takeaways: [], again: [] });
    }
  });
});
