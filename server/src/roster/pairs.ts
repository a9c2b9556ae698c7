import type { PairRule } from '@rotunda/db/queries/roster';
import { isMentee, isMentor, type Role } from '@rotunda/shared/rules/people';
import type { PersonInput } from '@rotunda/shared/schema/roster';

/** Somebody who can be one side of a pair. */
export interface PairPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Whom a person must and must not meet, as their own form says it: seen from either side. */
export type PairWish = Pick<PersonInput, 'forbidden' | 'required'>;

export type PairReason =
  'self' | 'unknown' | 'twice' | 'same-role' | 'contradiction' | 'unknown-round' | 'round-taken';

/** What is wrong with a wish: the entry of its list, and why. */
export interface PairFault {
  readonly list: 'forbidden' | 'required';
  readonly index: number;
  readonly reason: PairReason;
  /** The name of the person that the entry is about; empty when nobody is known by it. */
  readonly other: string;
}

/** What a wish is judged against. */
export interface PairWorld {
  readonly people: ReadonlyMap<string, PairPerson>;
  readonly roundIds: ReadonlySet<string>;
  /** All pair rules there are, this person's included. */
  readonly pairs: readonly PairRule[];
}

const concerns = (pair: PairRule, personId: string): boolean =>
  pair.menteeId === personId || pair.mentorId === personId;

/** Each way in which the two can sit down with each other, as mentee and mentor. */
function directions(self: PairPerson, other: PairPerson): Pick<PairRule, 'menteeId' | 'mentorId'>[] {
  const ways: [PairPerson, PairPerson][] = [
    [self, other],
    [other, self],
  ];
  return ways
    .filter(([mentee, mentor]) => isMentee(mentee.role) && isMentor(mentor.role))
    .map(([mentee, mentor]) => ({ menteeId: mentee.id, mentorId: mentor.id }));
}

/**
 * What is said already of two who must never meet, and who have the same role by now: it rests, and holds again as soon as
 * one of them is something else.
 */
const resting = (own: readonly PairRule[], otherId: string): PairRule[] =>
  own.filter((pair) => pair.kind === 'forbidden' && concerns(pair, otherId));

/**
 * The pair rules of a person, as (mentee, mentor) whichever of the two wishes. Two who are both forbidden to each other
 * are so in both directions; one who is both and must meet another such keeps the direction there was, and is else the
 * mentee.
 */
export function pairsOf(
  self: PairPerson,
  wish: PairWish,
  world: PairWorld,
): { readonly pairs: PairRule[] } | { readonly fault: PairFault } {
  const own = world.pairs.filter((pair) => concerns(pair, self.id));
  const pairs: PairRule[] = [];
  const forbidden = new Set<string>();
  const required = new Set<string>();

  const judge = (list: PairFault['list'], index: number, otherId: string): PairFault | PairPerson => {
    const other = world.people.get(otherId);
    const wrong = (reason: PairReason): PairFault => ({ list, index, reason, other: other?.name ?? '' });
    if (otherId === self.id) return wrong('self');
    if (!other) return wrong('unknown');
    const meet =
      directions(self, other).length > 0 || (list === 'forbidden' && resting(own, otherId).length > 0);
    return meet ? other : wrong('same-role');
  };

  for (const [index, otherId] of wish.forbidden.entries()) {
    const other = judge('forbidden', index, otherId);
    if ('reason' in other) return { fault: other };
    if (forbidden.has(other.id)) continue;
    forbidden.add(other.id);
    const ways = directions(self, other);
    for (const way of ways) pairs.push({ ...way, kind: 'forbidden', roundId: null });
    if (ways.length === 0) pairs.push(...resting(own, other.id));
  }
  for (const [index, { personId, roundId }] of wish.required.entries()) {
    const other = judge('required', index, personId);
    if ('reason' in other) return { fault: other };
    const wrong = (reason: PairReason) => ({
      fault: { list: 'required', index, reason, other: other.name } as const,
    });
    if (forbidden.has(other.id)) return wrong('contradiction');
    if (required.has(other.id)) return wrong('twice');
    required.add(other.id);
    if (roundId !== null && !world.roundIds.has(roundId)) return wrong('unknown-round');
    const ways = directions(self, other);
    const had = ways.find((way) => own.some((pair) => pair.kind === 'required' && isSameWay(pair, way)));
    const way = had ?? ways[0];
    if (!way) return wrong('same-role');
    const pair: PairRule = { ...way, kind: 'required', roundId };
    const others = world.pairs.filter((each) => !concerns(each, self.id));
    if ([...others, ...pairs].some((each) => wantsSameSeat(each, pair))) return wrong('round-taken');
    pairs.push(pair);
  }
  return { pairs };
}

