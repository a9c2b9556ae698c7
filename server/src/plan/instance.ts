import type { PlanLegend, UnmetPair } from '@rotunda/db/queries/plan';
import type { PairRule } from '@rotunda/db/queries/roster';
import {
  ANY_ROUND,
  OPEN_FOCUS,
  PLANNING_FORMAT,
  PLANNING_WEIGHTS,
  type Conversation,
  type Instance,
  type Pair,
  type RequiredPair,
  type Seat,
} from '@rotunda/shared/rules/planning';
import { checkPlan } from '../planning/check.ts';
import { suitabilityOf } from '../planning/facts.ts';
import { type Apart, apartFrom, isOfPlace } from './apart.ts';
import { listsBy } from './lists.ts';
import { type PlanningPeople, planningPeople } from './people.ts';
import { type StandingSeat, announcedSeats, standingSeats } from './standing.ts';
import type { World } from './world.ts';

/** A question for the planner, and what its numbers stand for besides the ids it carries itself. */
export interface PlanningJob {
  readonly instance: Instance;
  readonly legend: PlanLegend;
  /** Required pairs that cannot be asked for, because one of the two cannot be planned at all. */
  readonly unaskable: readonly UnmetPair[];
}

/**
 * Puts an event's world into the planner's language: numbers for people, rounds and topics; no names, no free text. The
 * same world makes the same instance.
 */
export function planningJob(world: World): PlanningJob {
  const { setup, horizon } = world;
  const standing = standingSeats(world);
  const people = planningPeople(world, standing);
  const indexOf = indexesOf(people);
  const apart = apartFrom(world);
  const kept = keptApart(world, people, apart);
  const { pins, unaskable } = requiredPairs(world, indexOf, apart);
  const extension = extensionOf(people);
  const wished: Instance = {
    format: PLANNING_FORMAT,
    name: setup.event.id,
    rounds: horizon.roundIds.length,
    topics: setup.topics.length,
    departments: people.departments,
    ...PLANNING_WEIGHTS,
    crossBonus: setup.event.preferCrossDepartment ? PLANNING_WEIGHTS.crossBonus : 0,
    mentors: people.mentors,
    mentees: people.mentees,
    forbidden: pairsApart([...ruledOut(world, indexOf), ...kept.map(([who, whom]): Pair => [who, whom])]),
    pins,
    wishes: wishedPairs(world, indexOf),
    from: horizon.from,
    announced: announcedSeats(world).flatMap((seat): Seat[] => indexOf.seat(seat)),
  };
  const facts = standing.flatMap((seat) => indexOf.conversation(seat, people.needIds, wished));
  return {
    instance: withFacts({ ...wished, ...extension }, facts),
    legend: {
      roundIds: horizon.roundIds,
      topicIds: setup.topics.map(({ id }) => id),
      needIds: people.needIds,
      apart: kept,
    },
    unaskable,
  };
}

interface Indexes {
  readonly mentee: ReadonlyMap<string, number>;
  readonly mentor: ReadonlyMap<string, number>;
  readonly seat: (seat: StandingSeat) => Seat[];
  /** Without those of whom one cannot be planned. */
  readonly pairs: (pairs: readonly Pick<PairRule, 'menteeId' | 'mentorId'>[]) => Pair[];
  readonly conversation: (
    seat: StandingSeat,
    needIds: PlanningPeople['needIds'],
    instance: Instance,
  ) => Conversation[];
}

function indexesOf({ mentors, mentees }: PlanningPeople): Indexes {
  const mentee = new Map(mentees.map(({ id }, index) => [id, index]));
  const mentor = new Map(mentors.map(({ id }, index) => [id, index]));
  /** Nothing for a seat of somebody who cannot be planned. */
  const seat = ({ menteeId, mentorId, round }: StandingSeat): Seat[] => {
    const [who, whom] = [mentee.get(menteeId), mentor.get(mentorId)];
    return who === undefined || whom === undefined ? [] : [[who, whom, round]];
  };
  return {
    mentee,
    mentor,
    seat,
    pairs: (pairs) =>
      pairs.flatMap(({ menteeId, mentorId }): Pair[] => {
        const [who, whom] = [mentee.get(menteeId), mentor.get(mentorId)];
        return who === undefined || whom === undefined || menteeId === mentorId ? [] : [[who, whom]];
      }),
    conversation: (standing, needIds, instance) =>
      seat(standing).map(([who, whom, round]): Conversation => {
        const focus = needIds[who]?.findIndex((id) => id === standing.needId) ?? OPEN_FOCUS;
        // What the two agreed on need not be what the mentor offers: then it is an open conversation.
        const offered = suitabilityOf(instance, [who, whom, round, focus]) > 0;
        return [who, whom, round, offered ? focus : OPEN_FOCUS];
      }),
  };
}

