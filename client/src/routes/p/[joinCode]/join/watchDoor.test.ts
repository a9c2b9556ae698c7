import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JoinAnswer } from '@rotunda/shared/schema/http';
import { watchDoor } from './watchDoor.ts';

const info = (doors: 'open' | 'closed'): JoinAnswer => ({
  eventId: 'e',
  name: 'Spring',
  date: '2027-03-10',
  startTime: '10:00',
  place: '',
  doors,
  over: false,
  topics: [],
  registration: { mentee: false, mentor: false },
  questionsBefore: false,
  seated: false,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watch(chance = 0.5) {
  const world = { doors: 'closed' as 'open' | 'closed', seen: true, fails: false, asked: 0 };
  const told: string[] = [];
  const stop = watchDoor({
    ask: () => {
      world.asked += 1;
      return world.fails ? Promise.reject(new Error('offline')) : Promise.resolve(info(world.doors));
    },
    told: ({ doors }) => told.push(doors),
    isSeen: () => world.seen,
    chance: () => chance,
  });
  return { world, told, stop };
}

describe('a phone at the door', () => {
  it('[JOIN-14] notices within seconds that doors open, and that they close', async () => {
    const { world, told } = watch(1);
    world.doors = 'open';
    await vi.advanceTimersByTimeAsync(7_000);
    expect(told).toEqual(['open']);
    world.doors = 'closed';
    await vi.advanceTimersByTimeAsync(7_000);
    expect(told).toEqual(['open', 'closed']);
  });

  it('does not ask at the same moment as all others', async () => {
    const [early, late] = [watch(0), watch(1)];
    await vi.advanceTimersByTimeAsync(4_000);
    expect([early.world.asked, late.world.asked]).toEqual([1, 0]);
  });

  it('asks ever less often while nothing answers, and as usual once something does', async () => {
    const { world } = watch();
    world.fails = true;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(world.asked).toBeLessThan(15);
    world.fails = false;
    await vi.advanceTimersByTimeAsync(60_000);
    const before = world.asked;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.asked).toBe(before + 2);
  });

  it('asks nothing while nobody looks, or once it is left', async () => {
    const { world, stop } = watch();
    world.seen = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.asked).toBe(0);
    world.seen = true;
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.asked).toBe(0);
  });
});
