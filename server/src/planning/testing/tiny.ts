import fc from 'fast-check';
import {
  ANY_ROUND,
  OPEN_FOCUS,
  PLANNING_WEIGHTS,
  needWeight,
  suitabilityOfLevel,
  type Instance,
  type InstanceExtension,
  type Pair,
  type PlanningMentee,
  type PlanningMentor,
  type Seat,
} from '@rotunda/shared/rules/planning';
import { plan } from '../plan.ts';

const TOPICS = 3;
const DEPARTMENTS = 2;
const MOST_MENTEES = 6;
const MOST_MENTORS = 4;
const MOST_ROUNDS = 4;
/** Mentees times rounds: what makes trying everything take long. */
const MOST_SEATS = 18;

/** What tiny instances may contain beyond people, topics, wishes and limits of conversations. */
export interface TinyRules {
  /** Absences, limits of rounds, tables and locked seats of one round: whatever makes rounds differ. */
  readonly uneven: boolean;
}

/**
 * Instances small enough to try everything, built part by part, so that a failing one shrinks to what matters: down to nobody,
 * and with any of tableBonus, wishes, forbidden and required pairs, limits, absences.
 */
export function tinyInstance({ uneven }: TinyRules): fc.Arbitrary<Instance> {
  return fc
    .record({
      mentees: fc.nat(MOST_MENTEES),
      mentors: fc.nat(MOST_MENTORS),
      rounds: fc.integer({ min: 1, max: MOST_ROUNDS }),
    })
    .filter(({ mentees, rounds }) => mentees * rounds <= MOST_SEATS)
    .chain(({ mentees, mentors, rounds }) => {
      const pairs = anyPairs(mentees, mentors);
      const round = fc.oneof(fc.constant(ANY_ROUND), fc.nat(rounds - 1));
      const never = fc.constant<number[]>([]);
      const away = uneven ? fc.oneof({ weight: 3, arbitrary: never }, anyRounds(rounds)) : never;
      const mostRounds = uneven ? fc.option(fc.nat(rounds), { freq: 2 }) : fc.constant(null);
      return fc.record({
        mentors: fc.tuple(
          ...Array.from({ length: mentors }, (_, index) => anyMentor(index, rounds, away, mostRounds)),
        ),
        mentees: fc.tuple(...Array.from({ length: mentees }, (_, index) => anyMentee(index, away))),
        forbidden: pairs(0.4),
        pins: pairs(0.4).chain((required) =>
          fc.tuple(...required.map((pair) => round.map((when) => [...pair, when] as const))),
        ),
        wishes: pairs(0.6),
        rounds: fc.constant(rounds),
        tableBonus: fc.constantFrom(0, PLANNING_WEIGHTS.tableBonus),
        crossBonus: fc.constantFrom(0, PLANNING_WEIGHTS.crossBonus),
        extension: uneven ? anyExtension(mentees, mentors, rounds) : fc.constant(undefined),
      });
    })
    .map((parts) => ({
      ...PLANNING_WEIGHTS,
      format: 'smb-1',
      name: 'tiny',
      topics: TOPICS,
      departments: DEPARTMENTS,
      ...parts,
    }));
}

/** Rarely, a table with other seats in one round, and a conversation that was locked by hand whatever the rules say. */
function anyExtension(
  mentees: number,
  mentors: number,
  rounds: number,
): fc.Arbitrary<InstanceExtension | undefined> {
  if (mentees === 0 || mentors === 0) return fc.constant(undefined);
  const [mentee, mentor, round] = [mentees, mentors, rounds].map((count) => fc.nat(count - 1));
  const seats = fc.array(fc.tuple(mentor, round, fc.nat(3)), { maxLength: 1 });
  const locked = fc.array(fc.tuple(mentee, mentor, round, fc.constant(OPEN_FOCUS)), { maxLength: 1 });
  return fc.option(fc.record({ version: fc.constant(1 as const), locked, seats }), {
    freq: 2,
    nil: undefined,
  });
}

