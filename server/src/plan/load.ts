import type { ReadTx } from '@rotunda/db';
import { type PlanSlice, loadPlan } from '@rotunda/db/queries/plan';
import { loadPresence, loadPresenceLog } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating } from '@rotunda/db/queries/seating';
import { loadRun, loadRunLog } from '@rotunda/db/queries/run';
import { loadSetup } from '@rotunda/db/queries/setup';
import type { RunEntry } from '@rotunda/shared/rules/run';
import { Refusal } from '../refusal.ts';
import { attendingOf, whoWasHere } from './attendance.ts';
import { horizonOf } from './horizon.ts';
import type { World } from './world.ts';

/** The world as it is stored, with the plan there is. */
export interface StoredWorld extends World {
  readonly plan: PlanSlice;
  readonly runLog: readonly RunEntry[];
}

/** Reads all that a plan depends on. Refuses when the run has ended: nothing is planned any more. */
export async function loadWorld(tx: ReadTx, eventId: string): Promise<StoredWorld> {
  const setup = await loadSetup(tx, eventId);
  const { run } = await loadRun(tx, eventId);
  const horizon = horizonOf(run, setup.agenda);
  if (!horizon) {
    throw new Refusal('run-refused', 'The event has ended: nothing is planned any more.', {
      params: { reason: 'ended' },
    });
  }
  const plan = await loadPlan(tx, eventId);
  const runLog = await loadRunLog(tx, eventId);
  const presenceLog = await loadPresenceLog(tx, eventId);
  const roster = await loadRoster(tx, eventId);
  return {
    setup,
    roster,
    seating: await loadSeating(tx, eventId),
    presence: attendingOf(roster, await loadPresence(tx, eventId)),
    conversations: plan.conversations,
    horizon,
    wasHere: whoWasHere(setup.agenda, runLog, presenceLog),
    plan,
    runLog,
  };
}
