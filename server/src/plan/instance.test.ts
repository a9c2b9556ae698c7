import { describe, expect, test } from 'vitest';
import { PLANNING_WEIGHTS, type Conversation } from '@rotunda/shared/rules/planning';
import { parseInstance } from '@rotunda/shared/schema/planning';
import { checkPlan } from '../planning/check.ts';
import { plan } from '../planning/plan.ts';
import { planningJob } from './instance.ts';
import { conversation, heldAt, needId, smallWorld, type Small, type Somebody } from './testing/smallWorld.ts';

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

  test('[PLAN-7] as many fit at a mentor’s table as at the smallest one that is left', () => {
    const tables = { T1: 1, T2: 4, T3: 3 };
    const people = { m1: mentor({ hosts: ['T1', 'T2', 'T3'] }), ana: {} };
    expect(instanceOf({ tables, people }).mentors[0]?.cap).toBe(1);
    const later = { from: 1, started: true } as const;
    expect(instanceOf({ tables, people, horizon: later, wasHere: { r1: ['m1'] } }).mentors[0]?.cap).toBe(3);
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

describe('planning anew while the event runs', () => {
  const people = {
    m1: mentor({ presence: 'here', knows: { pricing: 5 } }),
    ana: { presence: 'here', needs: ['pricing', 'sql'] },
    bo: { presence: 'here' },
    late: { presence: 'here' },
    missing: {},
  } as const satisfies Small['people'];
  const gathering = { from: 1, standing: 'gathering', started: true } as const;
  const wasHere = { r1: ['m1', 'ana', 'bo'] };
  const names = (small: Small, list: readonly Conversation[] = []) => {
    const { mentors, mentees } = jobOf(small).instance;
    return list.map(([who, whom, round, focus]) => [mentees[who]?.id, mentors[whom]?.id, round, focus]);
  };

  test('[PLAN-12] what was held stands, with its focus', () => {
    const small: Small = {
      people,
      wasHere,
      horizon: gathering,
      conversations: [
        conversation('ana', 'm1', 'r1', { heldAt, needId: needId('ana', 'pricing') }),
        conversation('bo', 'm1', 'r1'),
      ],
    };
    const instance = instanceOf(small);
    expect(instance.from).toBe(1);
    expect(names(small, instance.held)).toEqual([['ana', 'm1', 0, 0]]);
    expect(instance.extension).toBeUndefined();
  });

  test('[PLAN-13] an agreed focus that the mentor does not offer makes an open conversation', () => {
    const small: Small = {
      people,
      wasHere,
      horizon: gathering,
      conversations: [conversation('ana', 'm1', 'r1', { heldAt, needId: needId('ana', 'sql') })],
    };
    expect(names(small, instanceOf(small).held)).toEqual([['ana', 'm1', 0, -1]]);
  });

  test('[PLAN-14] seats of the round under way stand, but for those of people who are gone', () => {
    const small: Small = {
      people: { ...people, left: { presence: 'gone' } },
      wasHere,
      horizon: gathering,
      tables: { T1: 3 },
      conversations: [
        conversation('ana', 'm1', 'r2'),
        conversation('missing', 'm1', 'r2'),
        conversation('left', 'm1', 'r2'),
        conversation('bo', 'm1', 'r3'),
      ],
    };
    const instance = instanceOf(small);
    expect(names(small, instance.held)).toEqual([
      ['ana', 'm1', 1, -1],
      ['missing', 'm1', 1, -1],
    ]);
    const seated = plan(instance, { seed: 1 }).assign.filter(([, , round]) => round === 1);
    expect(seated).toHaveLength(3);
  });

  test('[PLAN-14] before the round has begun none of its seats stands', () => {
    const horizon = { ...gathering, standing: 'ahead' } as const;
    const small: Small = { people, wasHere, horizon, conversations: [conversation('ana', 'm1', 'r2')] };
    expect(instanceOf(small).held).toEqual([]);
  });

  test('[PLAN-15] people keep the seats they were told of where they can, once the run has started', () => {
    const conversations = [conversation('ana', 'm1', 'r2'), conversation('bo', 'm1', 'r3')];
    const small: Small = { people, wasHere, horizon: gathering, conversations };
    expect(
      names(
        small,
        instanceOf(small).announced?.map((seat) => [...seat, 9]),
      ),
    ).toEqual([['bo', 'm1', 2, 9]]);
    const between = { ...small, horizon: { ...gathering, standing: 'ahead' } as const };
    expect(instanceOf(between).announced).toHaveLength(2);
    expect(instanceOf({ people, conversations }).announced).toEqual([]);
  });

  test('[PLAN-15] what was held in a round that the facilitator went back from is a fact, and no mere seat', () => {
    const conversations = [conversation('ana', 'm1', 'r3', { heldAt })];
    const small: Small = { people, wasHere, horizon: gathering, conversations };
    const instance = instanceOf(small);
    expect(instance.announced).toEqual([]);
    expect(names(small, instance.held)).toEqual([['ana', 'm1', 2, -1]]);
  });

  test('[PLAN-16] only who is here is planned; who was here without a seat sat out, who was not is owed nothing', () => {
    const { mentees } = instanceOf({
      people,
      wasHere: { r1: ['m1', 'ana'] },
      horizon: gathering,
      conversations: [conversation('missing', 'm1', 'r2')],
    });
    expect(mentees.map(({ id, absent }) => [id, absent])).toEqual([
      ['ana', []],
      ['bo', [0]],
      ['late', [0]],
      ['missing', [0, 2]],
    ]);
  });

  test('[PLAN-17] nobody is sent to a table whose mentor is missing, though its seats stand', () => {
    const small: Small = {
      people: { ...people, m1: mentor(), m2: mentor({ hosts: 'T2', presence: 'here' }) },
      tables: { T1: 4, T2: 4 },
      wasHere,
      horizon: gathering,
      conversations: [conversation('ana', 'm1', 'r2')],
    };
    const instance = instanceOf(small);
    expect(instance.mentors.map(({ id, absent }) => [id, absent])).toEqual([
      ['m1', [1, 2]],
      ['m2', [0]],
    ]);
    expect(names(small, instance.extension?.locked)).toEqual([['ana', 'm1', 1, -1]]);
  });

  test('[PLAN-17] when a mentor is gone, everybody at that table can be seated elsewhere', () => {
    const small: Small = {
      people: { ...people, m1: mentor({ presence: 'gone' }), m2: mentor({ hosts: 'T2', presence: 'here' }) },
      tables: { T1: 4, T2: 4 },
      wasHere,
      horizon: gathering,
      conversations: [conversation('ana', 'm1', 'r2'), conversation('bo', 'm1', 'r2')],
    };
    const instance = instanceOf(small);
    expect(idsOf(instance.mentors)).toEqual(['m2']);
    const elsewhere = names(small, plan(instance, { seed: 1 }).assign);
    expect(elsewhere.map(([who]) => who).sort()).toEqual(['ana', 'bo', 'late']);
  });

  test('[PLAN-18] what was held against a rule is an override, and stands all the same', () => {
    const small: Small = {
      people,
      wasHere,
      tables: { T1: 1 },
      horizon: gathering,
      pairs: [{ menteeId: 'bo', mentorId: 'm1', kind: 'forbidden', roundId: null }],
      conversations: [
        conversation('ana', 'm1', 'r1', { heldAt }),
        conversation('bo', 'm1', 'r1', { heldAt }),
      ],
    };
    const instance = instanceOf(small);
    expect(instance.extension?.version).toBe(1);
    expect([...(instance.held ?? []), ...(instance.extension?.locked ?? [])]).toHaveLength(2);
    expect(names(small, instance.extension?.locked)).toContainEqual(['bo', 'm1', 0, -1]);
  });

  test('withdrawn conversations and rounds that are gone from the agenda ask for nothing', () => {
    const instance = instanceOf({
      people,
      wasHere,
      horizon: gathering,
      conversations: [
        conversation('ana', 'm1', 'r2', { state: 'withdrawn' }),
        conversation('bo', 'm1', 'r9', { heldAt }),
      ],
    });
    expect(instance.held).toEqual([]);
  });
});
