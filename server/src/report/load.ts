import type { ReadTx } from '@rotunda/db';
import { type PlanSlice, loadPlan } from '@rotunda/db/queries/plan';
import { type PresenceSlice, loadPresence } from '@rotunda/db/queries/presence';
import { loadRun, type RunSlice } from '@rotunda/db/queries/run';
import { type RosterSlice, loadRoster } from '@rotunda/db/queries/roster';
import { loadSeats, type Seating } from '@rotunda/db/queries/seating';
import { type SetupSlice, loadSetup } from '@rotunda/db/queries/setup';

/** What reports are made from: one consistent view of an event. */
export interface ReportWorld {
  readonly setup: SetupSlice;
  readonly roster: RosterSlice;
  readonly seats: ReadonlyMap<string, Seating>;
  readonly presence: PresenceSlice;
  readonly plan: PlanSlice;
  readonly run: RunSlice;
}

/** `NotFound` if there is no such event. */
export const loadReportWorld = async (tx: ReadTx, eventId: string): Promise<ReportWorld> => ({
  setup: await loadSetup(tx, eventId),
  roster: await loadRoster(tx, eventId),
  seats: await loadSeats(tx, eventId),
  presence: await loadPresence(tx, eventId),
  plan: await loadPlan(tx, eventId),
  run: await loadRun(tx, eventId),
});
