import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../figures.ts';
import { plan } from '../plan.ts';
import { anyInstance } from '../testing/arbitrary.ts';
import { modelOf } from './model.ts';
import { Hold, NOBODY } from './schedule.ts';
import { Scorer } from './score.ts';
import { solve } from './solve.ts';

const small = { mentees: 12, mentors: 6, rounds: 4 };
const quiet = (): void => {};

test('the levels seen while planning are those of the plan, but for focuses that can still be chosen better', () => {
  fc.assert(
    fc.property(anyInstance(small), fc.nat(), (instance, seed) => {
      const { schedule } = solve(modelOf(instance), seed, quiet);
      const levels = new Scorer(schedule).levels();
      const figures = figuresOf(instance, plan(instance, { seed }).assign);
      expect(figures).toMatchObject({ covered: levels.covered, idle2: levels.idle2 });
      expect(levels.value).toBeLessThanOrEqual(figures.value);
    }),
  );
});

test('with one need each there is no better choice of focuses', () => {
  fc.assert(
    fc.property(anyInstance(small), fc.nat(), (any, seed) => {
      const instance = {
        ...any,
        mentees: any.mentees.map((one) => ({ ...one, needs: one.needs.slice(0, 1) })),
      };
      const { schedule } = solve(modelOf(instance), seed, quiet);
      const { covered, idle2, value } = figuresOf(instance, plan(instance, { seed }).assign);
      expect(new Scorer(schedule).levels()).toEqual({ covered, idle2, value });
    }),
  );
});

test('what a seat gains is what the score rises by when it is taken', () => {
  fc.assert(
    fc.property(anyInstance(small), fc.nat(), (instance, seed) => {
      const { schedule } = solve(modelOf(instance), seed, quiet);
      const scorer = new Scorer(schedule);
      const gains = new Float64Array(instance.mentors.length);
      for (let mentee = 0; mentee < instance.mentees.length; mentee++) {
        const mentor = schedule.mentorOf(mentee, 0);
        if (mentor === NOBODY) continue;
        scorer.gainsIn(mentee, 0, gains);
        const seated = scorer.of(mentee);
        schedule.stand(mentee, 0);
        expect(gains[mentor]).toBe(seated - scorer.of(mentee));
        schedule.sit(mentee, mentor, 0, Hold.free);
      }
    }),
  );
});
