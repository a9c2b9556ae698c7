import { loadWholeVersion } from '@rotunda/db/queries/plan';
import type { OwnHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { inIds, inNumbers, planOf } from './explained.ts';

/**
 * Answers why a version of the plan is as it is, from what is stored of it: whatever has changed since does not matter. It
 * happens in the planner's thread, for some answers ask the planner again.
 */
export const explainPlan: OwnHandler<'plan.explain'> = {
  own: async ({ input, sender, services }) => {
    const version = await services.db.read((tx) => loadWholeVersion(tx, sender.eventId, input.version));
    if (!version) throw new Refusal('no-plan', 'There is no such plan.', { field: 'version' });
    const { legend } = version;
    if (!legend) return { data: { kind: 'unknown', why: 'too-old' }, revisions: {} };
    const asked = inNumbers(input.question, version, legend);
    if ('why' in asked) return { data: asked, revisions: {} };
    const explanation = await services.planner.explain(version.instance, planOf(version, legend), asked);
    return { data: inIds(explanation, asked, version, legend), revisions: {} };
  },
};
