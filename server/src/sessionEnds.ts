/** Tells whoever holds connections open that sessions have ended, so that none outlives its cookie. */
export interface SessionEnds {
  /** Somebody signed out, or a password changed; which sessions, the database knows. Call it after the commit. */
  readonly announce: () => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSessionEnds(): SessionEnds {
  const listeners = new Set<() => void>();
  return {
    announce: () => listeners.forEach((listener) => listener()),
    subscribe(listener) {
      const own = (): void => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
