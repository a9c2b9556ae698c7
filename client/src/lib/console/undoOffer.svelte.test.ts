import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Presence } from '@rotunda/shared/rules/presence';
import { UndoOffer } from './undoOffer.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A console, on which presences come from the server. */
class Desk {
  #presence = $state<Presence>('expected');
  presenceOf(): Presence {
    return this.#presence;
  }
  is(presence: Presence): void {
    this.#presence = presence;
    flushSync();
  }
}

function checkedIn() {
  const desk = new Desk();
  const undo = new UndoOffer({ presenceOf: () => desk.presenceOf() });
  const did = { personId: 'ana', presence: 'here' } as const;
  const inverse = undo.inverseOf(did);
  if (inverse) undo.offer(did, inverse);
  return { desk, undo };
}

describe('what is offered to be taken back', () => {
  it('[UI-100] is what was done, once it stands, and once', () => {
    const { desk, undo } = checkedIn();
    expect(undo.did).toBe(null);
    desk.is('here');
    expect(undo.did).toEqual({ personId: 'ana', presence: 'here' });
    expect(undo.take()).toEqual({ personId: 'ana', presence: 'expected' });
    expect(undo.take()).toBe(null);
  });

  it('[UI-100] is nothing any more after a minute, or once somebody else has changed it', () => {
    const { desk, undo } = checkedIn();
    desk.is('here');
    desk.is('gone');
    expect([undo.did, undo.take()]).toEqual([null, null]);
    const late = checkedIn();
    late.desk.is('here');
    vi.advanceTimersByTime(60_000);
    expect(late.undo.did).toBe(null);
  });
});
