import type { Change } from './types.ts';

/** Tells listeners what was committed. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #onListenerError: (error: unknown) => void;

  constructor(onListenerError: (error: unknown) => void) {
    this.#onListenerError = onListenerError;
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void {
    // Wrapped, so that a listener that subscribes twice also unsubscribes twice.
    const own = (change: Change): void => listener(change);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  announce(change: Change): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        // The write is committed and its caller must hear so.
        this.#onListenerError(error);
      }
    }
  }
}
