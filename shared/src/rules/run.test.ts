import { describe, expect, it } from 'vitest';
import type { Step } from './agenda.ts';
import {
  type AdvanceMode,
  type Run,
  RunRefused,
  type RunRefusal,
  adjust,
  afterClockSetBack,
  back,
  continueStep,
  due,
  end,
  leastRemaining,
  next,
  pause,
  remainingAt,
  resume,
  skipToNow,
  start,
  waitsAtEnd,
} from './run.ts';
import { smallAgenda } from './testing/agendas.ts';
import { duration, instant, minutes, seconds } from './time.ts';

const t0 = instant(1_700_000_000_000);
const at = (ms: number) => instant(t0 + ms);
const minute = 60_000;
const lobby: Run = { state: 'lobby' };
const agenda = smallAgenda;

const running = (stepId: string, lengthMs: number, startedAfter = 0): Run => ({
  state: 'running',
  stepId,
  startedAt: at(startedAfter),
  length: duration(lengthMs),
  deadline: at(startedAfter + lengthMs),
});

function refusalOf(work: () => unknown): RunRefusal | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof RunRefused ? error.reason : null;
  }
}

describe('start', () => {
  it('[RUN-2] begins the first step, once', () => {
    const { run, entries } = start(lobby, agenda, t0);
    expect(run).toEqual(running('welcome', 10 * minute));
    expect(entries.map(({ what, stepId }) => [what, stepId])).toEqual([
      ['started', null],
      ['step-started', 'welcome'],
    ]);
    expect(refusalOf(() => start(run, agenda, t0))).toBe('already-started');
  });

  it('needs something to start', () => {
    expect(refusalOf(() => start(lobby, [], t0))).toBe('no-steps');
  });
});

describe('pause and resume', () => {
  it('[RUN-3] keep the remaining time to the millisecond, however long the pause', () => {
    const paused = pause(running('welcome', 10 * minute), at(123_456)).run;
    expect(remainingAt(paused, at(99 * minute))).toBe(10 * minute - 123_456);
    const resumed = resume(paused, at(99 * minute)).run;
    expect(remainingAt(resumed, at(99 * minute))).toBe(10 * minute - 123_456);
  });

  it('[RUN-3] pauses a step that waits past its deadline with nothing left', () => {
    const paused = pause(running('welcome', minute), at(5 * minute)).run;
    expect(remainingAt(paused, at(9 * minute))).toBe(0);
  });

  it('refuse what makes no sense', () => {
    const here = running('welcome', minute);
    expect(refusalOf(() => pause(lobby, t0))).toBe('not-running');
    expect(refusalOf(() => pause(pause(here, t0).run, t0))).toBe('not-running');
    expect(refusalOf(() => resume(here, t0))).toBe('not-paused');
  });
});

describe('plus and minus a minute', () => {
  const cases: [what: string, leftMs: number, byMs: number, expected: number][] = [
    ['adds', 90_000, 60_000, 150_000],
    ['takes', 90_000, -60_000, 30_000],
    ['leaves ten seconds', 60_000, -60_000, 10_000],
    ['leaves ten seconds of eleven', 11_000, -60_000, 10_000],
    ['takes nothing of ten seconds', 10_000, -60_000, 10_000],
    ['does not give time by taking it', 4_000, -60_000, 4_000],
    ['gives a waiting step its minute from now', -30_000, 60_000, 60_000],
  ];

  it.each(cases)('[RUN-4] %s: %i ms left, %i ms', (_, leftMs, byMs, expected) => {
    const run = running('welcome', 10 * minute);
    const now = at(10 * minute - leftMs);
    const adjusted = adjust(run, duration(byMs), now);
    expect(remainingAt(adjusted.run, now)).toBe(expected);
    const change = expected - Math.max(0, leftMs);
    expect(adjusted.run).toMatchObject({ length: 10 * minute + change, stepId: 'welcome' });
    expect(adjusted.entries).toMatchObject([{ what: 'adjusted', by: change }]);
  });

  it('[RUN-4] works on a paused step, which stays paused', () => {
    const paused = pause(running('welcome', 10 * minute), at(9 * minute + 55_000)).run;
    const more = adjust(paused, minutes(1), at(20 * minute)).run;
    expect(more).toMatchObject({ state: 'paused', remaining: 65_000 });
  });

  it('refuses off the agenda', () => {
    expect(refusalOf(() => adjust(lobby, minutes(1), t0))).toBe('not-running');
  });
});

