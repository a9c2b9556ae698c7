import type { PlanVersionRow } from '@rotunda/db/queries/plan';
import { loadRunLog } from '@rotunda/db/queries/run';
import { mayRead, readerOf } from '@rotunda/shared/rules/audience';
import type { PlanSummary } from '@rotunda/shared/schema/plan';
import type { PartContext, PartMaker, Viewer } from '../snapshot.ts';
import { digestOf } from './digest.ts';
import { horizonOf } from './horizon.ts';
import { isOutdated, wasUnderway } from './outdated.ts';

/** What is published and what is drafted, in figures. */
export const planMaker: PartMaker<'plan'> = {
  make: async ({ snapshot, tx, viewer }) => {
    const { published, draft } = snapshot.plan;
    const summaryOf = summaryFor(viewer);
    const hasMoved = ({ digest }: PlanVersionRow): boolean =>
      snapshot.run.run.state !== 'ended' && digest !== digestOf(snapshot);
    return {
      published: published && summaryOf(published, hasMoved(published)),
      draft: draft && summaryOf(draft, hasMoved(draft) || (await isTooLate(snapshot, tx))),
      planRevision: snapshot.revisions.plan,
    };
  },
};

/** Whether publishing the draft would be refused, though nobody came, left or changed. */
async function isTooLate(snapshot: PartContext['snapshot'], tx: PartContext['tx']): Promise<boolean> {
  const { setup, roster, presence, plan, run } = snapshot;
  const { draft, conversations } = plan;
  const horizon = horizonOf(run.run, setup.agenda);
  if (!draft || !horizon) return true;
  const runLog = await loadRunLog(tx, setup.event.id);
  const made = { ...draft, wasUnderway: wasUnderway(draft.fromRoundId, draft.createdAt, { setup, runLog }) };
  return isOutdated(made, { setup, roster, presence, conversations, horizon });
}

/** Required pairs that were not seated, and forbidden ones among the reasons, are not for every member to know. */
function summaryFor({ actor }: Viewer) {
  const knowsPairs = actor !== 'participant' && mayRead('required pair', readerOf[actor]);
  return (version: PlanVersionRow, stale: boolean): PlanSummary => ({
    version: version.id,
    number: version.number,
    createdAt: version.createdAt,
    fromRoundId: version.fromRoundId,
    figures: version.figures,
    unmet: knowsPairs ? [...version.unmet] : [],
    stale,
  });
}
