import { type Hosting, hostingOfNewMentor } from '@rotunda/shared/rules/hosting';
import { isApprovedMentor, isMentee, isMentor, type Role } from '@rotunda/shared/rules/people';
import type { Table } from '@rotunda/shared/schema/event';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

/** What a change of role is judged against. Rounds are ids, in the order of the agenda. */
export interface RoleWorld {
  readonly people: ReadonlyMap<string, Person>;
  readonly tables: readonly Table[];
  readonly hosting: readonly Hosting[];
  readonly rounds: readonly string[];
  /** Those in which nobody has talked yet. */
  readonly toCome: readonly string[];
  /** The round whose conversations are under way; null between them. */
  readonly underWay: string | null;
  /** Of the published plan. */
  readonly conversationsOf: (roundId: string) => readonly Conversation[];
}

/** A table and the rounds of it, counted from 1. */
interface Hosted {
  readonly table: number;
  readonly rounds: readonly number[];
}

/** What a change of role does, before it is done. */
export interface RoleChange {
  /** Conversations that were held, on either side: they stay. */
  readonly held: number;
  /** Whom they sit with right now, as the mentor; empty when with nobody. */
  readonly guestsNow: readonly string[];
  /** Tables they no longer host. */
  readonly leaves: readonly Hosted[];
  /** Seats of others at those tables, and of how many people. */
  readonly guests: { readonly seats: number; readonly people: number };
  /** Seats that they had themselves as a mentee. */
  readonly ownSeats: number;
  /** The table they get; null for nothing new. */
  readonly gets: Hosted | null;
  /** What they host all along. */
  readonly keeps: readonly Hosted[];
  /** A mentor without a table from now on. */
  readonly standby: boolean;
  /** Waits for approval, or was declined: no mentor yet. */
  readonly unapproved: boolean;
  readonly lacksTopics: boolean;
  readonly lacksNeeds: boolean;
  /** Whom they were to meet, and now cannot. */
  readonly notMeeting: readonly string[];
  /** Mentors who are free to take over, by number. */
  readonly standIns: readonly Person[];
}

/** Foretells what the server will do; it decides on its own, by the same rules. */
export function roleChange(person: Person, role: Role, world: RoleWorld): RoleChange {
  const { people, hosting, toCome, conversationsOf } = world;
  const open = new Set(toCome);
  const after = { ...person, role };
  const nameOf = (id: string): string => people.get(id)?.name ?? '';
  const all = world.rounds.flatMap((roundId) =>
    conversationsOf(roundId).map((each) => ({ ...each, roundId })),
  );
  const held = all.filter((each) => each.held && concerns(each, person.id));
  const seats = all.filter((each) => !each.held && open.has(each.roundId));
  const own = hosting.filter((row) => row.mentorId === person.id && open.has(row.roundId));
  const stops = isApprovedMentor(person) && !isMentor(role);
  const guests = seats.filter((each) => stops && each.mentorId === person.id);
  const added = isApprovedMentor(after)
    ? hostingOfNewMentor(after, world.tables, world.toCome, world.hosting)
    : [];
  const ownSeats = isMentee(role) ? [] : seats.filter((each) => each.menteeId === person.id);
  const now = held.filter(({ roundId, mentorId }) => roundId === world.underWay && mentorId === person.id);
  return {
    held: held.length,
    guestsNow: stops ? now.map(({ menteeId }) => nameOf(menteeId)) : [],
    leaves: stops ? hosted(own, world) : [],
    guests: { seats: guests.length, people: new Set(guests.map(({ menteeId }) => menteeId)).size },
    ownSeats: ownSeats.length,
    gets: hosted(added, world)[0] ?? null,
    keeps: stops ? [] : hosted(own, world),
    standby: isApprovedMentor(after) && toCome.length > 0 && own.length === 0 && added.length === 0,
    unapproved: isMentor(role) && person.approval !== 'approved',
    lacksTopics: isMentor(role) && person.expertise.length === 0,
    lacksNeeds: isMentee(role) && person.needs.length === 0,
    notMeeting: person.required
      .map(({ personId }) => people.get(personId))
      .flatMap((other) => (other && !canMeet(role, other.role) ? [other.name] : [])),
    standIns: stops ? standIns(person, own, guests, seats, world) : [],
  };
}

const concerns = ({ menteeId, mentorId }: Conversation, id: string): boolean =>
  menteeId === id || mentorId === id;

const canMeet = (one: Role, other: Role): boolean =>
  (isMentee(one) && isMentor(other)) || (isMentor(one) && isMentee(other));

function hosted(rows: readonly Hosting[], { tables, rounds }: RoleWorld): Hosted[] {
  return tables.flatMap(({ id, number }) => {
    const theirs = rows.filter(({ tableId }) => tableId === id);
    const numbers = theirs.map(({ roundId }) => rounds.indexOf(roundId) + 1).sort((a, b) => a - b);
    return numbers.length === 0 ? [] : [{ table: number, rounds: numbers }];
  });
}

type Seat = Conversation & { readonly roundId: string };

/** Mentors with nothing else to do in those rounds, whom no guest must never meet. */
function standIns(
  person: Person,
  own: readonly Hosting[],
  guests: readonly Seat[],
  seats: readonly Seat[],
  { people, hosting }: RoleWorld,
): Person[] {
  const rounds = new Set(own.map(({ roundId }) => roundId));
  if (rounds.size === 0) return [];
  const busy = new Set([
    ...hosting.filter(({ roundId }) => rounds.has(roundId)).map(({ mentorId }) => mentorId),
    ...seats.filter(({ roundId }) => rounds.has(roundId)).map(({ menteeId }) => menteeId),
  ]);
  const guestIds = guests.map(({ menteeId }) => menteeId);
  return [...people.values()].filter(
    (each) =>
      each.id !== person.id &&
      isApprovedMentor(each) &&
      !busy.has(each.id) &&
      !guestIds.some((id) => each.forbidden.includes(id)),
  );
}

/** What a facilitator does next, once the role is another. */
export type NextAction = 'plan' | 'topics' | 'needs' | 'hosts' | null;

/** The one next thing: people who have lost their seats come first, then what the planner would miss of this person. */
export function nextAction(
  change: RoleChange,
  {
    hasStandIn,
    published,
    over,
  }: { readonly hasStandIn: boolean; readonly published: boolean; readonly over: boolean },
): NextAction {
  if (over) return null;
  if (published && !hasStandIn && change.guests.seats > 0) return 'plan';
  if (change.lacksTopics) return 'topics';
  if (change.lacksNeeds) return 'needs';
  if (change.standby) return 'hosts';
  const hasMoved = change.ownSeats > 0 || change.gets !== null || change.leaves.length > 0;
  return published && hasMoved && !hasStandIn ? 'plan' : null;
}