const isSameWay = (
  a: Pick<PairRule, 'menteeId' | 'mentorId'>,
  b: Pick<PairRule, 'menteeId' | 'mentorId'>,
): boolean => a.menteeId === b.menteeId && a.mentorId === b.mentorId;

/** Nobody can sit with two mentors in one round. */
const wantsSameSeat = (a: PairRule, b: PairRule): boolean =>
  a.kind === 'required' &&
  a.roundId !== null &&
  a.roundId === b.roundId &&
  a.menteeId === b.menteeId &&
  a.mentorId !== b.mentorId;

/**
 * A person's pair rules once they are something else. Whom they must never meet stays so whatever anybody is; whom they were
 * to meet goes where the two can no longer sit down with each other, and a round is left open that another mentor has.
 */
export function pairsInRole(
  self: PairPerson,
  { people, pairs }: Pick<PairWorld, 'people' | 'pairs'>,
): PairRule[] {
  const own = pairs.filter((pair) => concerns(pair, self.id));
  const kept = pairs.filter((pair) => !concerns(pair, self.id));
  const otherIds = new Set(own.map(({ menteeId, mentorId }) => (menteeId === self.id ? mentorId : menteeId)));
  const after: PairRule[] = [];
  for (const otherId of otherIds) {
    const other = people.get(otherId);
    const ways = other ? directions(self, other) : [];
    const rests = resting(own, otherId);
    if (rests.length > 0) {
      after.push(
        ...(ways.length > 0
          ? ways.map((way) => ({ ...way, kind: 'forbidden', roundId: null }) as const)
          : rests),
      );
      continue;
    }
    const required = own.find((pair) => pair.kind === 'required' && concerns(pair, otherId));
    const way = ways.find((each) => required && isSameWay(each, required)) ?? ways[0];
    if (!required || !way) continue;
    const pair: PairRule = { ...way, kind: 'required', roundId: required.roundId };
    const isTaken = [...kept, ...after].some((each) => wantsSameSeat(each, pair));
    after.push(isTaken ? { ...pair, roundId: null } : pair);
  }
  return after;
}

/** What has to be written for a person's pair rules to become these. */
export function pairDifference(
  personId: string,
  before: readonly PairRule[],
  after: readonly PairRule[],
): { readonly removed: PairRule[]; readonly added: PairRule[] } {
  const own = before.filter((pair) => concerns(pair, personId));
  const isIn = (list: readonly PairRule[], pair: PairRule): boolean =>
    list.some((each) => isSameWay(each, pair) && each.kind === pair.kind && each.roundId === pair.roundId);
  return {
    removed: own.filter((pair) => !isIn(after, pair)),
    added: after.filter((pair) => !isIn(own, pair)),
  };
}

/** Everybody's wishes as their forms show them: each rule from both of its sides. */
export function wishesOf(pairs: readonly PairRule[]): ReadonlyMap<string, PairWish> {
  const wishes = new Map<string, { forbidden: Set<string>; required: Map<string, string | null> }>();
  const wishOf = (personId: string) => {
    const known = wishes.get(personId) ?? { forbidden: new Set(), required: new Map() };
    wishes.set(personId, known);
    return known;
  };
  for (const { menteeId, mentorId, kind, roundId } of pairs) {
    for (const [one, other] of [
      [menteeId, mentorId],
      [mentorId, menteeId],
    ] as const) {
      if (kind === 'forbidden') wishOf(one).forbidden.add(other);
      else wishOf(one).required.set(other, roundId);
    }
  }
  return new Map(
    [...wishes].map(([personId, { forbidden, required }]) => [
      personId,
      {
        forbidden: [...forbidden],
        required: [...required].map(([otherId, roundId]) => ({ personId: otherId, roundId })),
      },
    ]),
  );
}
