import { stepsOf } from '@rotunda/shared/rules/agenda';
import { describe, expect, test } from 'vitest';
import { openStand, phoneOf, refusalOf, type Stand } from '../../plan/testing/stand.ts';

/** The demo in the work of its first round, everybody here. */
async function atWork(): Promise<Stand> {
  const stand = await openStand();
  const { roster } = await stand.snapshot();
  await stand.setPresence(
    'here',
    roster.people.map(({ name }) => name),
  );
  await stand.publish();
  const [round] = stand.roundIds;
  const phases = stepsOf(stand.agenda).filter((step) => step.segmentId === round && step.phaseId !== null);
  await stand.goTo(phases[1]?.id ?? '');
  return stand;
}

async function merge(stand: Stand, keptId: string, mergedId: string) {
  const { roster } = await stand.snapshot();
  const revisionOf = (id: string): number => roster.byId.get(id)?.revision ?? 0;
  return stand.send('person.merge', {
    keptId,
    keptRevision: revisionOf(keptId),
    mergedId,
    mergedRevision: revisionOf(mergedId),
    take: [],
  });
}

describe('a merge while the event runs', () => {
  test('[MERGE-5] keeps notes and conversations of both, and one seat in each round to come', async () => {
    const stand = await atWork();
    const { plan, roster } = await stand.snapshot();
    const [round] = stand.roundIds;
    const [kept, other] = plan.conversations.filter(
      ({ roundId, menteeId }) => roundId === round && roster.byId.get(menteeId)?.role === 'mentee',
    );
    if (!kept || !other) throw new Error('Nobody talks in the first round');
    for (const { id: conversationId, menteeId } of [kept, other]) {
      const note = {
        conversationId,
        field: 'note',
        device: `of ${menteeId}`,
        rev: 1,
        base: [],
        text: menteeId,
      } as const;
      await stand.send('note.save', { ...note, base: [] }, { as: menteeId });
    }
    await merge(stand, kept.menteeId, other.menteeId);

    const after = (await stand.snapshot()).plan.conversations;
    expect(after.some(({ menteeId }) => menteeId === other.menteeId)).toBe(false);
    const own = after.filter(({ menteeId }) => menteeId === kept.menteeId);
    expect(own.filter(({ id }) => id === kept.id || id === other.id)).toHaveLength(2);
    for (const roundId of stand.roundIds.slice(1)) {
      const planned = own.filter((each) => each.roundId === roundId && each.state === 'planned');
      expect(planned.length).toBeLessThanOrEqual(1);
    }
    const { fields } = await stand.part('me.notes', phoneOf(kept.menteeId));
    const written = JSON.stringify(fields);
    expect([kept, other].filter(({ menteeId }) => !written.includes(`"text":"${menteeId}"`))).toEqual([]);
  });

  test('[MERGE-8] is refused of two who have talked with each other', async () => {
    const stand = await atWork();
    const { plan } = await stand.snapshot();
    const held = plan.conversations.find(({ heldAt }) => heldAt !== null);
    if (!held) throw new Error('Nobody talked');
    expect((await refusalOf(merge(stand, held.menteeId, held.mentorId))).code).toBe('talked-together');
  });
});
