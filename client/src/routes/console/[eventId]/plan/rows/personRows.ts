import { isMentee } from '@rotunda/shared/rules/people';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import { mentorCell } from './mentorRows.ts';
import type { PlanIndex, PlannedEvent, PlannedGuest, TablePlace } from './planned.ts';

/**
 * Where one person is in one round. `out` is a mentee who sits out, `standby` a mentor without a table, `absent` somebody
 * who is not there to be planned, `off` somebody who will not be there in this round, as is known beforehand; a
 * round that was added since is `unplanned`.
 */
export type PersonCell =
  | {
      readonly is: 'seat';
      readonly place: TablePlace | null;
      readonly mentor: Person | null;
      readonly conversation: Conversation;
      readonly topic: string | null;
    }
  | { readonly is: 'host'; readonly place: TablePlace | null; readonly guests: readonly PlannedGuest[] }
  | { readonly is: 'break'; readonly place: TablePlace }
  | { readonly is: 'out' }
  | { readonly is: 'standby' }
  | { readonly is: 'absent' }
  | { readonly is: 'off' }
  | { readonly is: 'unplanned' };

/** Why a mentee talks about none of their needs. `unseated` claims nothing: this plan has no such seat for them. */
export type WhyUnmet =
  | { readonly why: 'no-needs' }
  | { readonly why: 'nobody-offers'; readonly topics: readonly string[] }
  | { readonly why: 'unseated' };

/** One person through all rounds. */
export interface PersonRow {
  readonly id: string;
  readonly person: Person;
  readonly cells: readonly PersonCell[];
  /** How many rounds they sit out as a mentee. */
  readonly idle: number;
  /** Set for a mentee who talks about none of their needs. */
  readonly unmet: WhyUnmet | null;
}

function personCell(event: PlannedEvent, index: PlanIndex, person: Person, roundId: string): PersonCell {
  const conversation = index.visitOf(person.id, roundId);
  if (conversation) {
    const { mentorId, tableId } = conversation;
    return {
      is: 'seat',
      place: index.placeOf(tableId) ?? index.hostedBy(mentorId, roundId),
      mentor: index.personOf(mentorId) ?? null,
      conversation,
      // The guest's entry at the mentor's table knows the topic by name already.
      topic: index.guestsOf(mentorId, roundId).find((guest) => guest.person.id === person.id)?.topic ?? null,
    };
  }
  const asMentor = mentorCell(event, index, person.id, roundId);
  if (asMentor.is === 'company')
    return { is: 'host', place: asMentor.place, guests: index.guestsOf(person.id, roundId) };
  if (asMentor.is === 'break') return asMentor;
  if (!event.countsOn(person.id)) return { is: 'absent' };
  if (event.isOff(person.id, roundId)) return { is: 'off' };
  if (!event.isPlanned(roundId)) return { is: 'unplanned' };
  return isMentee(person.role) ? { is: 'out' } : { is: 'standby' };
}

function whyUnmet(
  person: Person,
  offered: ReadonlyMap<string, ReadonlySet<string>>,
  names: ReadonlyMap<string, string>,
): WhyUnmet {
  if (person.needs.length === 0) return { why: 'no-needs' };
  // Nobody can help with a topic that only oneself offers.
  const somebodyOffers = ({ topicId }: { topicId: string }): boolean =>
    [...(offered.get(topicId) ?? [])].some((id) => id !== person.id);
  if (person.needs.some(somebodyOffers)) return { why: 'unseated' };
  return { why: 'nobody-offers', topics: person.needs.flatMap(({ topicId }) => names.get(topicId) ?? []) };
}

/** Who offers which topic, of those who host a table in some round. */
function offers({ people, hosting }: PlannedEvent): Map<string, Set<string>> {
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const offered = new Map<string, Set<string>>();
  for (const { id, expertise } of people) {
    if (!hosts.has(id)) continue;
    for (const { topicId } of expertise) offered.set(topicId, (offered.get(topicId) ?? new Set()).add(id));
  }
  return offered;
}

/** Everybody on the roster, by name. */
export function personRows(event: PlannedEvent, index: PlanIndex): PersonRow[] {
  const offered = offers(event);
  return event.people
    .map((person): PersonRow => {
      const cells = event.roundIds.map((roundId) => personCell(event, index, person, roundId));
      const met = cells.some((cell) => cell.is === 'seat' && cell.conversation.rank !== null);
      const asked = isMentee(person.role) && cells.some(({ is }) => is === 'seat' || is === 'out');
      const unmet = asked && !met ? whyUnmet(person, offered, event.topicNames) : null;
      return { id: person.id, person, cells, idle: cells.filter(({ is }) => is === 'out').length, unmet };
    })
    .sort((one, other) => one.person.name.localeCompare(other.person.name));
}
