import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Table, Zone } from '@rotunda/shared/schema/event';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

/** Everything that a plan is shown from. */
export interface PlannedEvent {
  /** Ids of the rounds, in order. */
  readonly roundIds: readonly string[];
  readonly people: readonly Person[];
  readonly tables: readonly Table[];
  readonly zones: readonly Zone[];
  readonly hosting: readonly Hosting[];
  readonly topicNames: ReadonlyMap<string, string>;
  readonly conversationsOf: (roundId: string) => readonly Conversation[];
  /** Whether a plan made now would count on this person: they are here, or nobody has come yet. */
  readonly countsOn: (personId: string) => boolean;
  /** Whether it is known beforehand that this person will not be there in a round. */
  readonly isOff: (personId: string, roundId: string) => boolean;
  /** Whether the plan knows of this round: one that was added since is not planned yet. */
  readonly isPlanned: (roundId: string) => boolean;
}

/** A table as it is found in the room. */
export interface TablePlace {
  readonly table: Table;
  readonly zone: Zone | null;
}

/** One mentee at a mentor's table. */
export interface PlannedGuest {
  readonly conversation: Conversation;
  readonly person: Person;
  /** Name of the topic; null for an open conversation. */
  readonly topic: string | null;
}

/** What a plan holds, ready to be looked up. */
export interface PlanIndex {
  readonly personOf: (id: string) => Person | undefined;
  readonly placeOf: (tableId: string | null | undefined) => TablePlace | null;
  /** The table that a mentor hosts in a round; null when none. */
  readonly hostedBy: (mentorId: string, roundId: string) => TablePlace | null;
  /** Who sits with a mentor in a round, in the order in which the plan lists them. */
  readonly guestsOf: (mentorId: string, roundId: string) => readonly PlannedGuest[];
  /** Where a person sits as a mentee in a round. */
  readonly visitOf: (menteeId: string, roundId: string) => Conversation | undefined;
}

const none: readonly PlannedGuest[] = [];
const spot = (personId: string, roundId: string): string => `${personId} ${roundId}`;

/** Sorts a plan by person and round, once, so that every cell of the grid is a look-up. */
export function indexPlan(event: PlannedEvent): PlanIndex {
  const people = new Map(event.people.map((person) => [person.id, person]));
  const zones = new Map(event.zones.map((zone) => [zone.id, zone]));
  const places = new Map(
    event.tables.map((table): [string, TablePlace] => [
      table.id,
      { table, zone: zones.get(table.zoneId ?? '') ?? null },
    ]),
  );
  const hosted = new Map(event.hosting.map((row) => [spot(row.mentorId, row.roundId), row.tableId]));
  const guests = new Map<string, PlannedGuest[]>();
  const visits = new Map<string, Conversation>();
  for (const roundId of event.roundIds) {
    for (const conversation of event.conversationsOf(roundId)) {
      const person = people.get(conversation.menteeId);
      if (!person) continue;
      visits.set(spot(person.id, roundId), conversation);
      const at = spot(conversation.mentorId, roundId);
      const topic = event.topicNames.get(conversation.topicId ?? '') ?? null;
      const company = guests.get(at);
      if (company) company.push({ conversation, person, topic });
      else guests.set(at, [{ conversation, person, topic }]);
    }
  }
  const placeOf = (tableId: string | null | undefined): TablePlace | null =>
    places.get(tableId ?? '') ?? null;
  return {
    personOf: (id) => people.get(id),
    placeOf,
    hostedBy: (mentorId, roundId) => placeOf(hosted.get(spot(mentorId, roundId))),
    guestsOf: (mentorId, roundId) => guests.get(spot(mentorId, roundId)) ?? none,
    visitOf: (menteeId, roundId) => visits.get(spot(menteeId, roundId)),
  };
}
