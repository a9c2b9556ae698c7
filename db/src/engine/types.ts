import type { ReadQuery, WriteQuery } from './query.ts';
import type { Aggregate, QuietSlice, Slice } from '@rotunda/shared/rules/slices';

/** The revision of each aggregate of an event. */
export type Revisions = Readonly<Record<Aggregate, number>>;

/** Inside `read`: one consistent view of everything that was committed before it began. */
export interface ReadTx<Tables> {
  readonly q: ReadQuery;
  readonly t: Tables;
  /** Lets sockets and timers have a turn if they have waited for long: between the parts of long work. */
  readonly breathe: () => Promise<void>;
}

/** Inside any write. A query that only reads takes `ReadTx`, and so can be used in both. */
export interface WriteTx<Tables> {
  readonly q: WriteQuery;
  readonly t: Tables;
  /** The same between the parts of long work; other writes wait meanwhile, reads do not. */
  readonly breathe: () => Promise<void>;
}

/** Inside `writeInstance`. */
export interface InstanceTx<Tables> extends WriteTx<Tables> {
  /** The instance's change counter, this write included; 0 as long as there is no instance row. */
  readonly changes: number;
}

/** Inside `write`. */
export interface EventTx<Tables> extends WriteTx<Tables> {
  readonly eventId: string;
  /** The event's change counter, this write included. */
  readonly changes: number;
  /** The revisions before this write: what a command's own are compared with. */
  readonly revisions: Revisions;
  /** Says what this write changes: aggregates get a new revision at commit, and listeners are told after it. */
  readonly touch: (...touched: Slice[]) => void;
  /** Says that this write changes something which only concerns these participants. */
  readonly touchFor: (participantIds: readonly string[], ...touched: QuietSlice[]) => void;
}

/** What a committed write answers. */
export interface Written<T> {
  readonly value: T;
  /** The event's change counter. */
  readonly changes: number;
  /** The new revisions, of the aggregates that were touched only. */
  readonly revisions: Partial<Revisions>;
}

/** What a committed write changed. */
export interface Change {
  readonly eventId: string;
  /** The event's change counter as of this change; it only rises. */
  readonly changes: number;
  readonly slices: readonly Slice[];
  /** The only participants concerned; undefined when it may be anybody. */
  readonly people: readonly string[] | undefined;
}

/** A transaction that took longer than it should. */
export interface Slow {
  readonly kind: 'read' | 'write';
  /** Undefined for reads and for writes to the instance. */
  readonly eventId: string | undefined;
  /** From the call until the transaction began. */
  readonly waitedMs: number;
  /** From its begin until its commit or rollback. */
  readonly ranMs: number;
}

/**
 * An open database. Inside a callback only `tx` is awaited (its queries, and `breathe` between them), nothing is sent to anybody (the write may still be rolled
 * back) and no database error is caught: after any failed statement the whole transaction fails.
 */
export interface EngineDatabase<Tables> {
  /** Reads in one consistent view. Never waits for writes. */
  readonly read: <T>(fn: (tx: ReadTx<Tables>) => Promise<T>) => Promise<T>;

  /** Writes to one event, in one transaction that is on disk when this resolves. `NotFound` if there is no event. */
  readonly write: <T>(eventId: string, fn: (tx: EventTx<Tables>) => Promise<T>) => Promise<Written<T>>;

  /** Writes what belongs to no event or creates one: owner, sessions, events. Nothing is announced. */
  readonly writeInstance: <T>(fn: (tx: InstanceTx<Tables>) => Promise<T>) => Promise<T>;

  /**
   * Makes a write that shares its commit: items of one event that arrive together are handed to `fn` together, at
   * most 200, and each caller gets its own result after the commit. `fn` answers one result for each item, in the same
   * order. If it throws for several items, each is tried again alone, so that only the faulty one's caller
   * gets the error; `fn` must therefore do nothing that a rollback does not undo.
   */
  readonly together: <Item, Result>(
    fn: (tx: EventTx<Tables>, items: readonly Item[]) => Promise<readonly Result[]>,
  ) => (eventId: string, item: Item) => Promise<Written<Result>>;

  /** Calls `listener` right after each commit that touched something, in the order of the commits. */
  readonly onChange: (listener: (change: Change) => void) => () => void;

  /** Finishes what was begun, refuses what is new with `Closed`, and lets go of the data folder. */
  readonly close: () => Promise<void>;
}
