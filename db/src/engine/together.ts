import { setImmediate } from 'node:timers';
import { Misuse } from '../errors.ts';
import type { EventTx, Written } from './types.ts';
import type { Writer } from './writer.ts';

/** At most so many items share one commit. */
const most = 200;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (written: Written<Result>) => void;
  readonly reject: (error: unknown) => void;
}

/** Collects items that wait at the same time and writes them in one transaction. */
export class Together<Tables, Item, Result> {
  readonly #writer: Writer<Tables>;
  readonly #fn: (tx: EventTx<Tables>, items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #waiting = new Map<string, Waiting<Item, Result>[]>();

  constructor(
    writer: Writer<Tables>,
    fn: (tx: EventTx<Tables>, items: readonly Item[]) => Promise<readonly Result[]>,
  ) {
    this.#writer = writer;
    this.#fn = fn;
  }

  /** Resolves after the commit that holds the item. */
  add(eventId: string, item: Item): Promise<Written<Result>> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(eventId);
      if (waiting) {
        waiting.push({ item, resolve, reject });
        return;
      }
      this.#waiting.set(eventId, [{ item, resolve, reject }]);
      // Sockets are read one after another: by the next turn, all that arrived together are here.
      setImmediate(() => this.#writeInTurn(eventId));
    });
  }

  #writeInTurn(eventId: string): void {
    // Whatever still joins while the writer is busy goes along. The job itself never rejects.
    void this.#writer.inTurn(eventId, () => {
      const waiting = this.#waiting.get(eventId) ?? [];
      const some = waiting.splice(0, most);
      if (waiting.length > 0) this.#writeInTurn(eventId);
      else this.#waiting.delete(eventId);
      return this.#write(eventId, some);
    });
  }

  async #write(eventId: string, some: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const { value, ...rest } = await this.#writer.writeNow(eventId, (tx) => this.#results(tx, some));
      value.forEach((result, index) => some[index]?.resolve({ ...rest, value: result }));
    } catch (error) {
      if (some.length === 1) some[0]?.reject(error);
      else for (const alone of some) await this.#write(eventId, [alone]);
    }
  }

  async #results(tx: EventTx<Tables>, some: readonly Waiting<Item, Result>[]): Promise<readonly Result[]> {
    const results = await this.#fn(
      tx,
      some.map(({ item }) => item),
    );
    if (results.length !== some.length) {
      throw new Misuse(`Expected ${some.length} results of a shared write, got ${results.length}`);
    }
    return results;
  }
}
