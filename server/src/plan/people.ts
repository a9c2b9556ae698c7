import type { NeedRow, PersonRow } from '@rotunda/db/queries/roster';
import { assumedLevel, isApprovedMentor, isMentee } from '@rotunda/shared/rules/people';
import {
  type Need,
  type Offer,
  type Placement,
  type PlanningMentee,
  type PlanningMentor,
  type SeatsInRound,
  needWeight,
  suitabilityOfLevel,
} from '@rotunda/shared/rules/planning';
import { countsOn } from './attendance.ts';
import type { StandingSeat } from './standing.ts';
import { tablesToBe } from './tablesToBe.ts';
import type { World } from './world.ts';

/** Everybody who can be planned, as the planner sees them: sorted by id, without names. */
export interface PlanningPeople {
  readonly mentors: readonly PlanningMentor[];
  readonly mentees: readonly PlanningMentee[];
  /** Ids of the needs of each mentee, in the same order; a focus is a position in this list. */
  readonly needIds: readonly (readonly string[])[];
  readonly departments: number;
  /** Where a mentor's seats in a round are fewer than in others. */
  readonly seats: readonly SeatsInRound[];
  /** Mentees who cannot move, and the position of their table among all. */
  readonly places: readonly Placement[];
}

/** What is known of everybody in every round. Rounds count from 0. */
interface Grid {
  readonly rounds: readonly number[];
  readonly from: number;
  /** Seats for mentees at the table that somebody hosts in a round; undefined where they host none. */
  readonly seatsAt: (mentorId: string, round: number) => number | undefined;
  /** The table of somebody who cannot move. */
  readonly fixedTableIdOf: (menteeId: string) => string | undefined;
  /** The round in which people have sat down already; mentors come to nobody any more. */
  readonly underway: number | null;
  /** Whether somebody was here in a past round, or can be counted on in one to come. */
  readonly isThere: (personId: string, round: number) => boolean;
  /** Whether somebody has a table of their own in a round, whatever they are by now: they sit at no other. */
  readonly hasTable: (personId: string, round: number) => boolean;
  /** Rounds in which what stands seats somebody, at their own table or at another's. */
  readonly standingAs: Readonly<Record<'mentor' | 'mentee', ReadonlyMap<string, ReadonlySet<number>>>>;
}

/**
 * The mentors who host a table and the mentees who can come to one, in a round that is left or in one that stands. Whoever
 * can do neither (a mentor on standby, somebody who is not here) is left out.
 */
export function planningPeople(world: World, standing: readonly StandingSeat[]): PlanningPeople {
  const { roster, setup } = world;
  const people = roster.people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const grid = gridOf(world, standing);
  const topicOf = new Map(setup.topics.map(({ id }, index) => [id, index]));
  const departments = [...new Set(people.map(({ department }) => department))];
  const mentors: PlanningMentor[] = [];
  const mentees: PlanningMentee[] = [];
  const needIds: string[][] = [];
  const seats: SeatsInRound[] = [];
  const places: Placement[] = [];
  const tableIndex = new Map(setup.tables.map(({ id }, index) => [id, index]));
  for (const person of people) {
    const { id } = person;
    const dept = departments.indexOf(person.department);
    const table = tableOf(person, grid);
    if (table) {
      const offers = offersOf(roster.expertise.get(id) ?? [], topicOf);
      const { mostConversations: maxTotal, mostRounds: maxRounds } = person;
      const { cap, absent } = table;
      seats.push(...table.fewer.map(([round, fewer]): SeatsInRound => [mentors.length, round, fewer]));
      mentors.push({ id, dept, cap, absent, offers, maxTotal, maxRounds });
    }
    const absent = absentRoundsOf(person, grid);
    if (absent) {
      const needs = distinctTopics(roster.needs.get(id) ?? []);
      const place = tableIndex.get(grid.fixedTableIdOf(id) ?? '');
      if (place !== undefined) places.push([mentees.length, place]);
      mentees.push({ id, dept, needs: needs.map((need, index) => needOf(need, index, topicOf)), absent });
      needIds.push(needs.map((need) => need.id));
    }
  }
  return { mentors, mentees, needIds, departments: Math.max(1, departments.length), seats, places };
}

