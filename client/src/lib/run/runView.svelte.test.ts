import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { duration, instant, later, minutes } from '@rotunda/shared/rules/time';
import type { RunPart } from '@rotunda/shared/schema/run';
import { ServerClock } from '../clock/serverClock.svelte.ts';
import { RunView } from './runView.svelte.ts';

const start = instant(Date.UTC(2027, 2, 10, 10, 0));
const agenda: Agenda = [
  {
    id: 'welcome',
    kind: 'welcome',
    title: 'Welcome',
    duration: minutes(10),
    changeover: duration(0),
    phases: [],
  },
  {
    id: 'round',
    kind: 'round',
    title: 'Round 1',
    duration: duration(0),
    changeover: minutes(2),
    phases: [
      {
        id: 'talk',
        kind: 'work',
        name: 'Work',
        duration: minutes(15),
        promptForMentee: { text: '' },
        promptForMentor: { text: '' },
      },
    ],
  },
];

class SetClock extends ServerClock {
  #now = $state(start);
  override get now() {
    return this.#now;
  }
  set(now: typeof start) {
    this.#now = now;
    flushSync();
  }
}

const partWith = (run: RunPart['run']): RunPart => ({
  run,
  revision: 1,
  advance: 'by-hand',
  agenda: [...agenda].map((segment) => ({ ...segment, phases: [...segment.phases] })),
  plannedStart: start,
  timeZone: 'UTC',
});

/** What stands on a screen that is open while time passes. */
function screen(run: RunPart['run']) {
  let part = $state.raw(partWith(run));
  const clock = new SetClock();
  const seen: Record<string, string> = {};
  $effect.root(() => {
    const view = new RunView(() => part, clock);
    $effect(() => {
      seen.finish = view.clockTime(view.finish);
      seen.ends = view.clockTime(view.roundEndsAt);
      seen.round = view.clockTime(view.roundStartsAt('round'));
    });
  });
  flushSync();
  return {
    seen,
    at: (after: number) => clock.set(later(start, minutes(after))),
    push: (next: RunPart['run']) => {
      part = partWith(next);
      flushSync();
    },
  };
}

const welcoming = (length: number) => ({
  state: 'running' as const,
  stepId: 'welcome',
  startedAt: start,
  length: minutes(length),
  deadline: later(start, minutes(length)),
});

describe('times on a screen', () => {
  it('[UI-105] of the round are those at which people talk, and move with a minute more', () => {
    const { seen, push } = screen(welcoming(10));
    expect(seen).toEqual({ ends: '10:10', round: '10:12', finish: '10:27' });
    push(welcoming(11));
    expect(seen).toEqual({ ends: '10:11', round: '10:13', finish: '10:28' });
  });

  it('[UI-105] move with the clock while a step waits for the facilitator', () => {
    const { seen, at } = screen(welcoming(10));
    at(14);
    expect(seen).toEqual({ ends: '10:14', round: '10:16', finish: '10:31' });
    at(15);
    expect(seen).toEqual({ ends: '10:15', round: '10:17', finish: '10:32' });
  });

  it('[UI-105] move with the clock when the planned start has passed', () => {
    const { seen, at } = screen({ state: 'lobby' });
    expect(seen.round).toBe('10:12');
    at(5);
    expect(seen.round).toBe('10:17');
  });
});
