import { describe, expect, test } from 'vitest';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { checkPlan } from '../planning/check.ts';
import { plan } from '../planning/plan.ts';
import { hostingToBe } from './hosts.ts';
import { planningJob } from './instance.ts';
import { smallWorld, type Small, type Somebody } from './testing/smallWorld.ts';

const mentor = (hosts: Somebody['hosts'], rest: Somebody = {}): Somebody => ({
  role: 'mentor',
  hosts,
  ...rest,
});

/** The job, whose instance must be sound and plannable, with who sits where in a plan of it. */
function planned(small: Small) {
  const world = smallWorld(small);
  const job = planningJob(world);
  const { instance, legend } = job;
  expect(parseInstance(instance)).toEqual({ ok: true, instance });
  const answer = plan(instance, { seed: 1 });
  expect(checkPlan(instance, answer)).toEqual([]);
  const seats = answer.assign.map(([mentee, mentorIndex, round]) => ({
    menteeId: instance.mentees[mentee]!.id,
    mentorId: instance.mentors[mentorIndex]!.id,
    roundId: legend.roundIds[round]!,
    needId: null,
  }));
  return { ...job, world, seats };
}

const meets = ({ seats }: ReturnType<typeof planned>, menteeId: string): string[] =>
  seats
    .filter((seat) => seat.menteeId === menteeId)
    .map(({ mentorId }) => mentorId)
    .toSorted();

const twoTables = { tables: { T1: 3, T2: 2 }, rounds: 2 };

describe('what is said beforehand of seats', () => {
  test('[PLAN-130] whoever will be away in a round is planned in none of it, mentor or mentee', () => {
    const { instance } = planned({
      ...twoTables,
      people: {
        m1: mentor('T1', { seating: { absent: ['r2'] } }),
        m2: mentor('T2'),
        ana: { seating: { absent: ['r1'] } },
      },
    });
    expect(instance.mentors.map(({ absent }) => absent)).toEqual([[1], []]);
    expect(instance.mentees.map(({ absent }) => absent)).toEqual([[0]]);
  });

  test('[PLAN-131] a mentor sees no more at once than they want to, and no more than the table seats', () => {
    const people = {
      m1: mentor('T1', { seating: { mostAtOnce: 1 } }),
      m2: mentor('T2', { seating: { mostAtOnce: 9 } }),
      a: {},
    };
    expect(planned({ ...twoTables, people }).instance.mentors.map(({ cap }) => cap)).toEqual([1, 2]);
  });

  test('[PLAN-132] a wish counts for the mentor who is asked for', () => {
    const people = { m1: mentor('T1'), m2: mentor('T2'), ana: { seating: { wished: ['m2', 'nobody'] } } };
    const { instance } = planned({ ...twoTables, people });
    expect(instance.wishes).toEqual([[0, 1]]);
  });

  test('[PLAN-133] somebody from afar meets only mentors whose every table has a video link', () => {
    const rooms = { T2: { videoLink: 'https://meet.example.org/2' } };
    const people = {
      m1: mentor('T1'),
      m2: mentor('T2'),
      m3: mentor(['T3', null]),
      ana: { seating: { remote: true } },
    };
    const world = planned({ rounds: 2, tables: { T1: 2, T2: 2, T3: 2 }, rooms, people });
    expect(meets(world, 'ana')).toEqual(['m2']);
    expect(world.legend.apart).toEqual([
      [0, 0, 'mentee-remote'],
      [0, 2, 'mentee-remote'],
    ]);
  });

  test('[PLAN-134] a zone and a language that somebody needs keep them from other tables', () => {
    const rooms = { T1: { zoneId: 'garden' }, T2: { zoneId: 'hall' } };
    const people = {
      m1: mentor('T1', { seating: { languages: ['Deutsch', 'English'] } }),
      m2: mentor('T2'),
      ana: { seating: { zoneId: 'hall' } },
      bo: { seating: { languages: ['deutsch'] } },
      cy: {},
    };
    const world = planned({ ...twoTables, rooms, people });
    expect(meets(world, 'ana')).toEqual(['m2']);
    expect(meets(world, 'bo')).toEqual(['m1']);
    expect(meets(world, 'cy')).toEqual(['m1', 'm2']);
  });

  test('[PLAN-135] mentors come to somebody who cannot move, and whoever hosts there goes where there is room', () => {
    const people = { m1: mentor('T1'), m2: mentor('T2'), ana: { seating: { tableId: 'T1' } }, bo: {} };
    const { world, seats, instance } = planned({ ...twoTables, people });
    expect(instance.extension).toMatchObject({ places: [[0, 0]] });
    // Either table may become either mentor's: the smaller one counts for both.
    expect(instance.mentors.map(({ cap }) => cap)).toEqual([2, 2]);
    const own = seats.filter(({ menteeId }) => menteeId === 'ana');
    expect(own).toHaveLength(2);
    const { hosting, changed } = hostingToBe(world, seats);
    for (const { mentorId, roundId } of own) {
      expect(hosting).toContainEqual({ mentorId, roundId, tableId: 'T1' });
      const other = mentorId === 'm1' ? 'm2' : 'm1';
      expect(hosting).toContainEqual({ mentorId: other, roundId, tableId: 'T2' });
    }
    expect(changed).toHaveLength(2);
  });

  test('[PLAN-136] a mentor who cannot move either stays, and nobody else comes there', () => {
    const people = {
      m1: mentor('T1', { seating: { tableId: 'T1' } }),
      m2: mentor('T2'),
      ana: { seating: { tableId: 'T1' } },
    };
    expect(meets(planned({ ...twoTables, people }), 'ana')).toEqual(['m1']);
  });

  test('[PLAN-137] whoever met at an earlier event is kept apart, unless it is required or wished for', () => {
    const metBefore = ['ana', 'bo', 'cy'].map((menteeId) => ({ menteeId, mentorId: 'm1' }));
    const people = {
      m1: mentor('T1'),
      m2: mentor('T2'),
      ana: {},
      bo: { seating: { wished: ['m1'] } },
      cy: {},
    };
    const pairs = [{ menteeId: 'cy', mentorId: 'm1', kind: 'required', roundId: null }] as const;
    const { legend, instance } = planned({ ...twoTables, people, metBefore, pairs });
    expect(legend.apart).toEqual([[0, 0, 'met-before']]);
    expect(instance.forbidden).toEqual([[0, 0]]);
  });

  test('[PLAN-138] a required pair without a table that suits both is said, and not dropped', () => {
    const people = { m1: mentor('T1'), ana: { seating: { remote: true } } };
    const pairs = [{ menteeId: 'ana', mentorId: 'm1', kind: 'required', roundId: null }] as const;
    expect(planned({ ...twoTables, people, pairs }).unaskable).toEqual([
      { menteeId: 'ana', mentorId: 'm1', roundId: null, why: 'noPlace' },
    ]);
  });
});
