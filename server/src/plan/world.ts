import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { SeatingSlice } from '@rotunda/db/queries/seating';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import type { Attending, WasHere } from './attendance.ts';
import type { Horizon } from './horizon.ts';

/** Everything of an event that a plan depends on, at one moment. */
export interface World {
  readonly setup: SetupSlice;
  readonly roster: RosterSlice;
  readonly seating: SeatingSlice;
  readonly presence: Attending;
  readonly conversations: readonly ConversationRow[];
  readonly horizon: Horizon;
  readonly wasHere: WasHere;
}
