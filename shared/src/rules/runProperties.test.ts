import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, stepsOf } from './agenda.ts';
import {
  type AdvanceMode,
  type Run,
  RunRefused,
  type Transition,
  adjust,
  back,
  continueStep,
  due,
  end,
  next,
  pause,
  remainingAt,
  resume,
  skipToNow,
  start,
} from './run.ts';
import { anyAgenda, anyMode } from './testing/generated.ts';
import { type Instant, instant, later, minutes, seconds } from './time.ts';

type Deed = 'start' | 'pause' | 'resume' | 'plus' | 'minus' | 'next' | 'back' | 'end' | 'continue' | 'skip';
const deeds: readonly Deed[] = [
  'start',
  'pause',
  'resume',
  'plus',
  'minus',
  'next',
  'back',
  'end',
  'continue',
  'skip',
];

function perform(deed: Deed, run: Run, agenda: Agenda, mode: AdvanceMode, now: Instant): Transition {
  switch (deed) {
    case 'start':
      return start(run, agenda, now);
    case 'pause':
      return pause(run, now);
    case 'resume':
      return resume(run, now);
    case 'plus':
      return adjust(run, minutes(1), now);
    case 'minus':
      return adjust(run, minutes(-1), now);
    case 'next':
      return next(run, agenda, now);
    case 'back':
      return back(run, agenda, now, []);
    case 'end':
      return end(run, now);
    case 'continue':
      return continueStep(run, now);
    case 'skip':
      return skipToNow(run, agenda, mode, now);
    default:
      return deed satisfies never;
  }
}

const unlessRefused = (run: Run, work: () => Transition): Transition => {
  try {
    return work();
  } catch (error) {
    if (error instanceof RunRefused) return { run, entries: [] };
    throw error;
  }
};

const story = fc.array(
  fc.record({ deed: fc.constantFrom(...deeds), after: fc.integer({ min: 0, max: 400 }) }),
  {
    maxLength: 40,
  },
);

/** Plays a story with an attended clock: whatever is due happens before each deed. */
function play(agenda: Agenda, mode: AdvanceMode, deedsDone: { deed: Deed; after: number }[]) {
  let run: Run = { state: 'lobby' };
  let now = instant(1_000_000);
  let aliveAt = now;
  const seen: { before: Run; deed: Deed | 'time'; transition: Transition; now: Instant }[] = [];
  for (const { deed, after } of deedsDone) {
    now = later(now, seconds(after));
    const passed = due(run, agenda, mode, aliveAt, now);
    if (passed) {
      seen.push({ before: run, deed: 'time', transition: passed, now });
      run = passed.run;
    }
    const before = run;
    const transition = unlessRefused(before, () => perform(deed, before, agenda, mode, now));
    seen.push({ before, deed, transition, now });
    run = transition.run;
    aliveAt = now;
  }
  return seen;
}

const forEveryStory = (
  check: (seen: ReturnType<typeof play>[number], agenda: Agenda, mode: AdvanceMode) => void,
): void => {
  fc.assert(
    fc.property(anyAgenda, anyMode, story, (agenda, mode, told) => {
      for (const each of play(agenda, mode, told)) check(each, agenda, mode);
    }),
    { numRuns: 200 },
  );
};

describe('whatever is done to a run', () => {
  it('it stands on a step of its agenda, with never more left than the step is long', () => {
    forEveryStory(({ transition: { run }, now }, agenda) => {
      if (!('stepId' in run)) return;
      expect(stepsOf(agenda).some((step) => step.id === run.stepId)).toBe(true);
      expect(remainingAt(run, now)).toBeLessThanOrEqual(run.length);
    });
  });

  it('[RUN-4] plus or minus a minute never leaves less than ten seconds, unless there was less already', () => {
    forEveryStory(({ before, deed, transition, now }) => {
      if ((deed !== 'plus' && deed !== 'minus') || transition.entries.length === 0) return;
      const had = Math.max(0, remainingAt(before, now) ?? 0);
      expect(remainingAt(transition.run, now)).toBeGreaterThanOrEqual(Math.min(had, 10_000));
    });
  });

  it('the log ends every step it begins before it begins another', () => {
    fc.assert(
      fc.property(anyAgenda, anyMode, story, (agenda, mode, told) => {
        let open: string | null = null;
        for (const { what, stepId } of play(agenda, mode, told).flatMap((each) => each.transition.entries)) {
          if (what === 'step-started') {
            expect(open).toBeNull();
            open = stepId;
          }
          if (what === 'step-ended') {
            expect(stepId).toBe(open);
            open = null;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[RUN-12] time alone crosses one boundary, or holds; it never plays rounds silently', () => {
    forEveryStory(({ before, deed, transition: { run } }, agenda) => {
      if (deed !== 'time' || run.state === 'away' || !('stepId' in before)) return;
      const ids = stepsOf(agenda).map((step) => step.id);
      const now = 'stepId' in run ? ids.indexOf(run.stepId) : ids.length;
      expect(now).toBe(ids.indexOf(before.stepId) + 1);
    });
  });

  it('[RUN-11] played by an attentive clock, it ends exactly when its steps add up to', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const begun = instant(5_000);
        let { run } = start({ state: 'lobby' }, agenda, begun);
        while (run.state === 'running') {
          const deadline = run.deadline;
          const passed = due(run, agenda, 'by-clock', instant(deadline - 1), instant(deadline + 7));
          if (!passed) throw new Error('nothing was due at a deadline');
          run = passed.run;
        }
        const total = stepsOf(agenda).reduce((sum, step) => sum + step.duration, 0);
        expect(run).toMatchObject({ state: 'ended', endedAt: begun + total });
      }),
    );
  });
});
