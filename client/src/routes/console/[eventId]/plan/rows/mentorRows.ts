import { isApprovedMentor } from '@rotunda/shared/rules/people';
import type { Person } from '@rotunda/shared/schema/roster';
import type { PlanIndex, PlannedEvent, PlannedGuest, TablePlace } from './planned.ts';

/** Guests of one table who talk about the same topic; null gathers open conversations. */
export interface TopicGroup {
  readonly topic: string | null;
  readonly guests: readonly PlannedGuest[];
}

/**
 * What a mentor does in one round: has `company`, hosts a table to which nobody comes (`break`), sits at another table as
 * a mentee (`visit`), has no table (`away`), or has one and is not there to be planned (`absent`), or not in this round, as is
 * known beforehand (`off`); a round that was added since is `unplanned`.
 */
export type MentorCell =
  | { readonly is: 'company'; readonly place: TablePlace | null; readonly groups: readonly TopicGroup[] }
  | { readonly is: 'break'; readonly place: TablePlace }
  | { readonly is: 'visit'; readonly place: TablePlace | null; readonly mentor: Person | null }
  | { readonly is: 'away' }
  | { readonly is: 'absent' }
  | { readonly is: 'off' }
  | { readonly is: 'unplanned' };

/** One mentor through all rounds. */
export interface MentorRow {
  readonly id: string;
  readonly mentor: Person;
  /** The first table at which they are planned; null for a mentor who hosts none any more. */
  readonly place: TablePlace | null;
  /** One a round. */
  readonly cells: readonly MentorCell[];
}

/** Guests by topic, in the order in which the topics first appear; open conversations come last. */
export function byTopic(guests: readonly PlannedGuest[]): TopicGroup[] {
  const topics = [...new Set(guests.map(({ topic }) => topic))];
  return [...topics.filter((topic) => topic !== null), ...topics.filter((topic) => topic === null)].map(
    (topic) => ({ topic, guests: guests.filter((guest) => guest.topic === topic) }),
  );
}

/** What one mentor does in one round. */
export function mentorCell(
  { countsOn, isOff, isPlanned }: PlannedEvent,
  index: PlanIndex,
  mentorId: string,
  roundId: string,
): MentorCell {
  const guests = index.guestsOf(mentorId, roundId);
  const hosted = index.hostedBy(mentorId, roundId);
  if (guests.length > 0) {
    // Announced seats keep the table that was announced, even where hosting changed since.
    const place = index.placeOf(guests[0]?.conversation.tableId) ?? hosted;
    return { is: 'company', place, groups: byTopic(guests) };
  }
  const visit = index.visitOf(mentorId, roundId);
  if (visit) {
    return {
      is: 'visit',
      place: index.placeOf(visit.tableId) ?? index.hostedBy(visit.mentorId, roundId),
      mentor: index.personOf(visit.mentorId) ?? null,
    };
  }
  if (!hosted) return { is: 'away' };
  if (!countsOn(mentorId)) return { is: 'absent' };
  if (isOff(mentorId, roundId)) return { is: 'off' };
  return isPlanned(roundId) ? { is: 'break', place: hosted } : { is: 'unplanned' };
}

const placeIn = (cell: MentorCell): TablePlace | null =>
  cell.is === 'company' || cell.is === 'break' ? cell.place : null;

/** Everybody who hosts a table or has company in some round, in the order of the tables. */
export function mentorRows(event: PlannedEvent, index: PlanIndex): MentorRow[] {
  return event.people
    .map((mentor): MentorRow => {
      const cells = event.roundIds.map((roundId) => mentorCell(event, index, mentor.id, roundId));
      const hosted = event.roundIds.map((roundId) => index.hostedBy(mentor.id, roundId));
      const place = [...cells.map(placeIn), ...hosted].find((each) => each !== null) ?? null;
      return { id: mentor.id, mentor, place, cells };
    })
    .filter(({ cells }) => cells.some(({ is }) => is !== 'visit' && is !== 'away'))
    .sort((one, other) => order(one) - order(other) || one.mentor.name.localeCompare(other.mentor.name));
}

const order = ({ place }: MentorRow): number => place?.table.number ?? Number.MAX_SAFE_INTEGER;

/** Mentors who host no table in any round: nobody is planned with them. Whoever is both sits with others then. */
export function mentorsWithoutTable(event: PlannedEvent): Person[] {
  const hosts = new Set(event.hosting.map(({ mentorId }) => mentorId));
  return event.people.filter((person) => isApprovedMentor(person) && !hosts.has(person.id));
}
