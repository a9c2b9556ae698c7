import { type Agenda, stepsOf } from '@rotunda/shared/rules/agenda';
import { presets } from '@rotunda/shared/rules/presets';
import type { Run } from '@rotunda/shared/rules/run';
import { duration, instant } from '@rotunda/shared/rules/time';
import { describe, expect, it } from 'vitest';
import { plan } from '#lib/messages/plan.ts';
import { madeWhen } from './made.ts';
import { isAboutPeople, missingForPlan } from './missing.ts';
import { planStanding } from './standing.ts';
import { planStart } from './start.ts';

const agenda: Agenda = presets.classic.map((segment, index) => ({
  ...segment,
  id: `s${index}`,
  phases: segment.phases.map((phase, at) => ({ ...phase, id: `s${index}p${at}` })),
}));
const rounds = agenda.filter(({ kind }) => kind === 'round');
const [first, second] = rounds;
const last = rounds.at(-1);
const on = (stepId: string | undefined): Run => ({
  state: 'running',
  stepId: stepId ?? '',
  startedAt: instant(0),
  length: duration(60_000),
  deadline: instant(60_000),
});
const lobby: Run = { state: 'lobby' };

describe('where a plan made now begins', () => {
  it('with the whole event before the start and during the welcome', () => {
    expect(planStart(lobby, agenda)).toEqual({ is: 'whole' });
    expect(planStart(on(stepsOf(agenda)[0]?.id), agenda)).toEqual({ is: 'whole' });
  });

  it('[UI-88] with the round under way until its work is over, and then with the next', () => {
    const begins = (stepId: string | undefined) => planStart(on(stepId), agenda);
    expect(begins(`${first?.id}/changeover`)).toMatchObject({ is: 'from', round: first, seated: true });
    expect(begins(first?.phases[0]?.id)).toMatchObject({ is: 'from', round: first, seated: true });
    expect(begins(first?.phases[1]?.id)).toMatchObject({ is: 'from', round: first, seated: true });
    expect(begins(first?.phases[2]?.id)).toMatchObject({ is: 'from', round: second, seated: false });
  });

  it('with nothing after the last work phase and after the end', () => {
    expect(planStart(on(last?.phases.at(-1)?.id), agenda)).toEqual({ is: 'nothing' });
    const ended: Run = { state: 'ended', endedAt: instant(0), lastStepId: null };
    expect(planStart(ended, agenda)).toEqual({ is: 'nothing' });
  });
});

describe('how a plan stands', () => {
  const from = planStart(on(second?.phases[0]?.id), agenda);
  const question = {
    which: 'draft' as const,
    stale: false,
    fromRoundId: null,
    start: planStart(lobby, agenda),
    here: 0,
    moved: null,
    made: 'Made at 10:00.',
  };

  it('a fresh draft is there to be published', () => {
    expect(planStanding(question)).toEqual({
      warning: null,
      lines: ['Made at 10:00.'],
      urgent: false,
      publishable: true,
    });
    expect(planStanding({ ...question, moved: 1 }).lines).toEqual([
      'Made at 10:00.',
      '1 announced seat changes.',
    ]);
  });

  it('[UI-89] a draft that no longer fits is to be made again; who came or left keeps nobody from publishing it', () => {
    expect(planStanding({ ...question, stale: true })).toMatchObject({
      warning: plan.actions.stale,
      urgent: true,
      publishable: false,
    });
    expect(planStanding({ ...question, stale: true, here: 40 })).toMatchObject({
      warning: plan.actions.staleArrivals,
      urgent: true,
      publishable: true,
    });
  });

  it('a draft from a round that the run has passed cannot be published', () => {
    const overtaken = planStanding({ ...question, stale: true, here: 40, fromRoundId: 's1', start: from });
    expect(overtaken).toMatchObject({ warning: plan.actions.overtaken, publishable: false, urgent: true });
    const current = { ...question, fromRoundId: second?.id ?? '', start: from, here: 40 };
    expect(planStanding(current)).toMatchObject({ warning: null, publishable: true });
  });

  it('[UI-90] a published plan says what planning again would do, and is urgent only before anybody has come', () => {
    const published = { ...question, which: 'published' as const, stale: true };
    expect(planStanding(published)).toMatchObject({ warning: plan.actions.stale, urgent: true });
    const live = planStanding({ ...published, start: from, here: 40 });
    expect(live).toMatchObject({ warning: plan.actions.staleArrivals, urgent: false, publishable: false });
    expect(live.lines).toEqual([
      'Made at 10:00.',
      'Planning again starts from Round 2; what has taken place stands. Seats of Round 2 stay; whoever came late takes a free one.',
      'It counts on the 40 people who are here.',
    ]);
    expect(planStanding({ ...published, start: { is: 'nothing' } }).lines).toContain(
      plan.actions.noRoundLeft,
    );
  });
});

describe('when a plan was made', () => {
  const at = instant(Date.UTC(2026, 2, 12, 9, 30));
  it('is a time of day, with the day unless it is today at the venue', () => {
    expect(madeWhen(at, instant(at + 3_600_000), 'Europe/Berlin')).toBe('Made at 10:30');
    expect(madeWhen(at, instant(at + 86_400_000), 'Europe/Berlin')).toBe(
      'Made on Thursday 12 March at 10:30',
    );
  });
});

describe('what is missing for a plan', () => {
  const empty = { agenda: [], topics: [], tables: [], hosting: [], people: [], doors: 'closed' as const };
  it('is said in the order of setting up; doors and the plan itself do not count', () => {
    const missing = missingForPlan(empty);
    expect(missing).toEqual(['no-rounds', 'no-topics', 'no-tables', 'no-mentees', 'no-mentors']);
    expect(missing.map(isAboutPeople)).toEqual([false, false, false, true, true]);
    const mentor = {
      id: 'li',
      role: 'both' as const,
      approval: 'approved' as const,
      needs: [],
      expertise: [],
    };
    const there = { ...empty, agenda, topics: [{ id: 't' }], tables: [{ id: 'a', seats: 2, videoLink: '' }] };
    expect(missingForPlan({ ...there, people: [mentor] })).toEqual(['nobody-hosts']);
  });
});
