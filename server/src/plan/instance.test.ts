import { describe, expect, test } from 'vitest';
import { PLANNING_WEIGHTS } from '@rotunda/shared/rules/planning';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { checkPlan } from '../planning/check.ts';
import { plan } from '../planning/plan.ts';
import { planningJob } from './instance.ts';
import { smallWorld, type Small, type Somebody } from './testing/smallWorld.ts';

const mentor = (rest: Somebody = {}): Somebody => ({ role: 'mentor', hosts: 'T1', ...rest });
const jobOf = (small: Small) => planningJob(smallWorld(small));

/** The instance, which must be sound and plannable whatever the test made of it. */
function instanceOf(small: Small) {
  const { instance } = jobOf(small);
  expect(parseInstance(instance)).toEqual({ ok: true, instance });
  expect(checkPlan(instance, plan(instance, { seed: 1 }))).toEqual([]);
  return instance;
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

describe('who is in an instance', () => {
  test('[PLAN-4] everybody by id, without names or anything they wrote', () => {
    const people = { zoe: mentor({ knows: { sql: 4 } }), bo: {}, ana: { needs: ['sql'] } };
    const instance = instanceOf({ people });
    expect(idsOf(instance.mentors)).toEqual(['zoe']);
    expect(idsOf(instance.mentees)).toEqual(['ana', 'bo']);
    expect(JSON.stringify(instance)).not.toMatch(/name of|question of|remark about|Spring/i);
  });

  test('[PLAN-5] a mentor without a table is standby, and not in it', () => {
    const instance = instanceOf({ people: { m1: mentor(), m2: { role: 'mentor' }, ana: {} } });
    expect(idsOf(instance.mentors)).toEqual(['m1']);
  });

  test('somebody who is no longer a mentor hosts nothing', () => {
    const instance = instanceOf({ people: { m1: mentor(), m2: { hosts: 'T2' }, ana: {} } });
    expect(idsOf(instance.mentors)).toEqual(['m1']);
  });

  test('[PLAN-6] a mentor is absent where they host nothing', () => {
    const instance = instanceOf({ people: { m1: mentor({ hosts: ['T1', null, 'T1'] }), ana: {} } });
    expect(instance.mentors[0]?.absent).toEqual([1]);
  });

  test('[PLAN-7] in each round as many fit as at the table that a mentor hosts then', () => {
    const tables = { T1: 1, T2: 4, T3: 3 };
    const people = { m1: mentor({ hosts: ['T1', 'T2', 'T3'] }), ana: {} };
    const { mentors, extension } = instanceOf({ tables, people });
    expect(mentors[0]?.cap).toBe(4);
    expect(extension?.seats).toEqual([
      [0, 0, 1],
      [0, 2, 3],
    ]);
    const later = { from: 1, started: true } as const;
    const rest = instanceOf({ tables, people, horizon: later, wasHere: { r1: ['m1'] } });
    expect([rest.mentors[0]?.cap, rest.extension?.seats]).toEqual([4, [[0, 2, 3]]]);
  });

  test('[PLAN-8] whoever is both sits elsewhere where they host nothing, and never with themselves', () => {
    const people = { me: { role: 'both', hosts: ['T1', null, 'T1'] } as const, m2: mentor({ hosts: 'T2' }) };
    const instance = instanceOf({ people, tables: { T1: 2, T2: 2 } });
    expect(instance.mentees).toMatchObject([{ id: 'me', absent: [0, 2] }]);
    expect(instance.mentors.map(({ id, absent }) => [id, absent])).toEqual([
      ['m2', []],
      ['me', [1]],
    ]);
    expect(instance.forbidden).toEqual([[0, 1]]);
  });
});

describe('what people want, in numbers', () => {
  test('[PLAN-9] needs weigh 5, 3, 1; levels are 20 to 100; a topic without a level counts as 3', () => {
    const instance = instanceOf({
      people: {
        m1: mentor({ knows: { pricing: 5, hiring: null } }),
        ana: { needs: ['sql', ['pricing', 4], 'hiring'] },
      },
    });
    expect(instance.topics).toBe(3);
    expect(instance.mentors[0]?.offers).toEqual([
      [0, 100],
      [1, 60],
    ]);
    expect(instance.mentees[0]?.needs).toEqual([
      [2, 5, 0],
      [0, 3, 80],
      [1, 1, 0],
    ]);
  });

  test('[PLAN-10] other departments count for more only where the facilitator prefers them', () => {
    const people = { m1: mentor({ department: 'Sales' }), ana: { department: 'Sales' }, bo: {} };
    expect(instanceOf({ people })).toMatchObject({ ...PLANNING_WEIGHTS, departments: 2 });
    expect(instanceOf({ people, preferCrossDepartment: false }).crossBonus).toBe(0);
    const { mentors, mentees } = instanceOf({ people });
    expect(mentors[0]?.dept).toBe(mentees[0]?.dept);
    expect(mentors[0]?.dept).not.toBe(mentees[1]?.dept);
  });

  test('limits of mentors, forbidden and required pairs are handed on', () => {
    const pair = { menteeId: 'ana', mentorId: 'm1' };
    const instance = instanceOf({
      people: { m1: mentor({ most: { conversations: 3, rounds: 2 } }), ana: {}, bo: {} },
      pairs: [
        { menteeId: 'bo', mentorId: 'm1', kind: 'forbidden', roundId: null },
        { ...pair, kind: 'required', roundId: 'r2' },
      ],
    });
    expect(instance.mentors[0]).toMatchObject({ maxTotal: 3, maxRounds: 2 });
    expect(instance.forbidden).toEqual([[1, 0]]);
    expect(instance.pins).toEqual([[0, 0, 1]]);
  });

  test('[PLAN-11] a required pair that cannot be asked for is said, and not dropped', () => {
    const required = (menteeId: string, mentorId: string) =>
      ({ menteeId, mentorId, kind: 'required', roundId: null }) as const;
    const { instance, unaskable } = jobOf({
      people: { m1: mentor(), standby: { role: 'mentor' }, ana: {}, gone: { presence: 'gone' } },
      pairs: [required('ana', 'standby'), required('gone', 'm1'), required('ana', 'm1')],
    });
    expect(instance.pins).toEqual([[0, 0, -1]]);
    expect(unaskable).toEqual([
      { menteeId: 'ana', mentorId: 'standby', roundId: null, why: 'mentorAbsent' },
      { menteeId: 'gone', mentorId: 'm1', roundId: null, why: 'menteeAbsent' },
    ]);
  });
});
