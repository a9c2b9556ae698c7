import { describe, expect, test } from 'vitest';
import type { Instance, SeatPrice } from '@rotunda/shared/rules/planning';
import { compare, type Gain } from '../certificate/levels.ts';
import { plan } from '../plan.ts';
import { KINDS, makeInstance } from '../testing/instances.ts';
import { instanceOf, mentee, mentor } from '../testing/people.ts';
import { explain } from './explain.ts';
import { ownAccounts } from './participant.ts';
import type { MenteeAccount, UnmadePair } from '@rotunda/shared/rules/explanation';

function unmade(instance: Instance, who: number, whom: number): UnmadePair {
  const answer = explain(instance, plan(instance, { seed: 1 }), { about: 'pair', mentee: who, mentor: whom });
  if (answer.kind !== 'unmade') throw new Error(`${who} meets ${whom}`);
  return answer;
}

function account(instance: Instance, who: number): MenteeAccount {
  const answer = explain(instance, plan(instance, { seed: 1 }), { about: 'mentee', mentee: who });
  if (answer.kind !== 'mentee') throw new Error('no account');
  return answer;
}

describe('a pair that was made', () => {
  const base = instanceOf({ mentors: [mentor(), mentor({ offers: [] })], mentees: [mentee()] });
  const ask = (instance: Instance, whom: number) =>
    explain(instance, plan(instance, { seed: 1 }), { about: 'pair', mentee: 0, mentor: whom });

  test('meets because of a need', () => {
    expect(ask(base, 0)).toMatchObject({ kind: 'made', why: 'focus', focus: 0, whyRound: 'free' });
  });

  test('meets because it is required, in the round asked for', () => {
    expect(ask({ ...base, pins: [[0, 0, 1]] }, 0)).toMatchObject({
      why: 'required',
      whyRound: 'required',
      round: 1,
    });
  });

  test('meets because it was wished for', () => {
    expect(ask({ ...base, wishes: [[0, 1]], wishBonus: 8000 }, 1)).toMatchObject({ why: 'wish' });
  });

  test('meets so that nobody sits alone', () => {
    expect(ask(base, 1)).toMatchObject({ why: 'company', focus: -1, suitability: 0 });
  });

  test('met already', () => {
    expect(ask({ ...base, from: 1, held: [[0, 0, 0, 0]] }, 0)).toMatchObject({
      why: 'fact',
      whyRound: 'fact',
    });
  });

  test('has only one round', () => {
    const instance = instanceOf({ mentors: [mentor({ absent: [0] })], mentees: [mentee()] });
    expect(ask(instance, 0)).toMatchObject({ whyRound: 'onlyRound', round: 1 });
  });
});