describe('next, back and end', () => {
  it('[RUN-5] next ends the step now and begins the following one; after the last the run has ended', () => {
    const walked = next(running('welcome', 10 * minute), agenda, at(1_000));
    expect(walked.run).toEqual(running('one/changeover', 2 * minute, 1_000));
    expect(walked.entries).toEqual([
      { at: at(1_000), what: 'step-ended', stepId: 'welcome', by: 10 * minute - 1_000 },
      { at: at(1_000), what: 'step-started', stepId: 'one/changeover', by: null },
    ]);
    const over = next(running('closing', minute), agenda, at(5));
    expect(over.run).toEqual({ state: 'ended', endedAt: at(5), lastStepId: 'closing' });
  });

  it('[RUN-5] moving while paused stays paused, with the whole new step left', () => {
    const paused = pause(running('welcome', 10 * minute), at(minute)).run;
    expect(next(paused, agenda, at(minute)).run).toMatchObject({
      state: 'paused',
      stepId: 'one/changeover',
      remaining: 2 * minute,
    });
  });

  it('[RUN-6] back begins a step whose time was up anew, from the first step the lobby, from the end the last step', () => {
    expect(back(running('one/work', 60_000), agenda, at(7), []).run).toEqual(
      running('one/context', 2 * minute, 7),
    );
    expect(back(running('welcome', 60_000), agenda, at(7), []).run).toEqual(lobby);
    const { run: ended, entries } = end(running('closing', minute), at(minute));
    expect(back(ended, agenda, at(minute + 10), entries).run).toEqual(
      running('closing', 5 * minute, minute + 10),
    );
    expect(refusalOf(() => back(lobby, agenda, t0, []))).toBe('not-started');
  });

  describe('[RUN-6] back gives a step that was left early the time it had left', () => {
    const before = running('one/context', 2 * minute);

    it('while the run goes, and at least ten seconds of it', () => {
      const early = next(before, agenda, at(30_000));
      expect(back(early.run, agenda, at(45_000), early.entries).run).toEqual({
        ...running('one/context', 90_000, 45_000),
        length: 2 * minute,
      });
      const late = next(before, agenda, at(2 * minute - 1_000));
      expect(remainingAt(back(late.run, agenda, at(2 * minute), late.entries).run, at(2 * minute))).toBe(
        10_000,
      );
    });

    it('with minutes that were added to it, and paused if the run is', () => {
      const longer = adjust(before, minutes(3), at(0)).run;
      const early = next(pause(longer, at(minute)).run, agenda, at(2 * minute));
      expect(back(early.run, agenda, at(3 * minute), early.entries).run).toMatchObject({
        state: 'paused',
        stepId: 'one/context',
        remaining: 4 * minute,
        length: 4 * minute,
      });
    });

    it('after the end', () => {
      const early = end(before, at(minute));
      expect(remainingAt(back(early.run, agenda, at(5 * minute), early.entries).run, at(5 * minute))).toBe(
        minute,
      );
    });

    it('as it was left last', () => {
      const first = next(before, agenda, at(30_000));
      const again = back(first.run, agenda, at(40_000), first.entries);
      const second = next(again.run, agenda, at(70_000));
      const log = [...first.entries, ...again.entries, ...second.entries];
      expect(remainingAt(back(second.run, agenda, at(80_000), log).run, at(80_000))).toBe(minute);
    });
  });

  it('[RUN-7] end works from every step and only there', () => {
    expect(end(pause(running('one/work', minute), t0).run, at(3)).run).toEqual({
      state: 'ended',
      endedAt: at(3),
      lastStepId: 'one/work',
    });
    expect(refusalOf(() => end(lobby, t0))).toBe('not-started');
  });

  it('[RUN-8] a step that is gone from the agenda is left by ending alone', () => {
    const lost = running('removed', minute);
    expect(refusalOf(() => next(lost, agenda, t0))).toBe('step-gone');
    expect(refusalOf(() => back(lost, agenda, t0, []))).toBe('step-gone');
    expect(due(lost, agenda, 'by-clock', t0, at(60 * minute))).toBeNull();
    expect(end(lost, t0).run.state).toBe('ended');
  });
});

describe('what waits for the facilitator', () => {
  const step = (kind: Step['kind'], segmentId: string): Step => ({
    id: `${segmentId}-${kind}`,
    kind,
    segmentId,
    duration: minutes(1),
    phaseId: null,
  });
  const cases: [Step['kind'], Step | null, Record<AdvanceMode, boolean>][] = [
    ['welcome', step('changeover', 'b'), { 'by-clock': false, 'rounds-by-hand': true, 'by-hand': true }],
    ['changeover', step('phase', 'a'), { 'by-clock': false, 'rounds-by-hand': true, 'by-hand': true }],
    ['phase', step('phase', 'a'), { 'by-clock': false, 'rounds-by-hand': false, 'by-hand': true }],
    ['phase', step('phase', 'b'), { 'by-clock': false, 'rounds-by-hand': true, 'by-hand': true }],
    ['phase', step('changeover', 'b'), { 'by-clock': false, 'rounds-by-hand': false, 'by-hand': true }],
    ['phase', null, { 'by-clock': false, 'rounds-by-hand': false, 'by-hand': true }],
    ['break', step('changeover', 'b'), { 'by-clock': false, 'rounds-by-hand': true, 'by-hand': true }],
    ['closing', null, { 'by-clock': false, 'rounds-by-hand': false, 'by-hand': true }],
  ];

  it.each(cases)('[RUN-9] %s before %o', (kind, following, expected) => {
    for (const mode of ['by-clock', 'rounds-by-hand', 'by-hand'] as const)
      expect(waitsAtEnd(step(kind, 'a'), mode, following)).toBe(expected[mode]);
  });

  it('[RUN-9] time alone does nothing to a step that waits', () => {
    const run = running('one/changeover', 2 * minute);
    expect(due(run, agenda, 'rounds-by-hand', at(2 * minute), at(60 * minute))).toBeNull();
  });

  it('[RUN-10] a step that waited and by new settings no longer does ends now, and nobody was away', () => {
    const run = running('one/changeover', 2 * minute);
    const gone = due(run, agenda, 'by-clock', at(20 * minute), at(20 * minute + 5));
    expect(gone?.run).toEqual(running('one/context', 2 * minute, 20 * minute + 5));
  });
});

