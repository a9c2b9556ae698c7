import { describe, expect, test } from 'vitest';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { modelOf } from '../problem/model.ts';
import { Hold, NOBODY, Schedule } from './schedule.ts';

function scheduleWith(changes: Parameters<typeof mentor>[0] = {}): Schedule {
  const instance = instanceOf({
    mentors: [mentor({ cap: 2, ...changes }), mentor()],
    mentees: [mentee(), mentee({ absent: [1] }), mentee()],
    forbidden: [[2, 0]],
  });
  return new Schedule(modelOf(instance));
}

describe('a schedule', () => {
  test('counts what sits, and forgets what stands up', () => {
    const schedule = scheduleWith();
    schedule.sit(0, 0, 0, Hold.free);
    schedule.sit(1, 0, 0, Hold.requiredHere);
    expect(schedule.at(0, 0)).toEqual([0, 1]);
    expect([...schedule.total, ...schedule.roundsWithCompany]).toEqual([2, 0, 1, 0]);
    expect([...schedule.idle]).toEqual([1, 0, 2]);
    expect(schedule.holdOf(1, 0)).toBe(Hold.requiredHere);
    schedule.stand(0, 0);
    schedule.stand(1, 0);
    expect(schedule.mentorOf(1, 0)).toBe(NOBODY);
    expect([...schedule.total, ...schedule.roundsWithCompany, ...schedule.idle]).toEqual([
      0, 0, 0, 0, 2, 1, 2,
    ]);
  });

  test('lets two sit down together unless a rule forbids it', () => {
    const schedule = scheduleWith();
    expect(schedule.canSit(0, 0, 0)).toBe(true);
    expect(schedule.canSit(1, 0, 1), 'absent').toBe(false);
    expect(schedule.canSit(2, 0, 0), 'forbidden').toBe(false);
    schedule.sit(0, 0, 0, Hold.free);
    expect(schedule.canSit(0, 1, 0), 'seated already').toBe(false);
    expect(schedule.canSit(0, 0, 1), 'met already').toBe(false);
    schedule.sit(1, 1, 0, Hold.free);
    expect(schedule.canSit(2, 1, 0), 'table full').toBe(false);
  });

  test('keeps to the limits of a mentor', () => {
    const limited = scheduleWith({ maxTotal: 1 });
    limited.sit(0, 0, 0, Hold.free);
    expect(limited.canServe(0, 0)).toBe(false);
    const shortDay = scheduleWith({ maxRounds: 1 });
    shortDay.sit(0, 0, 0, Hold.free);
    expect(shortDay.canServe(0, 0)).toBe(true);
    expect(shortDay.canServe(0, 1)).toBe(false);
  });
});