describe('a pair that was not made', () => {
  test('is forbidden', () => {
    const instance = instanceOf({ mentors: [mentor()], mentees: [mentee()], forbidden: [[0, 0]] });
    expect(unmade(instance, 0, 0)).toMatchObject({ verdict: 'forbidden' });
  });

  test('is never there together', () => {
    const instance = instanceOf({ mentors: [mentor({ absent: [0] })], mentees: [mentee({ absent: [1] })] });
    expect(unmade(instance, 0, 0)).toMatchObject({ verdict: 'neverBothPresent' });
  });

  test('has no seat', () => {
    const instance = instanceOf({ mentors: [mentor({ cap: 0 })], mentees: [mentee()] });
    expect(unmade(instance, 0, 0)).toMatchObject({ verdict: 'noSeat' });
  });

  test.each<[UnmadePair['verdict'], SeatPrice]>([
    ['leavesSomebodyOut', [1, 0, 0]],
    ['sitsOut', [0, 3, 0]],
    ['losesValue', [0, 0, 90_000]],
    ['equal', [0, 0, 0]],
  ])('%s, by the price of the seat', (verdict, price) => {
    const mentors = [mentor(), mentor()];
    const instance = instanceOf({ rounds: 1, mentors, mentees: [mentee()] });
    const made = plan(instance, { seed: 1 });
    const whom = made.assign[0][1] === 0 ? 1 : 0;
    const prices = mentors.map((_, index): SeatPrice[] => [index === whom ? price : [0, 0, 0]]);
    const answer = explain(instance, { ...made, prices }, { about: 'pair', mentee: 0, mentor: whom });
    expect(answer).toEqual({
      kind: 'unmade',
      verdict,
      loss: { covered: price[0], idle2: price[1], value: price[2] },
    });
  });

  test('[PLAN-91] costs at least what is claimed, on all unmade pairs of an event', () => {
    const instance = makeInstance({
      seed: 11,
      mentees: 24,
      mentors: 6,
      rounds: 4,
      topics: 6,
      ...KINDS.roomy,
    });
    const made = plan(instance, { seed: 1 });
    const met = new Set([
      ...made.assign.map(([who, whom]) => `${who}:${whom}`),
      ...instance.forbidden.map(String).map((pair) => pair.replace(',', ':')),
    ]);
    let asked = 0;
    for (let who = 0; who < instance.mentees.length; who++) {
      for (let whom = 0; whom < instance.mentors.length; whom++) {
        if (met.has(`${who}:${whom}`)) continue;
        const answer = explain(instance, made, { about: 'pair', mentee: who, mentor: whom });
        if (answer.kind !== 'unmade') throw new Error('made after all');
        const forced = plan({ ...instance, pins: [...instance.pins, [who, whom, -1]] }, { seed: 1 }).bound;
        if (!forced || !made.bound) throw new Error('no bound');
        const { covered, idle2, value } = made.bound;
        const lost: Gain = [0, covered - forced.covered, forced.idle2 - idle2, value - forced.value];
        const claimed: Gain = [0, answer.loss.covered, answer.loss.idle2, answer.loss.value];
        expect(compare(lost, claimed), `${who} with ${whom}`).toBeGreaterThanOrEqual(0);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(20);
  });
});

describe('the needs of a mentee', () => {
  // One seat for the topic that both want; only the second can be helped with something else.
  const contested = instanceOf({
    rounds: 1,
    mentors: [mentor({ cap: 1 }), mentor({ offers: [[1, 80]] })],
    mentees: [
      mentee(),
      mentee({
        needs: [
          [0, 5, 0],
          [1, 3, 0],
        ],
      }),
    ],
  });

  test.each<[string, Instance, string]>([
    [
      'nobody offers it',
      instanceOf({ mentors: [mentor({ offers: [[1, 80]] })], mentees: [mentee()] }),
      'nobodyOffers',
    ],
    [
      'nobody is good enough',
      instanceOf({ mentors: [mentor({ offers: [[0, 40]] })], mentees: [mentee({ needs: [[0, 5, 60]] })] }),
      'nobodyGoodEnough',
    ],
    [
      'the only one is forbidden',
      instanceOf({ mentors: [mentor()], mentees: [mentee()], forbidden: [[0, 0]] }),
      'notAllowed',
    ],
    [
      'never there together',
      instanceOf({ mentors: [mentor({ absent: [0] })], mentees: [mentee({ absent: [1] })] }),
      'neverBothPresent',
    ],
    [
      'not there at all',
      instanceOf({ mentors: [mentor()], mentees: [mentee({ absent: [0, 1] })] }),
      'absent',
    ],
  ])('%s', (_, instance, why) => {
    expect(account(instance, 0).needs).toMatchObject([{ need: 0, mentors: [], unmet: why }]);
  });

  test('others would lose more', () => {
    expect(account(contested, 1).needs).toMatchObject([
      { unmet: 'seatsTaken' },
      { unmet: null, mentors: [1] },
    ]);
  });

  const told = (instance: Instance, who: number) => ownAccounts(instance, plan(instance, { seed: 1 }))[who];

  test('[PLAN-92] a participant cannot tell a forbidden pair from taken seats', () => {
    const forbidden = instanceOf({ mentors: [mentor()], mentees: [mentee()], forbidden: [[0, 0]] });
    expect(told(forbidden, 0).unmet).toEqual([{ need: 0, why: 'noSeatLeft' }]);
    expect(told(contested, 1).unmet).toEqual([{ need: 0, why: 'noSeatLeft' }]);
  });

  test('[PLAN-92] nor from who is there when they are not', () => {
    const apart = instanceOf({
      mentors: [mentor({ absent: [0] }), mentor()],
      mentees: [mentee({ absent: [1] })],
    });
    const alone = { ...apart, mentors: apart.mentors.slice(0, 1) };
    expect(told(alone, 0).unmet).toEqual([{ need: 0, why: 'neverBothPresent' }]);
    const forbidden = { ...apart, forbidden: [[0, 1] as const] };
    expect(account(forbidden, 0).needs).toMatchObject([{ unmet: 'neverBothPresent' }]);
    expect(told(forbidden, 0).unmet).toEqual([{ need: 0, why: 'noSeatLeft' }]);
  });

  test('a participant is told in which rounds the plan did not count on them', () => {
    const instance = instanceOf({ mentors: [mentor()], mentees: [mentee({ absent: [1] })] });
    expect(told(instance, 0)).toEqual({ unmet: [], uncounted: [1] });
  });
});

describe('the event', () => {
  test('tells which topic is short, and what one more mentor would change', () => {
    const mentees = Array.from({ length: 6 }, () => mentee());
    const instance = instanceOf({
      rounds: 2,
      mentors: [mentor({ cap: 1 }), mentor({ cap: 4, offers: [[1, 80]] })],
      mentees,
    });
    const answer = explain(instance, plan(instance, { seed: 1 }), { about: 'event' });
    expect(answer).toMatchObject({
      kind: 'event',
      mentees: 6,
      covered: 2,
      hopeless: 0,
      short: [{ topic: 0, wanting: 4, met: 4, covered: 4 }],
    });
  });

  test('promises nothing of one more mentor for people whom nobody can reach', () => {
    const instance = instanceOf({
      mentors: [mentor()],
      mentees: [mentee(), mentee()],
      forbidden: [[1, 0]],
    });
    const short = (outOfReach?: readonly number[]) =>
      explain(instance, plan(instance, { seed: 1 }), { about: 'event', outOfReach });
    expect(short()).toMatchObject({ short: [{ wanting: 1, met: 1, covered: 1 }] });
    expect(short([1])).toMatchObject({ short: [{ wanting: 1, met: 0, covered: 0 }] });
  });
});
