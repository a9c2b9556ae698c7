import { describe, expect, test } from 'vitest';
import { begunRounds, roundCutShort } from './begun.ts';
import type { Run } from './run.ts';
import { smallAgenda as agenda } from './testing/agendas.ts';
import { instant } from './time.ts';

const endedIn = (lastStepId: string | null): Run => ({ state: 'ended', endedAt: instant(0), lastStepId });
const begun = (run: Run) => begunRounds(run, agenda).map(({ id }) => id);

describe('rounds that had begun when the run ended', () => {
  test.each([
    ['welcome', [], null],
    ['one/changeover', [], null],
    ['one/context', ['one'], 'one'],
    ['one/work', ['one'], null],
    ['break', ['one'], null],
    ['two/changeover', ['one'], null],
    ['two/context', ['one', 'two'], 'two'],
    ['closing', ['one', 'two'], null],
    ['gone', [], null],
    [null, [], null],
  ])('ended in %s', (stepId, rounds, cutShort) => {
    expect(begun(endedIn(stepId))).toEqual(rounds);
    expect(roundCutShort(endedIn(stepId), agenda)?.id ?? null).toBe(cutShort);
  });

  test('none, as long as it has not ended', () => {
    expect(begun({ state: 'lobby' })).toEqual([]);
    expect(roundCutShort({ state: 'lobby' }, agenda)).toBeNull();
  });
});
