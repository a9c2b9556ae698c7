import type { EventTx } from '@rotunda/db';
import { saveAttendance } from '@rotunda/db/queries/run';
import { type Run, type Transition, afterClockSetBack, due } from '@rotunda/shared/rules/run';
import type { Instant } from '@rotunda/shared/rules/time';
import { type RunOnCourse, moveRun, readRun } from './move.ts';

/** The step a timer was set for, and when it was to end. */
export interface ArmedFor {
  readonly stepId: string;
  readonly deadline: Instant;
}

const isStill = (run: Run, armed: ArmedFor): boolean =>
  run.state === 'running' && run.stepId === armed.stepId && run.deadline === armed.deadline;

const whatIsDue = ({ run, agenda, advance, aliveAt }: RunOnCourse, now: Instant): Transition | null =>
  aliveAt === null ? null : due(run, agenda, advance, aliveAt, now);

/** What a deadline does when it comes; nothing if it is no longer the run's, whoever moved it meanwhile. */
export async function reachDeadline(tx: EventTx, armed: ArmedFor, now: Instant): Promise<void> {
  const was = await readRun(tx, tx.eventId);
  const passed = isStill(was.run, armed) ? whatIsDue(was, now) : null;
  if (passed) await moveRun(tx, was.agenda, passed, now);
}

/**
 * Notes that a living server attends the run, so that after a crash or sleep it is known since when nobody did. A
 * boundary that has passed is left to its deadline, for it must still be known then whether anybody was here: answers
 * false.
 */
export async function attend(tx: EventTx, now: Instant): Promise<boolean> {
  const was = await readRun(tx, tx.eventId);
  if (whatIsDue(was, now) !== null) return false;
  if (was.run.state === 'running') await saveAttendance(tx, tx.eventId, now);
  return true;
}

/** What the time that passed while no server ran does to a run that was going. */
export async function takeUp(tx: EventTx, now: Instant): Promise<void> {
  const was = await readRun(tx, tx.eventId);
  if (was.aliveAt === null) return;
  const passed = afterClockSetBack(was.run, was.aliveAt, now) ?? whatIsDue(was, now);
  if (passed) await moveRun(tx, was.agenda, passed, now);
  else if (was.run.state === 'running') await saveAttendance(tx, tx.eventId, now);
}
