import type { EventTx, ReadTx } from '@rotunda/db';
import { holdConversations } from '@rotunda/db/queries/held';
import { type AttendedRun, type Course, loadAttendedRun, loadCourse, saveRun } from '@rotunda/db/queries/run';
import { type Agenda, holdingPhase } from '@rotunda/shared/rules/agenda';
import { currentRound } from '@rotunda/shared/rules/progress';
import type { Transition } from '@rotunda/shared/rules/run';
import type { Instant } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';

/** A run with what it follows: all that a transition needs to know. */
export type RunOnCourse = AttendedRun & Course;

export async function readRun(tx: ReadTx, eventId: string): Promise<RunOnCourse> {
  return { ...(await loadAttendedRun(tx, eventId)), ...(await loadCourse(tx, eventId)) };
}

/** Stores what a transition made of the run: its state, its log, and the conversations that it makes count. */
export async function moveRun(
  tx: EventTx,
  agenda: Agenda,
  { run, entries }: Transition,
  now: Instant,
): Promise<void> {
  await saveRun(
    tx,
    run,
    entries.map((entry) => ({ ...entry, id: newId() })),
    now,
  );
  tx.touch('run');
  const roundId = roundThatCounts({ run, entries }, agenda);
  if (roundId === null) return;
  const people = await holdConversations(tx, tx.eventId, roundId, now);
  tx.touchFor(people, 'seats');
}

/**
 * The round whose work this transition began, and in which the run stands after it: from now on its conversations
 * count as held. Rounds that were passed over while nobody attended do not count by themselves: whether they took
 * place, only the people know.
 */
export function roundThatCounts({ run, entries }: Transition, agenda: Agenda): string | null {
  const round = currentRound(run, agenda);
  const phase = round ? holdingPhase(round) : undefined;
  const began = entries.some(({ what, stepId }) => what === 'step-started' && stepId === phase?.id);
  return round && began ? round.id : null;
}