function gridOf(world: World, standing: readonly StandingSeat[]): Grid {
  const { setup, roster, seating, presence, horizon, wasHere } = world;
  const { roundIds, from } = horizon;
  const tables = tablesToBe(world);
  const hosted = new Set<string>();
  const had = new Set(setup.hosting.map(({ mentorId, roundId }) => `${mentorId} ${roundId}`));
  for (const { mentorId, roundId } of setup.hosting) {
    const mentor = roster.byId.get(mentorId);
    if (mentor && isApprovedMentor(mentor)) hosted.add(`${mentorId} ${roundId}`);
  }
  const counted = countsOn(presence);
  const isAway = (personId: string, round: number): boolean =>
    seating.people.get(personId)?.absent.includes(roundIds[round] ?? '') ?? false;
  return {
    rounds: roundIds.map((_, round) => round),
    from,
    underway: horizon.standing === 'ahead' ? null : from,
    seatsAt: (mentorId, round) => {
      if (!hosted.has(`${mentorId} ${roundIds[round] ?? ''}`)) return undefined;
      const seats = tables.possible(mentorId, round).map((table) => table.seats);
      return Math.min(...seats, seating.people.get(mentorId)?.mostAtOnce ?? Infinity);
    },
    hasTable: (personId, round) => had.has(`${personId} ${roundIds[round] ?? ''}`),
    fixedTableIdOf: (menteeId) => tables.fixedTableOf(menteeId)?.id,
    isThere: (personId, round) =>
      round < from
        ? (wasHere.get(roundIds[round] ?? '')?.has(personId) ?? false)
        : counted(personId) && !isAway(personId, round),
    standingAs: {
      mentor: roundsBy(standing, ({ mentorId }) => mentorId),
      mentee: roundsBy(standing, ({ menteeId }) => menteeId),
    },
  };
}

function roundsBy(
  standing: readonly StandingSeat[],
  whose: (seat: StandingSeat) => string,
): Map<string, Set<number>> {
  const rounds = new Map<string, Set<number>>();
  for (const seat of standing) {
    rounds.set(whose(seat), (rounds.get(whose(seat)) ?? new Set()).add(seat.round));
  }
  return rounds;
}

interface MentorTable extends Pick<PlanningMentor, 'cap' | 'absent'> {
  /** Rounds with fewer seats than `cap`, and how many. */
  readonly fewer: readonly (readonly [round: number, seats: number])[];
}

/** How many fit at a mentor's table, and in which rounds nobody can come to it; null for somebody without one. */
function tableOf({ id }: PersonRow, grid: Grid): MentorTable | null {
  const stands = grid.standingAs.mentor.get(id);
  // In the round under way a missing mentor's seats stand as well, but nobody else is sent there: it stays absent.
  const hosts = (round: number): boolean =>
    (grid.seatsAt(id, round) !== undefined && grid.isThere(id, round)) ||
    (round < grid.from && stands?.has(round) === true);
  const left = grid.rounds.filter((round) => round >= grid.from && hosts(round));
  if (left.length === 0 && !stands) return null;
  const seats = left.map((round) => [round, grid.seatsAt(id, round) ?? 0] as const);
  const cap = Math.max(0, ...seats.map(([, number]) => number));
  return {
    cap,
    fewer: seats.filter(([, number]) => number < cap),
    absent: grid.rounds.filter((round) => !hosts(round)),
  };
}

/** In which rounds a mentee cannot sit at a table, hosting one included; null for somebody who never can. */
function absentRoundsOf({ id, role }: PersonRow, grid: Grid): number[] | null {
  const stands = grid.standingAs.mentee.get(id);
  if (!isMentee(role) && !stands) return null;
  const isFixed = grid.fixedTableIdOf(id) !== undefined;
  const hosted = grid.standingAs.mentor.get(id);
  const absent = grid.rounds.filter(
    (round) =>
      !stands?.has(round) &&
      // Whoever is no mentee any more sits down as one no more.
      (!isMentee(role) ||
        grid.hasTable(id, round) ||
        hosted?.has(round) === true ||
        !grid.isThere(id, round) ||
        (isFixed && round === grid.underway)),
  );
  const canCome = grid.rounds.some((round) => round >= grid.from && !absent.includes(round));
  return canCome || stands ? absent : null;
}

const distinctTopics = <Row extends { readonly topicId: string }>(rows: readonly Row[]): Row[] =>
  rows.filter((row, index) => rows.findIndex(({ topicId }) => topicId === row.topicId) === index);

const offersOf = (
  expertise: readonly { readonly topicId: string; readonly level: number | null }[],
  topicOf: ReadonlyMap<string, number>,
): Offer[] =>
  distinctTopics(expertise).flatMap(({ topicId, level }) => {
    const topic = topicOf.get(topicId);
    return topic === undefined ? [] : [[topic, suitabilityOfLevel(level ?? assumedLevel)] as const];
  });

/** Any topic that is in use is on the event's list: the schema of the database sees to it. */
const needOf = (need: NeedRow, index: number, topicOf: ReadonlyMap<string, number>): Need => [
  topicOf.get(need.topicId) ?? 0,
  needWeight(index + 1),
  need.minimumLevel === null ? 0 : suitabilityOfLevel(need.minimumLevel),
];