/** Pairs on the facilitator's list of those who must never meet. */
const ruledOut = ({ roster }: World, { pairs }: Indexes): Pair[] =>
  pairs(roster.pairs.filter(({ kind }) => kind === 'forbidden'));

/** Pairs that are kept apart by something else. */
function keptApart(
  { seating }: World,
  { mentors, mentees }: PlanningPeople,
  apart: Apart,
): PlanLegend['apart'] {
  const everybody = mentors.map((_, whom) => whom);
  const indexOf = new Map(mentors.map(({ id }, whom) => [id, whom]));
  const special = everybody.filter((whom) => seating.people.has(mentors[whom]?.id ?? ''));
  const met = listsBy(seating.metBefore, ({ menteeId }) => menteeId);
  /** A conference has millions of pairs, of which hardly any is kept apart. */
  const candidates = (menteeId: string): readonly number[] => {
    if (seating.people.has(menteeId)) return everybody;
    const known = [menteeId, ...(met.get(menteeId) ?? []).map(({ mentorId }) => mentorId)];
    const others = known.flatMap((id) => indexOf.get(id) ?? []);
    return [...new Set([...special, ...others])].toSorted((one, other) => one - other);
  };
  return mentees.flatMap(({ id: menteeId }, who) =>
    candidates(menteeId).flatMap((whom): PlanLegend['apart'] => {
      const why = apart(menteeId, mentors[whom]?.id ?? '');
      return why === null ? [] : [[who, whom, why]];
    }),
  );
}

/** In order, each once. */
const pairsApart = (pairs: readonly Pair[]): Pair[] =>
  [...new Map(pairs.map((pair) => [String(pair), pair])).values()].sort(
    (one, other) => one[0] - other[0] || one[1] - other[1],
  );

const wishedPairs = ({ seating }: World, { pairs }: Indexes): Pair[] =>
  pairsApart(
    pairs(
      [...seating.people].flatMap(([menteeId, { wished }]) =>
        wished.map((mentorId) => ({ menteeId, mentorId })),
      ),
    ),
  );

/** Tables that differ between rounds, and people who cannot move. */
function extensionOf({ seats, places }: PlanningPeople): Pick<Instance, 'extension'> {
  if (seats.length === 0 && places.length === 0) return {};
  return {
    extension: {
      version: 1,
      locked: [],
      ...(seats.length > 0 ? { seats } : {}),
      ...(places.length > 0 ? { places } : {}),
    },
  };
}

function requiredPairs(
  { roster, horizon }: World,
  { mentee, mentor }: Indexes,
  apart: Apart,
): { pins: RequiredPair[]; unaskable: UnmetPair[] } {
  const pins: RequiredPair[] = [];
  const unaskable: UnmetPair[] = [];
  for (const { menteeId, mentorId, kind, roundId } of roster.pairs) {
    if (kind !== 'required') continue;
    const [who, whom] = [mentee.get(menteeId), mentor.get(mentorId)];
    if (who === undefined || whom === undefined) {
      const why = who === undefined ? 'menteeAbsent' : 'mentorAbsent';
      unaskable.push({ menteeId, mentorId, roundId, why });
    } else if (isOfPlace(apart(menteeId, mentorId))) {
      unaskable.push({ menteeId, mentorId, roundId, why: 'noPlace' });
    } else {
      // A round that is no longer on the agenda asks for no round: the index is then ANY_ROUND, too.
      pins.push([who, whom, roundId === null ? ANY_ROUND : horizon.roundIds.indexOf(roundId)]);
    }
  }
  return { pins: pins.sort((one, other) => one[0] - other[0] || one[1] - other[1]), unaskable };
}

/**
 * Adds what stands. Facts that keep the rules are `held`; those that break one (a pair repeated by hand, a table that has
 * become smaller) are overrides, and go into the extension.
 */
function withFacts(instance: Instance, facts: readonly Conversation[]): Instance {
  const locked: Conversation[] = [];
  let held = facts;
  for (;;) {
    const alone = { ...instance, from: 0, pins: [] };
    const broken = new Set(checkPlan(alone, { assign: held, unmet: [] }).map(({ at }) => String(at)));
    if (broken.size === 0) break;
    locked.push(...held.filter((fact) => broken.has(String(fact))));
    held = held.filter((fact) => !broken.has(String(fact)));
  }
  const extension =
    locked.length > 0 ? { extension: { ...instance.extension, version: 1, locked } as const } : {};
  return { ...instance, held, ...extension };
}
