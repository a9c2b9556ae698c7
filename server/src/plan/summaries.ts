import { type PlanVersionRow, draftSetAside, loadVersionBefore } from '@rotunda/db/queries/plan';
import { loadRunLog } from '@rotunda/db/queries/run';
import { mayRead, readerOf } from '@rotunda/shared/rules/audience';
import { mayCommand } from '@rotunda/shared/schema/authority';
import type { PlanSummary } from '@rotunda/shared/schema/plan';
import type { PartContext, PartMaker, Viewer } from '../snapshot.ts';
import { sentFigures } from './answer.ts';
import { digestOf } from './digest.ts';
import { horizonOf } from './horizon.ts';
import { isOutdated, wasUnderway } from './outdated.ts';
import { wayBack } from './wayBack.ts';

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
      canTakeBack:
        viewer.actor !== 'participant' &&
        mayCommand(viewer.actor, 'plan.takeBack') &&
        (await isStillFresh(snapshot, tx)),
      setAside:
        viewer.actor !== 'participant' &&
        mayCommand(viewer.actor, 'plan.restore') &&
        snapshot.run.run.state !== 'ended'
          ? await draftSetAside(tx, snapshot.setup.event.id, published?.createdAt ?? null)
          : null,
      planRevision: snapshot.revisions.plan,
    };
  },
};

/** Whether nothing has followed from publishing yet. */
async function isStillFresh(snapshot: PartContext['snapshot'], tx: PartContext['tx']): Promise<boolean> {
  const { setup, roster, seating, presence, plan, run } = snapshot;
  const horizon = horizonOf(run.run, setup.agenda);
  if (!plan.published || !horizon) return false;
  const runLog = await loadRunLog(tx, setup.event.id);
  const before = await loadVersionBefore(tx, setup.event.id);
  const today = {
    setup,
    roster,
    seating,
    presence,
    plan,
    conversations: plan.conversations,
    horizon,
    runLog,
  };
  return wayBack(today, before) !== null;
}

/** Whether publishing the draft would be refused, though nobody came, left or changed. */
async function isTooLate(snapshot: PartContext['snapshot'], tx: PartContext['tx']): Promise<boolean> {
  const { setup, roster, seating, presence, plan, run } = snapshot;
  const { draft, conversations } = plan;
  const horizon = horizonOf(run.run, setup.agenda);
  if (!draft || !horizon) return true;
  const runLog = await loadRunLog(tx, setup.event.id);
  const made = { ...draft, wasUnderway: wasUnderway(draft.fromRoundId, draft.createdAt, { setup, runLog }) };
  return isOutdated(made, { setup, roster, seating, presence, conversations, horizon });
}

/** Required pairs that were not seated, and forbidden ones among the reasons, are not for every member to know. */
function summaryFor({ actor }: Viewer) {
  const knowsPairs = actor !== 'participant' && mayRead('required pair', readerOf[actor]);
  return (version: PlanVersionRow, stale: boolean): PlanSummary => ({
    version: version.id,
    number: version.number,
    createdAt: version.createdAt,
    fromRoundId: version.fromRoundId,
    figures: sentFigures(version.figures),
    certificate: version.levels && version.bound && { achieved: version.levels, bound: version.bound },
    unmet: knowsPairs ? [...version.unmet] : [],
    stale,
  });
}
