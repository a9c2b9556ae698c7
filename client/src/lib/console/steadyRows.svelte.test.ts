import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SteadyRows } from './steadyRows.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function onScreen(start: readonly string[]) {
  let wanted = $state.raw(start);
  let question = $state('');
  const made: SteadyRows[] = [];
  $effect.root(() => {
    made.push(
      new SteadyRows(
        () => wanted,
        () => question,
      ),
    );
  });
  flushSync();
  const rows = made[0]!;
  const listeners = new Map<string, () => void>();
  let holdsFocus = false;
  // The methods of an element that are used; there is no document here.
  const element = {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: () => null,
    matches: () => holdsFocus,
  } as unknown as HTMLElement;
  rows.follow(element);
  return {
    rows,
    want: (next: readonly string[]) => {
      wanted = next;
      flushSync();
    },
    ask: (next: string) => {
      question = next;
      flushSync();
    },
    happens: async (what: string) => {
      if (what === 'focusin') holdsFocus = true;
      if (what === 'focusout') holdsFocus = false;
      listeners.get(what)?.();
      // What leaves the focus is looked at once the page was drawn.
      await Promise.resolve();
      flushSync();
    },
    passes: (ms: number) => {
      vi.advanceTimersByTime(ms);
      flushSync();
    },
  };
}

describe('the rows of people', () => {
  it('[UI-101] stay while a pointer is on them, however long', async () => {
    const screen = onScreen(['ana', 'bo']);
    await screen.happens('pointerenter');
    screen.want(['bo', 'ana']);
    screen.passes(60_000);
    expect(screen.rows.ids).toEqual(['ana', 'bo']);
  });

  it('[UI-101] are put in order after a calm without pointer and focus', async () => {
    const screen = onScreen(['ana', 'bo']);
    await screen.happens('pointerenter');
    await screen.happens('focusin');
    screen.want(['bo', 'ana']);
    await screen.happens('pointerleave');
    screen.passes(60_000);
    expect(screen.rows.ids).toEqual(['ana', 'bo']);
    await screen.happens('focusout');
    screen.passes(7_000);
    expect(screen.rows.ids).toEqual(['ana', 'bo']);
    screen.passes(1_000);
    expect(screen.rows.ids).toEqual(['bo', 'ana']);
  });

  it('[UI-101] are put in order at once for another question', async () => {
    const screen = onScreen(['ana', 'bo']);
    await screen.happens('pointerenter');
    screen.want(['bo', 'ana']);
    screen.ask('o');
    expect(screen.rows.ids).toEqual(['bo', 'ana']);
  });
});
