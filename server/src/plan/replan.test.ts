import { describe, expect, test } from 'vitest';
import type { Conversation } from '@rotunda/shared/rules/planning';
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

  test('[PLAN-15] people keep the seats they were told of where they can, from publishing on', () => {
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
    expect(instanceOf({ people, conversations }).announced).toHaveLength(2);
  });

  test('[PLAN-12] what was held in a round that the facilitator went back from is a fact, and no mere seat', () => {
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
