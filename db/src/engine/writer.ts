import type { Changes } from './changes.ts';
import type { Connection } from './connection.ts';
import { raiseChanges, raiseInstanceChanges, raiseRevisions } from './counters.ts';
import type { Life } from './life.ts';
import { queryOn } from './query.ts';
import { Queue } from './queue.ts';
import { Touches } from './touches.ts';
import { transact } from './transact.ts';
import type { EventTx, InstanceTx, Slow, Written } from './types.ts';

/** The only writer of the data folder: one connection, one transaction at a time. */
export class Writer<Tables> {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #changes: Changes;
  readonly #queue = new Queue();
  readonly #timed: (slow: Slow) => void;

  constructor(connection: Connection, tables: Tables, changes: Changes, timed: (slow: Slow) => void) {
    this.#connection = connection;
    this.#tables = tables;
    this.#changes = changes;
    this.#timed = timed;
  }

  /** Writes to one event when its turn comes, then tells the listeners. */
  write<T>(eventId: string, fn: (tx: EventTx<Tables>) => Promise<T>): Promise<Written<T>> {
    return this.inTurn(eventId, () => this.writeNow(eventId, fn));
  }

  /** Writes to the instance when its turn comes. */
  writeInstance<T>(fn: (tx: InstanceTx<Tables>) => Promise<T>): Promise<T> {
    return this.inTurn(undefined, () =>
      transact(this.#connection, 'BEGIN IMMEDIATE', (life, breathe) => {
        const changes = raiseInstanceChanges(this.#connection, life);
        return fn({ q: queryOn(this.#connection, life), t: this.#tables, breathe, changes });
      }),
    );
  }

  /** Runs `job` when everything that asked before is done. */
  inTurn<T>(eventId: string | undefined, job: () => Promise<T>): Promise<T> {
    const asked = performance.now();
    return this.#queue.add(async () => {
      const began = performance.now();
      try {
        return await job();
      } finally {
        const ranMs = performance.now() - began;
        this.#timed({ kind: 'write', eventId, waitedMs: began - asked, ranMs });
      }
    });
  }

  /** Writes to one event at once; only for a job whose turn it is. */
  async writeNow<T>(eventId: string, fn: (tx: EventTx<Tables>) => Promise<T>): Promise<Written<T>> {
    const touches = new Touches();
    const written = await transact(this.#connection, 'BEGIN IMMEDIATE', async (life, breathe) => {
      const { changes, revisions } = raiseChanges(this.#connection, life, eventId);
      const value = await fn({ ...this.#eventTx(eventId, life, touches), breathe, changes, revisions });
      const raised = raiseRevisions(this.#connection, life, eventId, touches.aggregates);
      return { value, changes, revisions: raised };
    });
    const change = touches.change(eventId, written.changes);
    if (change) this.#changes.announce(change);
    return written;
  }

  #eventTx(eventId: string, life: Life, touches: Touches) {
    const tx: Omit<EventTx<Tables>, 'breathe' | 'changes' | 'revisions'> = {
      eventId,
      q: queryOn(this.#connection, life),
      t: this.#tables,
      touch: (...touched) => {
        life.mustBeOpen();
        touches.add(touched);
      },
      touchFor: (participantIds, ...touched) => {
        life.mustBeOpen();
        touches.addFor(participantIds, touched);
      },
    };
    return tx;
  }
}