/**
 * A tiny event under way: some of what was planned was held, the seats of the next round are announced, people left or came.
 */
export function tinyReplan(rules: TinyRules): fc.Arbitrary<Instance> {
  return fc
    .record({
      instance: tinyInstance(rules),
      at: fc.nat(MOST_ROUNDS),
      missed: fc.array(fc.boolean(), { maxLength: 15 }),
      left: rules.uneven ? fc.array(fc.boolean(), { maxLength: MOST_MENTEES }) : fc.constant<boolean[]>([]),
      walkIn: fc.option(anyMentee(MOST_MENTEES, fc.constant([]))),
      tells: fc.boolean(),
    })
    .map(({ instance, at, missed, left, walkIn, tells }) => {
      const from = Math.min(at, instance.rounds);
      const { extension } = instance;
      const { assign } = plan({ ...instance, wishes: [] }, { seed: 1 });
      const past = Array.from({ length: from }, (_, round) => round);
      const held = assign.filter(([, , round], index) => round < from && !missed[index % 16]);
      const later = Array.from({ length: instance.rounds - from }, (_, index) => from + index);
      const mentees = instance.mentees.map((mentee, index) =>
        left[index] ? { ...mentee, absent: [...new Set([...mentee.absent, ...later])] } : mentee,
      );
      const announced = assign
        .filter(([, , round]) => round === from)
        .map(([who, whom, round]): Seat => [who, whom, round]);
      return {
        ...instance,
        mentees: walkIn === null ? mentees : [...mentees, { ...walkIn, absent: past }],
        from,
        held,
        announced: tells ? announced : [],
        extension: extension && {
          ...extension,
          locked: extension.locked.filter(([, , round]) => round >= from),
        },
      };
    });
}

function anyMentor(
  index: number,
  rounds: number,
  absent: fc.Arbitrary<number[]>,
  maxRounds: fc.Arbitrary<number | null>,
): fc.Arbitrary<PlanningMentor> {
  const offer = fc.tuple(fc.nat(TOPICS - 1), fc.integer({ min: 1, max: 5 }).map(suitabilityOfLevel));
  return fc.record({
    id: fc.constant(`mentor ${index}`),
    dept: fc.nat(DEPARTMENTS - 1),
    cap: fc.nat(3),
    offers: fc.uniqueArray(offer, { maxLength: TOPICS, selector: ([topic]) => topic }),
    absent,
    maxTotal: fc.option(fc.nat(rounds * 2), { freq: 3 }),
    maxRounds,
  });
}

function anyMentee(index: number, absent: fc.Arbitrary<number[]>): fc.Arbitrary<PlanningMentee> {
  const need = fc.tuple(fc.nat(TOPICS - 1), fc.constantFrom(0, 0, 0, 60, 80));
  return fc.record({
    id: fc.constant(`mentee ${index}`),
    dept: fc.nat(DEPARTMENTS - 1),
    needs: fc
      .uniqueArray(need, { maxLength: TOPICS, selector: ([topic]) => topic })
      .map((needs) =>
        needs.map(([topic, minimum], place) => [topic, needWeight(place + 1), minimum] as const),
      ),
    absent,
  });
}

/** Some of all pairs, each at most once, about `share` per mentee. */
function anyPairs(mentees: number, mentors: number): (share: number) => fc.Arbitrary<Pair[]> {
  if (mentees === 0 || mentors === 0) return () => fc.constant([]);
  const pair = fc.tuple(fc.nat(mentees - 1), fc.nat(mentors - 1));
  return (share) => fc.uniqueArray(pair, { maxLength: Math.ceil(mentees * share), selector: String });
}

function anyRounds(rounds: number): fc.Arbitrary<number[]> {
  return fc.subarray(Array.from({ length: rounds }, (_, round) => round));
}
