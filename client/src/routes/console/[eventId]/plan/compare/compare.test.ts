import type { Conversation } from '@rotunda/shared/schema/plan';
import { describe, expect, it } from 'vitest';
import { somebody } from '#lib/console/testing/somebody.ts';
import { meeting, needing } from '../rows/testing/sample.ts';
import {
  type ComparedPlans,
  type PlannersMoves,
  type PlannersReason,
  movesBetween,
  newSeats,
} from './comparePlans.ts';
import { causesText, moveText } from './moveText.ts';
import { outcomeOf, percentBetter } from './outcome.ts';

const mentor = (id: string, level: number) =>
  somebody(id, id, { role: 'mentor', expertise: [{ topicId: 'pricing', level }] });
const [max, nia, li] = [mentor('max', 2), mentor('nia', 4), mentor('li', 3)];
const ana = somebody('ana', 'Ana', { needs: [needing('pricing')] });
const bo = somebody('bo', 'Bo', { needs: [needing('pricing')] });
const cy = somebody('cy', 'Cy');

function plans(
  published: Record<string, Conversation[]>,
  draft: Record<string, Conversation[]>,
  over: Partial<ComparedPlans> = {},
): ComparedPlans {
  return {
    roundIds: ['r1', 'r2'],
    people: [max, nia, li, ana, bo, cy],
    hosting: ['max', 'nia', 'li'].flatMap((mentorId) =>
      ['r1', 'r2'].map((roundId) => ({ mentorId, roundId, tableId: `t-${mentorId}` })),
    ),
    published: (id) => published[id] ?? [],
    draft: (id) => draft[id] ?? [],
    countsOn: () => true,
    ...over,
  };
}
const told = { r1: [meeting('ana', 'max', 'pricing')] };
const whyOf = (compared: ComparedPlans) => movesBetween(compared)[0]?.moves[0]?.reason;

describe('[UI-151] who moves between what was told and a draft', () => {
  it('is nobody who keeps their mentor in that round', () => {
    expect(movesBetween(plans(told, told))).toEqual([]);
  });

  it('stands with the seat before and after, and with the reason that can be seen', () => {
    const toNia = { r1: [meeting('ana', 'nia', 'pricing')] };
    expect(movesBetween(plans(told, toNia))).toEqual([
      {
        person: ana,
        moves: [{ roundId: 'r1', from: 'max', to: 'nia', reason: { why: 'rest' }, planners: null }],
      },
    ]);
    expect(whyOf(plans(told, {}, { countsOn: (id) => id !== 'ana' }))).toEqual({ why: 'gone' });
    expect(whyOf(plans(told, toNia, { countsOn: (id) => id !== 'max' }))).toEqual({ why: 'mentorGone' });
    expect(whyOf(plans(told, toNia, { hosting: [] }))).toEqual({ why: 'noTable' });
    const apart = { ...ana, forbidden: ['max'] };
    expect(whyOf(plans(told, toNia, { people: [apart] }))).toEqual({ why: 'forbidden' });
    const asked = { ...ana, required: [{ personId: 'nia', roundId: null }] };
    expect(whyOf(plans(told, toNia, { people: [asked] }))).toEqual({ why: 'required', mentorId: 'nia' });
    const later = { ...toNia, r2: [meeting('ana', 'max', 'pricing')] };
    expect(whyOf(plans(told, later))).toEqual({ why: 'otherRound', mentorId: 'max', roundId: 'r2' });
    const room = { r1: [...toNia.r1, meeting('cy', 'max', null)] };
    expect(whyOf(plans(told, room))).toEqual({ why: 'makesRoom', menteeIds: ['cy'] });
    expect(newSeats(plans(told, room))).toBe(1);
  });
});

describe('[UI-156] what the planner says of who moves', () => {
  const called = { person: (id: string) => id, round: (id: string) => id };
  const account = (...moves: [menteeId: string, mentorId: string, why: PlannersReason][]): PlannersMoves => ({
    kind: 'moves',
    told: 9,
    moves: moves.map(([menteeId, mentorId, why]) => ({ menteeId, mentorId, roundId: 'r1', toId: null, why })),
  });
  const published = {
    r1: [meeting('ana', 'max', 'pricing'), meeting('bo', 'max', 'pricing'), meeting('cy', 'nia', null)],
  };

  it('comes first, for that seat alone, and is counted by cause', () => {
    const known = account(
      ['ana', 'max', 'mentorAway'],
      ['bo', 'max', 'mentorAway'],
      ['cy', 'nia', 'sitsOut'],
    );
    const moving = movesBetween(plans(published, {}), known);
    expect(moving.map(({ moves }) => moves[0]?.planners)).toEqual(['mentorAway', 'mentorAway', 'sitsOut']);
    expect(causesText(moving, called)).toEqual([
      '2 because max is not counted on',
      '1 so that nobody sits out once more',
    ]);
    const elsewhere = account(['ana', 'nia', 'sitsOut']);
    expect(movesBetween(plans(published, {}), elsewhere)[0]?.moves[0]?.planners).toBeNull();
  });

  it('has its sentence for each, and says whom they meet in another round instead', () => {
    const later = { r2: [meeting('ana', 'max', 'pricing')] };
    const [ana] = movesBetween(plans(published, later), account(['ana', 'max', 'leavesSomebodyOut']));
    expect(moveText(ana!.moves[0]!, 'ana', called)).toBe(
      'Staying would leave somebody with none of their needs. Meets max in r2 instead.',
    );
  });

  it('leaves it to what can be seen where it says nothing', () => {
    const draft = { r1: [meeting('cy', 'max', null)] };
    const [ana] = movesBetween(plans(published, draft), account(['ana', 'max', 'notTested']));
    expect(moveText(ana!.moves[0]!, 'ana', called)).toBe('cy now sits with max.');
    const gone = movesBetween(plans(published, {}, { countsOn: (id) => id !== 'max' }));
    expect(causesText(gone, called)).toEqual(['2 because max is not counted on', '1 to make the rest fit']);
  });
});

describe('[UI-152] what a plan comes to now', () => {
  const people = [max, nia, ana, bo];
  const first = [[meeting('ana', 'max', 'pricing'), meeting('bo', 'nia', null)], []];

  it('counts only whoever is counted on, but for what took place', () => {
    const all = outcomeOf({ rounds: first, people, countsOn: () => true });
    expect(all).toMatchObject({ covered: 1, firstNeeds: 1, needs: 1, idle: 1, open: 1 });
    const without = outcomeOf({ rounds: first, people, countsOn: (id) => id !== 'max' });
    expect(without).toMatchObject({ covered: 0, idle: 2 });
    const held = [[meeting('ana', 'max', 'pricing', { held: true })], []];
    expect(outcomeOf({ rounds: held, people, countsOn: (id) => id !== 'max' }).covered).toBe(1);
  });

  it('is worth more with a mentor who knows more, and a second time about the same need little more', () => {
    const worth = (mentorIds: string[]) =>
      outcomeOf({
        rounds: mentorIds.map((id) => [meeting('ana', id, 'pricing')]),
        people,
        countsOn: () => true,
      });
    expect(percentBetter(worth(['max']), worth(['nia']))).toBe(100);
    expect(percentBetter(worth(['max']), worth(['max', 'max']))).toBe(30);
    expect(percentBetter(worth([]), worth(['max']))).toBe(0);
  });
});
