import type { EventTx } from '@rotunda/db';
import { saveConversations, writtenConversations } from '@rotunda/db/queries/conversations';
import { moveHosts } from '@rotunda/db/queries/hosting';
import { type PlannedSeat, planStateOf, setPlanState } from '@rotunda/db/queries/plan';
import type { Instant } from '@rotunda/shared/rules/time';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { digestOf } from './digest.ts';
import { hostingToBe } from './hosts.ts';
import { type StoredWorld, loadWorld } from './load.ts';
import { refuseOutdated, wasUnderway } from './outdated.ts';
import { reconcile } from './reconcile.ts';

const notDraft = (): Refusal => new Refusal('no-plan', 'There is no such draft.', { field: 'version' });

/**
 * Makes the conversations of the event those of these seats, and brings the mentors of people who cannot move to them.
 * Answers the digest of what is asked from then on.
 */
export async function seatPeople(
  tx: EventTx,
  world: StoredWorld,
  seats: readonly PlannedSeat[],
  now: Instant,
): Promise<string> {
  const { conversations, setup, horizon, presence } = world;
  const { hosting, changed } = hostingToBe(world, seats);
  if (changed.length > 0) {
    await moveHosts(tx, changed);
    tx.touch('setup');
  }
  const written = await writtenConversations(tx, tx.eventId);
  const changes = reconcile({
    seats,
    conversations,
    hosting,
    horizon,
    isWritten: (id) => written.has(id),
    isHere: (id) => presence.get(id)?.presence === 'here',
    now,
    newId,
  });
  await saveConversations(tx, changes);
  return digestOf({ ...world, setup: { ...setup, hosting } });
}

/** From the draft to what everybody sees: its seats become conversations, all in one transaction. */
export const publishPlan: WriteHandler<'plan.publish'> = {
  holdsAlready: async (tx, { input }) => ((await planStateOf(tx, input.version)) === 'published' ? {} : null),
  write: async (tx, { input, now }) => {
    const state = await planStateOf(tx, input.version);
    if (state === 'published') return {};
    const world = await loadWorld(tx, tx.eventId);
    const { draft, published } = world.plan;
    if (draft?.id !== input.version) throw notDraft();
    refuseOutdated({ ...draft, wasUnderway: wasUnderway(draft.fromRoundId, draft.createdAt, world) }, world);
    const digest = await seatPeople(tx, world, draft.seats, now);
    if (published) await setPlanState(tx, published.id, { state: 'superseded' });
    await setPlanState(tx, draft.id, { state: 'published', publishedAt: now, digest });
    tx.touch('plan');
    return {};
  },
};

/** Puts a draft away. What is published stays. */
export const discardPlan: WriteHandler<'plan.discard'> = {
  holdsAlready: async (tx, { input }) => ((await isDiscarded(tx, input.version)) ? {} : null),
  write: async (tx, { input }) => {
    if (await isDiscarded(tx, input.version)) return {};
    if ((await planStateOf(tx, input.version)) !== 'draft') throw notDraft();
    await setPlanState(tx, input.version, { state: 'discarded' });
    tx.touch('plan');
    return {};
  },
};

/** Brings a draft back that was put away. Whether it can still be published is asked as of any other. */
export const restorePlan: WriteHandler<'plan.restore'> = {
  holdsAlready: async (tx, { input }) => ((await planStateOf(tx, input.version)) === 'draft' ? {} : null),
  write: async (tx, { input }) => {
    if ((await planStateOf(tx, input.version)) === 'draft') return {};
    if (!(await isDiscarded(tx, input.version))) throw notDraft();
    const { draft } = (await loadWorld(tx, tx.eventId)).plan;
    if (draft) await setPlanState(tx, draft.id, { state: 'discarded' });
    await setPlanState(tx, input.version, { state: 'draft' });
    tx.touch('plan');
    return {};
  },
};

const isDiscarded = async (tx: EventTx, version: string): Promise<boolean> =>
  (await planStateOf(tx, version)) === 'discarded';
