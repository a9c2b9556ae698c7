import { AsyncLocalStorage } from 'node:async_hooks';
import { Misuse } from '../errors.ts';
import type { Life } from './life.ts';

const current = new AsyncLocalStorage<Life>();

/** Runs `fn` so that `refuseNesting` notices calls from anywhere inside it, for as long as `life` is open. */
export function inside<T>(life: Life, fn: () => Promise<T>): Promise<T> {
  return current.run(life, fn);
}

/**
 * Throws when called from within a transaction. A write inside a write would wait for itself for ever, and a read
 * inside a write would not see what was written. The outer transaction is doomed too, in case nobody awaits the inner.
 */
export function refuseNesting(what: string): void {
  const life = current.getStore();
  // What was started inside a transaction (a timer, a listener) inherits its mark, but the mark ends with it.
  if (!life?.isOpen) return;
  const misuse = new Misuse(`${what} was called inside a transaction; use the tx that is already there`);
  life.doom(misuse);
  throw misuse;
}
