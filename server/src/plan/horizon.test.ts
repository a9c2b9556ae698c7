import { describe, expect, test } from 'vitest';
import { type Agenda, stepsOf } from '@rotunda/shared/rules/agenda';
import type { Run } from '@rotunda/shared/rules/run';
import { plainOf, phaseOf, roundOf, smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import { duration, instant, minutes } from '@rotunda/shared/rules/time';
import { fromRoundIdOf, horizonOf } from './horizon.ts';

const on = (stepId: string): Run => ({
  state: 'running',
  stepId,
  startedAt: instant(0),
  length: minutes(2),
  deadline: instant(120_000),
});

describe('how far an event has got', () => {
  test.each([
    ['welcome', 0, 'ahead', null],
    ['one/changeover', 0, 'gathering', 'one'],
    ['one/context', 0, 'gathering', 'one'],
    ['one/work', 0, 'working', 'one'],
    ['one/next', 1, 'ahead', 'two'],
    ['break', 1, 'ahead', 'two'],
    ['two/changeover', 1, 'gathering', 'two'],
    ['two/work', 1, 'working', 'two'],
    ['two/next', 2, 'ahead', null],
    ['closing', 2, 'ahead', null],
  ] as const)(
    '[PLAN-1] on %s planning starts with round %i, which is %s',
    (step, from, standing, roundId) => {
      const horizon = horizonOf(on(step), smallAgenda);
      expect(horizon).toEqual({ roundIds: ['one', 'two'], from, standing, started: true });
      expect(horizon && fromRoundIdOf(horizon)).toBe(roundId);
    },
  );

  test('is the same while a run is paused or away', () => {
    const running = on('one/work');
    const paused: Run = { ...onStep('one/work'), state: 'paused', remaining: duration(5) };
    const away: Run = { ...onStep('one/work'), state: 'away', deadline: instant(9), awayFrom: instant(5) };
    expect(horizonOf(paused, smallAgenda)).toEqual(horizonOf(running, smallAgenda));
    expect(horizonOf(away, smallAgenda)).toEqual(horizonOf(running, smallAgenda));
  });

  test('[PLAN-1] before the start everything is ahead, after the end nothing is planned', () => {
    expect(horizonOf({ state: 'lobby' }, smallAgenda)).toEqual({
      roundIds: ['one', 'two'],
      from: 0,
      standing: 'ahead',
      started: false,
    });
    expect(horizonOf({ state: 'ended', endedAt: instant(0), lastStepId: null }, smallAgenda)).toBeNull();
  });

  test('in a round of one open phase everybody can still sit down until it is over', () => {
    const agenda: Agenda = [
      roundOf('only', minutes(1), [phaseOf('only/talk', 'open', minutes(8))]),
      plainOf('end', 'closing', minutes(1)),
    ];
    const standings = stepsOf(agenda).map(({ id }) => horizonOf(on(id), agenda)?.standing);
    expect(standings).toEqual(['gathering', 'working', 'ahead']);
  });
});

const onStep = (stepId: string) => ({ stepId, startedAt: instant(0), length: minutes(2) });
