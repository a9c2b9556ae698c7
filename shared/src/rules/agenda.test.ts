import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdingPhase, lengthOf, roundsOf, stepsOf, timeline } from './agenda.ts';
import { phaseOf, plainOf, roundOf, smallAgenda } from './testing/agendas.ts';
import { anyAgenda } from './testing/generated.ts';
import { instant, minutes, seconds, sum } from './time.ts';

describe('the steps of an agenda', () => {
  it('[RUN-1] walks changeover, phases and breaks as steps of their own, each under a stable id', () => {
    expect(stepsOf(smallAgenda).map(({ id, kind }) => [id, kind])).toEqual([
      ['welcome', 'welcome'],
      ['one/changeover', 'changeover'],
      ['one/context', 'phase'],
      ['one/work', 'phase'],
      ['one/next', 'phase'],
      ['break', 'break'],
      ['two/changeover', 'changeover'],
      ['two/context', 'phase'],
      ['two/work', 'phase'],
      ['two/next', 'phase'],
      ['closing', 'closing'],
    ]);
  });

  it('[RUN-1] never lets walking time eat into the round: a longer changeover leaves every phase as long', () => {
    const longer = smallAgenda.map((segment) => ({ ...segment, changeover: minutes(9) }));
    const phases = (agenda: typeof smallAgenda) => stepsOf(agenda).filter((step) => step.kind === 'phase');
    expect(phases(longer)).toEqual(phases(smallAgenda));
  });

  it('leaves out what has no length', () => {
    const agenda = [
      plainOf('welcome', 'welcome', minutes(0)),
      roundOf('r', minutes(0), [phaseOf('p', 'open', seconds(5))]),
    ];
    expect(stepsOf(agenda).map((step) => step.id)).toEqual(['p']);
  });

  it('loses no time: steps are as long as their segments, ids are distinct, and they lie end to end', () => {
    fc.assert(
      fc.property(anyAgenda, (agenda) => {
        const steps = stepsOf(agenda);
        expect(sum(steps.map((step) => step.duration))).toBe(sum(agenda.map(lengthOf)));
        expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
        const timed = timeline(steps, instant(1_000));
        expect(timed[0]?.startsAt).toBe(1_000);
        timed.slice(1).forEach((step, at) => expect(step.startsAt).toBe(timed[at]?.endsAt));
      }),
    );
  });

  it('counts rounds in the order of the agenda', () => {
    expect(roundsOf(smallAgenda).map((round) => round.id)).toEqual(['one', 'two']);
  });
});

describe('the phase that makes a conversation count', () => {
  it.each([
    [['context', 'work', 'next-steps'], 1],
    [['work', 'work'], 0],
    [['context', 'next-steps'], 0],
    [['open'], 0],
  ] as const)('of %j it is number %i', (kinds, at) => {
    const phases = kinds.map((kind, index) => phaseOf(`p${index}`, kind, minutes(1)));
    expect(holdingPhase(roundOf('r', minutes(0), phases))).toBe(phases[at]);
  });
});