describe('what time alone does', () => {
  it('nothing before the deadline', () => {
    expect(due(running('welcome', minute), agenda, 'by-clock', t0, at(minute - 1))).toBeNull();
    expect(due(pause(running('welcome', minute), t0).run, agenda, 'by-clock', t0, at(minute))).toBeNull();
    expect(due(lobby, agenda, 'by-clock', t0, at(minute))).toBeNull();
  });

  it('[RUN-11] one boundary behind: the next step, begun when it should have', () => {
    const late = due(running('welcome', 10 * minute), agenda, 'by-clock', at(9 * minute), at(11 * minute));
    expect(late?.run).toEqual(running('one/changeover', 2 * minute, 10 * minute));
    expect(late?.entries.map((entry) => entry.at)).toEqual([at(10 * minute), at(10 * minute)]);
  });

  it('[RUN-11] the last boundary ends the run', () => {
    const over = due(running('closing', minute), agenda, 'by-clock', t0, at(99 * minute));
    expect(over?.run).toEqual({ state: 'ended', endedAt: at(minute), lastStepId: 'closing' });
  });

  it('[RUN-12] more than one boundary behind: hold where it was last attended, and ask', () => {
    const slept = due(running('welcome', 10 * minute), agenda, 'by-clock', at(4 * minute), at(13 * minute));
    expect(slept?.run).toEqual({
      ...running('welcome', 10 * minute),
      state: 'away',
      awayFrom: at(4 * minute),
    });
    expect(slept && remainingAt(slept.run, at(50 * minute))).toBe(6 * minute);
  });

  it('[RUN-12] boundaries that wait for the facilitator are not missed', () => {
    const slept = due(running('one/next', 3 * minute), agenda, 'rounds-by-hand', t0, at(600 * minute));
    expect(slept?.run).toEqual(running('break', 5 * minute, 3 * minute));
  });

  it('[RUN-13] after being away: continue with what remained, or stand where the agenda would be by now', () => {
    const away = due(running('welcome', 10 * minute), agenda, 'by-clock', at(4 * minute), at(13 * minute));
    if (!away) throw new Error('expected to be away');
    const continued = continueStep(away.run, at(14 * minute)).run;
    expect(remainingAt(continued, at(14 * minute))).toBe(6 * minute);
    const skipped = skipToNow(away.run, agenda, 'by-clock', at(14 * minute + 1));
    expect(skipped.run).toEqual(running('one/work', 10 * minute, 14 * minute));
    expect(skipped.entries.filter(({ what }) => what === 'step-started').map(({ stepId }) => stepId)).toEqual(
      ['one/changeover', 'one/context', 'one/work'],
    );
  });

  it('[RUN-13] an interrupted step goes on with at least ten seconds', () => {
    const away: Run = {
      state: 'away',
      stepId: 'welcome',
      startedAt: t0,
      length: minutes(1),
      deadline: at(minute),
      awayFrom: at(minute - 1),
    };
    expect(remainingAt(continueStep(away, at(9 * minute)).run, at(9 * minute))).toBe(leastRemaining);
    expect(refusalOf(() => continueStep(running('welcome', minute), t0))).toBe('not-away');
    expect(refusalOf(() => skipToNow(running('welcome', minute), agenda, 'by-clock', t0))).toBe('not-away');
  });

  it('[RUN-14] a clock that was set back while nobody attended keeps what remained', () => {
    const run = running('welcome', 10 * minute);
    const mended = afterClockSetBack(run, at(4 * minute), at(-60 * minute));
    expect(mended && remainingAt(mended.run, at(-60 * minute))).toBe(6 * minute);
    expect(afterClockSetBack(run, at(4 * minute), at(4 * minute))).toBeNull();
    expect(afterClockSetBack(lobby, at(4 * minute), t0)).toBeNull();
  });

  it('says that ten seconds are the least', () => {
    expect(leastRemaining).toBe(seconds(10));
  });
});
