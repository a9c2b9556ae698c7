import { setImmediate } from 'node:timers';

/** Lets sockets and timers have a turn if they have waited for long. Inside a transaction only its own may be awaited. */
export type Breathe = () => Promise<void>;

/** How long something may keep the event loop to itself, in milliseconds. */
const stretchMs = 8;

/** For long work outside of any transaction. */
export function breather(): Breathe {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < stretchMs) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}

/** As many items are worked on between two looks at the clock. */
const itemsPerLook = 20;

/** The same as `map`, for thousands of items. */
export async function mapInBreaths<Item, Result>(
  items: readonly Item[],
  breathe: Breathe,
  work: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % itemsPerLook === 0) await breathe();
    results.push(work(item));
  }
  return results;
}
