import { assumedLevel, isMentee } from '@rotunda/shared/rules/people';
import { PLANNING_WEIGHTS, needWeight, suitabilityOfLevel } from '@rotunda/shared/rules/planning';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

/** What a plan comes to with the people who are counted on now. */
export interface Outcome {
  readonly covered: number;
  readonly firstNeeds: number;
  readonly needs: number;
  /** Most rounds that somebody sits out. */
  readonly idle: number;
  readonly open: number;
  /** Needs by rank, mentors by level, a second conversation about the same need for less. */
  readonly worth: number;
}

interface Question {
  /** All conversations, one list a round. */
  readonly rounds: readonly (readonly Conversation[])[];
  readonly people: readonly Person[];
  readonly countsOn: (personId: string) => boolean;
}

/** Counts a plan as it would go now: what was held counts, and what is to come if both are counted on. */
export function outcomeOf({ rounds, people, countsOn }: Question): Outcome {
  const byId = new Map(people.map((person) => [person.id, person]));
  const goes = ({ held, menteeId, mentorId }: Conversation): boolean =>
    held || (countsOn(menteeId) && countsOn(mentorId));
  const conversations = rounds.map((round) => round.filter(goes));
  const hosting = conversations.map((round) => new Set(round.map(({ mentorId }) => mentorId)));
  const counted = people.filter(({ id, role }) => isMentee(role) && countsOn(id));
  const each = counted.map((mentee) => {
    const own = conversations.map((round) => round.find(({ menteeId }) => menteeId === mentee.id));
    const talks = own.flatMap((conversation) => conversation ?? []);
    const idle = own.filter((conversation, round) => !conversation && !hosting[round]?.has(mentee.id)).length;
    const needIds = new Set(talks.flatMap(({ needId }) => needId ?? []));
    const first = mentee.needs[0];
    return {
      idle,
      needs: needIds.size,
      first: first !== undefined && needIds.has(first.id),
      open: talks.filter(({ needId }) => needId === null).length,
      worth: worthOf(mentee, talks, byId),
    };
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    covered: each.filter(({ needs }) => needs > 0).length,
    firstNeeds: each.filter(({ first }) => first).length,
    needs: sum(each.map(({ needs }) => needs)),
    idle: Math.max(0, ...each.map(({ idle }) => idle)),
    open: sum(each.map(({ open }) => open)),
    worth: sum(each.map(({ worth }) => worth)),
  };
}

function worthOf(mentee: Person, talks: readonly Conversation[], byId: ReadonlyMap<string, Person>): number {
  return mentee.needs.reduce((total, need, index) => {
    const suited = talks
      .filter(({ needId }) => needId === need.id)
      .map(({ mentorId }) => {
        const offer = byId.get(mentorId)?.expertise.find(({ topicId }) => topicId === need.topicId);
        return offer ? suitabilityOfLevel(offer.level ?? assumedLevel) : 0;
      })
      .toSorted((one, other) => other - one);
    const worth = suited.reduce((sum, suits, nth) => sum + suits * (PLANNING_WEIGHTS.diminish[nth] ?? 0), 0);
    return total + needWeight(index + 1) * worth;
  }, 0);
}

/** By how many percent the draft fits better; 0 where there is nothing to compare with. */
export const percentBetter = (published: Outcome, draft: Outcome): number =>
  published.worth === 0 ? 0 : Math.round((draft.worth / published.worth - 1) * 100);
