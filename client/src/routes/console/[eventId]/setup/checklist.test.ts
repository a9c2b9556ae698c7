import type { Segment } from '@rotunda/shared/rules/agenda';
import { presets } from '@rotunda/shared/rules/presets';
import { type Finding, type StepReadiness, readinessSteps } from '@rotunda/shared/rules/readiness';
import { minutes } from '@rotunda/shared/rules/time';
import { describe, expect, it } from 'vitest';
import { checklistStops, distance, findingText } from './checklist.ts';
import { agendaSummary } from './summaries.ts';

const classic: Segment[] = presets.classic.map((segment, index) => ({
  ...segment,
  id: `s${index}`,
  phases: segment.phases.map((phase, at) => ({ ...phase, id: `s${index}p${at}` })),
}));

const steps = (findings: Partial<Record<StepReadiness['step'], readonly Finding[]>>): StepReadiness[] =>
  readinessSteps.map((step) => ({ step, findings: findings[step] ?? [] }));

describe('the checklist', () => {
  it('[UI-25] stands at the first step that misses something; later ones that miss nothing are done', () => {
    const stops = checklistStops(
      steps({
        room: [{ weight: 'missing', code: 'no-tables' }],
        people: [{ weight: 'warning', code: 'mentees-without-needs', count: 1, ids: ['ana'] }],
        plan: [{ weight: 'missing', code: 'no-plan' }],
      }),
    );
    expect(stops.map(({ state }) => state)).toEqual(['done', 'here', 'done', 'next', 'done']);
    expect(stops.map(({ missing }) => missing)).toEqual([null, 'no-tables', null, 'no-plan', null]);
  });

  it('[UI-25] says what is found by name, and by number where there are many', () => {
    const names = new Map([
      ['t1', 'Visa law'],
      ['ana', 'Ana'],
    ]);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const warn = (code: 'topics-nobody-offers' | 'mentees-without-needs', ids: string[]) =>
      findingText({ weight: 'warning', code, count: ids.length, ids }, nameOf);
    expect(warn('topics-nobody-offers', ['t1'])).toBe('1 gap: nobody offers Visa law');
    expect(warn('mentees-without-needs', ['ana'])).toBe('Ana has no need yet');
    expect(warn('mentees-without-needs', ['ana', 'bo'])).toBe('2 mentees have no need yet');
    expect(
      findingText({ weight: 'warning', code: 'fewer-seats-than-mentees', count: 3, ids: ['r1'] }, nameOf),
    ).toBe('3 seats too few');
  });

  it('sums an agenda up in one sentence', () => {
    expect(agendaSummary(classic)).toBe('5 rounds of 2, 10 and 3 minutes.');
    expect(agendaSummary([])).toBe('Rounds, breaks, and how long they are.');
    const mixed = classic.map((segment) =>
      segment.id === 's1' ? { ...segment, phases: segment.phases.slice(0, 2) } : segment,
    );
    expect(agendaSummary(mixed)).toBe('5 rounds of different lengths.');
  });

  it.each([
    [minutes(1) - 500, 1, 'minutes'],
    [minutes(119), 119, 'minutes'],
    [minutes(121), 2, 'hours'],
    [minutes(47 * 60), 47, 'hours'],
    [minutes(49 * 60), 2, 'days'],
    [minutes(10 * 24 * 60), 10, 'days'],
  ] as const)('says %d ms as %d %s', (ms, value, unit) => {
    expect(distance(ms)).toEqual({ value, unit });
  });
});
