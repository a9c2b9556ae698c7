import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf } from './agenda.ts';
import { currentRound, finishOf, lateness, outlook, progressAt, roundsAhead } from './progress.ts';
import { type Run, pause, start } from './run.ts';
import { smallAgenda as agenda } from './testing/agendas.ts';
import { anyAgenda } from './testing/generated.ts';
import { duration, instant, later, minutes } from './time.ts';

const t0 = instant(1_700_000_000_000);
const minute = 60_000;
const at = (ms: number) => instant(t0 + ms);

const running = (stepId: string, lengthMs: number): Run => ({
  state: 'running',
  stepId,
  startedAt: t0,
  length: duration(lengthMs),
  deadline: at(lengthMs),
});

describe('progress', () => {
  it('names step, phase and round, and what follows', () => {
    expect(progressAt(running('two/work', 10 * minute), agenda, at(4 * minute))).toMatchObject({
      step: { id: 'two/work' },
      segment: { id: 'two' },
      phase: { id: 'two/work' },
      round: { id: 'two' },
      roundNumber: 2,
      roundCount: 2,
      following: { id: 'two/next' },
      remaining: 6 * minute,
      length: 10 * minute,
    });
  });

  it('counts a changeover to the round it leads to, and a break to none', () => {
    expect(progressAt(running('two/changeover', minute), agenda, t0)).toMatchObject({
      roundNumber: 2,
      phase: null,
    });
    expect(progressAt(running('break', minute), agenda, t0)).toMatchObject({
      round: null,
      roundNumber: null,
    });
  });

  it('is nowhere in the lobby, after the end, and on a step that is gone', () => {
    expect(progressAt({ state: 'lobby' }, agenda, t0)).toBeNull();
    expect(progressAt({ state: 'ended', endedAt: t0, lastStepId: 'closing' }, agenda, t0)).toBeNull();
    expect(progressAt(running('removed', minute), agenda, t0)).toBeNull();
  });

  it('[RUN-15] goes below nothing while a step waits for the facilitator', () => {
    expect(progressAt(running('welcome', minute), agenda, at(3 * minute))?.remaining).toBe(-2 * minute);
  });
});

describe('the forecast', () => {
  it('[RUN-16] lays what is left end to end from what remains of the step', () => {
    const rest = outlook(running('two/next', 3 * minute), agenda, at(minute));
    expect(rest.map(({ id, startsAt, endsAt }) => [id, startsAt - t0, endsAt - t0])).toEqual([
      ['two/next', 0, 3 * minute],
      ['closing', 3 * minute, 8 * minute],
    ]);
  });

  it('[RUN-16] moves with the clock while the run is paused or waits', () => {
    const paused = pause(running('two/next', 3 * minute), at(minute)).run;
    expect(finishOf(paused, agenda, at(30 * minute))).toBe(at(37 * minute));
    expect(finishOf(running('two/next', 3 * minute), agenda, at(10 * minute))).toBe(at(15 * minute));
  });

  it('[RUN-16] says how far behind the plan the finish is', () => {
    const begun = start({ state: 'lobby' }, agenda, at(4 * minute)).run;
    expect(lateness(begun, agenda, t0, at(5 * minute))).toBe(4 * minute);
    expect(lateness({ state: 'lobby' }, agenda, t0, t0)).toBeNull();
  });

  it('a run that starts as planned is not late, on any agenda at any moment of its first step', () => {
    fc.assert(
      fc.property(anyAgenda, fc.nat(), (any, into) => {
        const first = stepsOf(any)[0];
        if (!first) throw new Error('the agenda has a step');
        const { run } = start({ state: 'lobby' }, any, t0);
        expect(lateness(run, any, t0, later(t0, duration(into % first.duration)))).toBe(0);
      }),
    );
  });
});

describe('rounds', () => {
  it('ahead are those after the one under way or walked to', () => {
    const ahead = (run: Run) => roundsAhead(run, agenda).map((round) => round.id);
    expect(ahead({ state: 'lobby' })).toEqual(['one', 'two']);
    expect(ahead(running('welcome', minute))).toEqual(['one', 'two']);
    expect(ahead(running('one/changeover', minute))).toEqual(['two']);
    expect(ahead(running('break', minute))).toEqual(['two']);
    expect(ahead(running('closing', minute))).toEqual([]);
    expect(ahead({ state: 'ended', endedAt: t0, lastStepId: null })).toEqual([]);
  });

  it('ahead are none as long as nobody knows where the run stands', () => {
    expect(roundsAhead(running('removed', minute), agenda)).toEqual([]);
  });

  it('under way is the round of the phase or of the changeover', () => {
    expect(currentRound(running('one/changeover', minute), agenda)?.id).toBe('one');
    expect(currentRound(running('break', minute), agenda)).toBeNull();
    expect(currentRound({ state: 'lobby' }, agenda)).toBeNull();
  });
});

describe('lengths', () => {
  it('of a run under way are its own, not the agenda’s', () => {
    const shorter = agenda.map((segment) => ({ ...segment, duration: minutes(1) }));
    expect(progressAt(running('welcome', 10 * minute), shorter, t0)?.length).toBe(10 * minute);
  });
});
