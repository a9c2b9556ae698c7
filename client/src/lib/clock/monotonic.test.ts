import { describe, expect, it } from 'vitest';
import { LocalClock } from './monotonic.ts';

describe('[UI-4] the local clock', () => {
  const setUp = () => {
    const at = { wall: 1_000_000, monotonic: 0 };
    const clock = new LocalClock({ wall: () => at.wall, monotonic: () => at.monotonic });
    return { at, clock };
  };

  it('follows the monotonic clock', () => {
    const { at, clock } = setUp();
    at.wall += 5_000;
    at.monotonic += 5_000;
    expect(clock.read()).toBe(5_000);
  });

  it('goes on through a sleep in which the monotonic clock stood still', () => {
    const { at, clock } = setUp();
    at.wall += 600_000;
    at.monotonic += 20;
    expect(clock.read()).toBe(600_000);
    expect(clock.slept).toBeGreaterThan(0);
  });

  it('takes no notice of a clock that is set back', () => {
    const { at, clock } = setUp();
    at.wall -= 3_600_000;
    at.monotonic += 1_000;
    expect(clock.read()).toBe(1_000);
  });
});
