import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { EventTx } from '@rotunda/db';
import { findAnswer } from '@rotunda/db/queries/answers';
import { type NewPlanVersion, insertDraft, nextPlanNumber, setPlanState } from '@rotunda/db/queries/plan';
import type { AnswerOf } from '@rotunda/shared/schema/commands';
import { decide, senderKey, staleness } from '../decide.ts';
import type { OwnContext, OwnHandler } from '../handler.ts';
import { newId } from '../ids.ts';
import { checkPlan } from '../planning/check.ts';
import { Refusal } from '../refusal.ts';
import { answeredPlan, sentFigures } from './answer.ts';
import { digestOf } from './digest.ts';
import { fromRoundIdOf } from './horizon.ts';
import { planningJob } from './instance.ts';
import { jobsOf } from './jobs.ts';
import { loadWorld } from './load.ts';
import { refuseNothingToPlan } from './missing.ts';
import { type MadePlan, refuseOutdated } from './outdated.ts';

interface Context extends OwnContext<'plan.make'> {
  /** Aborted when this planning is cancelled, or a newer one takes its place. */
  readonly signal: AbortSignal;
}

const keyOf = ({ sender, commandId }: Pick<Context, 'sender' | 'commandId'>): string =>
  `${senderKey(sender)} ${commandId}`;
type Draft = Omit<NewPlanVersion, 'id'> & Pick<MadePlan, 'wasUnderway'>;

/** The same for the same event and version, so that a plan can be made again exactly as it was. */
const seedOf = (eventId: string, number: number): number =>
  createHash('sha256').update(`${eventId}\n${number}`).digest().readUInt32BE();

/**
 * Plans in a thread of its own, outside of any transaction, and writes the draft in one. If the world moved on while
 * the planner worked, it is asked once more.
 */
export const makePlan: OwnHandler<'plan.make'> = {
  own: (context) =>
    jobsOf(context.services.planner).run(context.sender.eventId, keyOf(context), (signal) =>
      makeTwiceAtMost({ ...context, signal }),
    ),
};

/** Stops a planning that is under way: of the same account, by its command's id. */
export const cancelPlan: OwnHandler<'plan.cancel'> = {
  own: async ({ input, sender, services }) => {
    jobsOf(services.planner).cancel(sender.eventId, keyOf({ sender, commandId: input.job }));
    return { data: {}, revisions: {} };
  },
};

async function makeTwiceAtMost(context: Context): ReturnType<OwnHandler<'plan.make'>['own']> {
  try {
    return await makeOnce(context);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'plan-outdated') throw error;
    return makeOnce(context);
  }
}

async function makeOnce(context: Context): ReturnType<OwnHandler<'plan.make'>['own']> {
  const { commandId, sender, revision, now, services } = context;
  const draft = await draftFor(context);
  context.signal.throwIfAborted();
  const written = await services.db.write(sender.eventId, (tx) =>
    decide(tx, {
      name: 'plan.make',
      commandId,
      sender,
      revision,
      now,
      write: (noting) => {
        // Without a draft the command was answered before, and `decide` knows that answer.
        if (!draft) throw new Error('A plan was answered before, and then was not');
        return writeDraft(noting, draft);
      },
    }),
  );
  return written.value;
}

/** What the planner makes of the event as it is now; null when this very command was answered before. */
async function draftFor(context: Context): Promise<Draft | null> {
  const { sender, commandId, revision, services, signal } = context;
  const { eventId } = sender;
  // Taken before the read: whatever begins from now on, this plan does not know of.
  const createdAt = services.clock.now();
  const read = await services.db.read(async (tx) => ({
    before: await findAnswer(tx, eventId, { sender: senderKey(sender), commandId }),
    world: await loadWorld(tx, eventId),
    number: await nextPlanNumber(tx, eventId),
  }));
  if (read.before) return null;
  const { world } = read;
  const { revisions } = world.setup.event;
  // Asked again in the transaction; here it saves the planner's time.
  const stale = staleness({ revisions }, 'plan.make', revision);
  if (stale) throw stale;
  const job = planningJob(world);
  await breath();
  const digest = digestOf(world);
  refuseNothingToPlan(world, job);
  const seed = seedOf(eventId, read.number);
  const onProgress = inSteps(context.onProgress);
  const plan = await services.planner.plan(job.instance, { seed, signal, onProgress });
  const [problem] = checkPlan(job.instance, plan);
  await breath();
  if (problem) throw new Error(`The planner broke a rule: ${problem.rule} at ${problem.at.join(', ')}`);
  const answered = answeredPlan(job, plan);
  await breath();
  return {
    fromRoundId: fromRoundIdOf(world.horizon),
    instance: job.instance,
    digest,
    seed,
    plannerVersion: plan.planner,
    assign: plan.assign,
    ...answered,
    bound: plan.bound,
    prices: plan.prices,
    legend: job.legend,
    setupRevision: revisions.setup,
    rosterRevision: revisions.roster,
    wasUnderway: world.horizon.standing !== 'ahead',
    createdAt,
  };
}

/** At a conference each step takes some hundredths of a second: between them countdowns are answered. */
const breath = (): Promise<unknown> => setImmediate();

/** As many reports as an eye can follow. */
function inSteps(tell: Context['onProgress']): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < 0.01) return;
    told = done;
    tell?.(done);
  };
}

async function writeDraft(tx: EventTx, draft: Draft): Promise<AnswerOf<'plan.make'>> {
  const world = await loadWorld(tx, tx.eventId);
  refuseOutdated(draft, world);
  const older = world.plan.draft;
  if (older) await setPlanState(tx, older.id, { state: 'discarded' });
  const { wasUnderway: _, ...version } = draft;
  const id = newId();
  await insertDraft(tx, { ...version, id });
  tx.touch('plan');
  return { version: id, figures: sentFigures(draft.figures), unmet: [...draft.unmet] };
}
