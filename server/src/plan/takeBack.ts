import { loadVersionBefore, planStateOf, publishAgain, setPlanState } from '@rotunda/db/queries/plan';
import type { WriteHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { loadWorld } from './load.ts';
import { seatPeople } from './publish.ts';
import { wayBack } from './wayBack.ts';

/**
 * Takes a publication back: what was published before is published once more, as a new version, and what is taken back
 * waits as the draft. The same pairs keep their conversations, and what was written stays.
 */
export const takeBackPlan: WriteHandler<'plan.takeBack'> = {
  holdsAlready: async (tx, { input }) => ((await planStateOf(tx, input.version)) === 'draft' ? {} : null),
  write: async (tx, { input, now }) => {
    const world = await loadWorld(tx, tx.eventId);
    const { published, draft } = world.plan;
    if (published?.id !== input.version) {
      throw new Refusal('no-plan', 'This is not the plan that is published.', { field: 'version' });
    }
    const way = wayBack(world, await loadVersionBefore(tx, tx.eventId));
    if (!way) throw new Refusal('plan-outdated', 'Too much has followed from this plan to take it back.');
    await seatPeople(tx, world, way.to?.seats ?? [], now);
    if (way.to) await publishAgain(tx, way.to.id, { id: newId(), publishedAt: now });
    if (draft) await setPlanState(tx, draft.id, { state: 'discarded' });
    await setPlanState(tx, published.id, { state: 'draft', publishedAt: null });
    tx.touch('plan');
    return {};
  },
};
