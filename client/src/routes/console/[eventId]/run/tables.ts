import type { Presence } from '@rotunda/shared/rules/presence';
import { searchName } from '@rotunda/shared/rules/people';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Table, Zone } from '@rotunda/shared/schema/event';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

/** How somebody who is planned at a table stands: here means ready, and once it is over that it took place. */
export type SeatState = 'here' | 'walking' | 'expected' | 'gone' | 'not-held';

export interface TableSeat {
  readonly conversation: Conversation;
  readonly person: Person;
  readonly topic: string | null;
  readonly state: SeatState;
}

/** One table in one round, as the facilitator sees it. */
export interface TableView {
  readonly table: Table;
  readonly zone: Zone | null;
  /** Who hosts it in this round; null when nobody does. */
  readonly mentor: Person | null;
  readonly mentorMissing: boolean;
  /** Whether the mentor was here and left, or was marked as not coming. */
  readonly mentorGone: boolean;
  /** Whether the mentor is here, as it is marked beside their name. */
  readonly mentorHere: boolean;
  readonly seats: readonly TableSeat[];
  readonly ready: boolean;
}

export interface TablesQuestion {
  readonly tables: readonly Table[];
  readonly zones: readonly Zone[];
  readonly hosting: readonly Hosting[];
  readonly roundId: string;
  readonly conversations: readonly Conversation[];
  readonly people: ReadonlyMap<string, Person>;
  readonly topicNames: ReadonlyMap<string, string>;
  readonly presenceOf: (personId: string) => Presence;
  /** Conversations whose mentee tapped "I'm here" at the table. */
  readonly seated: ReadonlySet<string>;
  /** Whether people are walking: then somebody who is here may not be at the table yet. */
  readonly walking: boolean;
  /** Whether anybody has checked in at all: before that, nobody counts as missing. */
  readonly anybodyHere: boolean;
  /** Whether the event is over: then nobody is waited for, and only what took place counts. */
  readonly over: boolean;
}

function seatState(question: TablesQuestion, conversation: Conversation, person: Person): SeatState {
  if (question.over) return conversation.held ? 'here' : 'not-held';
  const presence = question.presenceOf(conversation.menteeId);
  if (presence !== 'here') return presence;
  // Whoever has no phone cannot tap, and is not waited for.
  const atTable = person.withoutPhone || (conversation.id !== null && question.seated.has(conversation.id));
  return question.walking && !atTable ? 'walking' : 'here';
}

/** Every table of the room in one round, in the order of their numbers. */
export function tableViews(question: TablesQuestion): TableView[] {
  const { tables, zones, hosting, roundId, people } = question;
  const hosts = new Map(
    hosting.filter((row) => row.roundId === roundId).map((row) => [row.tableId, row.mentorId]),
  );
  return [...tables]
    .sort((a, b) => a.number - b.number)
    .map((table) => {
      const mentor = people.get(hosts.get(table.id) ?? '') ?? null;
      const seats = question.conversations
        .filter((each) => each.mentorId === mentor?.id)
        .flatMap((conversation): TableSeat[] => {
          const person = people.get(conversation.menteeId);
          if (!person) return [];
          const topic =
            conversation.topicId === null ? null : (question.topicNames.get(conversation.topicId) ?? null);
          return [{ conversation, person, topic, state: seatState(question, conversation, person) }];
        })
        .sort((a, b) => a.person.name.localeCompare(b.person.name));
      const mentorHere = mentor !== null && question.presenceOf(mentor.id) === 'here';
      const waits = question.anybodyHere && !question.over;
      const mentorMissing = mentor !== null && seats.length > 0 && waits && !mentorHere;
      const ready =
        seats.length === 0 || question.over || (mentorHere && seats.every((seat) => seat.state === 'here'));
      return {
        table,
        zone: zones.find((zone) => zone.id === table.zoneId) ?? null,
        mentor,
        mentorMissing,
        mentorGone: mentor !== null && question.presenceOf(mentor.id) === 'gone',
        mentorHere: mentorHere || question.over,
        seats,
        ready,
      };
    });
}

/** Those who are here and sent to this table. Whoever has not come waits for nobody. */
export const waitingAt = ({ seats }: TableView): Person[] =>
  seats.filter(({ state }) => state === 'here' || state === 'walking').map(({ person }) => person);

/** Whether a table is meant by what was typed: its number, its label, or anybody who sits there. */
export function tableMatches(view: TableView, typed: string): boolean {
  const wanted = searchName(typed);
  if (wanted === '') return true;
  if (String(view.table.number) === wanted) return true;
  const names = [view.table.label, view.mentor?.name ?? '', ...view.seats.map((seat) => seat.person.name)];
  return names.some((name) => searchName(name).includes(wanted));
}

/** How many seats that people have been told change between two plans, in these rounds. */
export function movedSeats(
  published: readonly (readonly Conversation[])[],
  draft: readonly (readonly Conversation[])[],
): number {
  return published.reduce((moved, conversations, round) => {
    const next = new Map((draft[round] ?? []).map((each) => [each.menteeId, each.mentorId]));
    return moved + conversations.filter((each) => next.get(each.menteeId) !== each.mentorId).length;
  }, 0);
}
