import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { PlanSlice } from '@rotunda/db/queries/plan';
import type { PresenceSlice } from '@rotunda/db/queries/presence';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { SeatingSlice } from '@rotunda/db/queries/seating';
import type { RunSlice } from '@rotunda/db/queries/run';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import type { ReadTx } from '@rotunda/db';
import type { Actor } from '@rotunda/shared/schema/authority';
import type { PartName, PartValue } from '@rotunda/shared/schema/parts';
import type { Services } from './services.ts';

/** One consistent view of an event, in slices. Everything that is pushed is derived from it. */
export interface Snapshot {
  /** The event's change counter when it was read. */
  readonly version: number;
  /** Of all four aggregates, as of the same moment. A slice's own would be as old as that slice's last change. */
  readonly revisions: Readonly<Record<Aggregate, number>>;
  readonly setup: SetupSlice;
  readonly roster: RosterSlice;
  readonly seating: SeatingSlice;
  readonly plan: PlanSlice;
  readonly run: RunSlice;
  readonly presence: PresenceSlice;
}

/** Whom a part is made for. */
export interface Viewer {
  readonly actor: Exclude<Actor, 'anybody'>;
  /** The participant of a participant's session; null for every other. */
  readonly participantId: string | null;
}

export interface PartContext {
  readonly snapshot: Snapshot;
  readonly viewer: Viewer;
  /** The page or round of a part with members; empty for a single one. */
  readonly member: string;
  /** The transaction the snapshot was read in, for what is too personal to be in it. */
  readonly tx: ReadTx;
  readonly services: Services;
}

/** How one part is made. Pure, but for what it reads through `tx`. */
export interface PartMaker<Name extends PartName> {
  /** The members of a part whose name ends in a star. */
  readonly members?: (snapshot: Snapshot) => readonly string[];
  readonly make: (context: PartContext) => PartValue<Name> | Promise<PartValue<Name>>;
}
