import type { PairRule, RosterSlice } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { Refusal } from '../refusal.ts';
import { type PairFault, type PairReason, pairsOf } from './pairs.ts';

/** What a person is judged against. */
export interface RosterWorld {
  readonly roster: RosterSlice;
  readonly setup: Pick<SetupSlice, 'agenda' | 'topics'>;
}

/**
 * Judges a person as a whole, whose id is `personId` already or will be. Answers their pair rules. Throws the refusal
 * that names the field, below `at`, which is empty or ends in a dot.
 */
export function checkPerson(
  personId: string,
  person: PersonInput,
  { roster, setup }: RosterWorld,
  at: string,
): PairRule[] {
  refuseTakenEmail(personId, person, roster, at);
  refuseUnknownTopics(person, setup, at);
  const judged = pairsOf({ id: personId, name: person.name, role: person.role }, person, {
    people: roster.byId,
    roundIds: new Set(roundsOf(setup.agenda).map(({ id }) => id)),
    pairs: roster.pairs,
  });
  if ('fault' in judged) throw refusedPair(judged.fault, at);
  return judged.pairs;
}

/** An address names one person; without one, any number of people may have none. */
function refuseTakenEmail(personId: string, { email }: PersonInput, roster: RosterSlice, at: string): void {
  if (email === '') return;
  const normalised = normaliseEmail(email);
  const other = roster.people.find((row) => row.emailNormalised === normalised && row.id !== personId);
  if (!other) return;
  throw new Refusal('duplicate-email', `${other.name} already has this e-mail address.`, {
    field: `${at}email`,
    params: { name: other.name },
  });
}

/** Refuses topics that are not on the event's list. */
export function refuseUnknownTopics(
  lists: Partial<Pick<PersonInput, 'expertise' | 'needs'>>,
  { topics }: Pick<SetupSlice, 'topics'>,
  at: string,
): void {
  const known = new Set(topics.map(({ id }) => id));
  for (const list of ['expertise', 'needs'] as const) {
    const index = (lists[list] ?? []).findIndex(({ topicId }) => !known.has(topicId));
    if (index < 0) continue;
    throw new Refusal('invalid', "This topic is not on the event's list: choose one that is.", {
      field: `${at}${list}.${index}.topicId`,
      params: { reason: 'unknown-topic' },
    });
  }
}

const sentences: Record<PairReason, (other: string) => string> = {
  self: () => 'Nobody can be their own pair: choose somebody else.',
  unknown: () => 'This person is no longer on the roster: take them off the list.',
  twice: (other) => `${other} is on the list twice: keep one.`,
  'same-role': (other) =>
    `${other} has the same role, so the two never sit down with each other: take them off the list.`,
  contradiction: (other) => `${other} cannot be both somebody to meet and somebody never to meet: keep one.`,
  'unknown-round': (other) => `The round for ${other} is not on the agenda: choose another, or any.`,
  'round-taken': (other) =>
    `Another mentor is required in the same round as ${other}: choose another round, or any.`,
};

function refusedPair({ list, index, reason, other }: PairFault, at: string): Refusal {
  const entry = list === 'forbidden' ? `${index}` : `${index}.${fieldOf(reason)}`;
  return new Refusal('invalid', sentences[reason](other), {
    field: `${at}${list}.${entry}`,
    params: { reason, name: other },
  });
}

const fieldOf = (reason: PairReason): string =>
  reason === 'unknown-round' || reason === 'round-taken' ? 'roundId' : 'personId';
