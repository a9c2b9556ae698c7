import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemClock } from './systemClock.ts';

/** A machine whose three clocks a test moves, in milliseconds. */
function machine() {
  const at = { wall: Date.UTC(2027, 2, 10, 9), monotonic: 5_000, uptime: 90_000 };
  return {
    at,
    clock: systemClock({ wall: () => at.wall, monotonic: () => at.monotonic, uptime: () => at.uptime }),
    awake: (ms: number): void => {
      at.wall += ms;
      at.monotonic += ms;
      at.uptime += ms;
    },
    asleep: (ms: number): void => {
      at.wall += ms;
      at.uptime += ms;
    },
  };
}

const minute = 60_000;

test('[START-1] the clock starts at the wall clock and goes on with the time that passes', () => {
  const { at, clock, awake } = machine();
  const began = at.wall;
  expect(clock.now()).toBe(began);
  awake(90_000.4);
  expect(clock.now()).toBe(began + 90_000);
});

test.each([60 * minute, -60 * minute, 40])(
  '[START-2] correcting the wall clock by %i ms moves nothing',
  (by) => {
    const { at, clock, awake } = machine();
    const began = at.wall;
    awake(minute);
    at.wall += by;
    expect(clock.now()).toBe(began + minute);
    awake(minute);
    expect(clock.now()).toBe(began + 2 * minute);
  },
);

test('[START-3] a sleep moves the clock by its length, once', () => {
  const { at, clock, awake, asleep } = machine();
  const began = at.wall;
  awake(minute);
  asleep(6 * minute);
  expect(clock.now()).toBe(began + 7 * minute);
  expect(clock.now()).toBe(began + 7 * minute);
  awake(minute);
  asleep(30 * minute);
  expect(clock.now()).toBe(began + 38 * minute);
});

test('[START-3] a sleep counts in full although the wall clock is corrected in it', () => {
  const { at, clock, asleep } = machine();
  const began = at.wall;
  asleep(6 * minute);
  at.wall -= 2 * minute;
  expect(clock.now()).toBe(began + 6 * minute);
});

test('a machine whose monotonic clock counts sleep itself counts it once', () => {
  const { at, clock, awake } = machine();
  const began = at.wall;
  awake(6 * minute);
  expect(clock.now()).toBe(began + 6 * minute);
});

test('an uptime in whole seconds is no sleep, and time never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (steps) => {
      const at = { monotonic: 0, uptime: 777 };
      const clock = systemClock({
        wall: () => 0,
        monotonic: () => at.monotonic,
        uptime: () => Math.floor(at.uptime / 1_000) * 1_000,
      });
      let last = clock.now();
      for (const step of steps) {
        at.monotonic += step;
        at.uptime += step;
        expect(clock.now()).toBe(at.monotonic);
        expect(clock.now()).toBeGreaterThanOrEqual(last);
        last = clock.now();
      }
    }),
  );
});

test('the real machine’s clocks agree with the wall clock right after the start', () => {
  expect(Math.abs(systemClock().now() - Date.now())).toBeLessThan(1_000);
});
