import type { OwnExplanation } from '@rotunda/shared/schema/explanation';
import type { MePart, Stop } from '@rotunda/shared/schema/phone';
import { phoneWhy as words } from '#lib/messages/phoneWhy.ts';
import { isolated } from '#lib/messages/words.ts';

/** A need of one's own, and what becomes of it. */
export interface OwnNeed {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
}

type Own = Pick<MePart, 'needs' | 'topics'>;

const topicOf = ({ topics }: Own, topicId: string): string =>
  topics.find(({ id }) => id === topicId)?.name ?? '';

/** With whom one talks about each need, or why with nobody. Without an answer only the former is known. */
export function ownNeeds(me: Own, stops: readonly Stop[], told: OwnExplanation | null): OwnNeed[] {
  return me.needs.map(({ id, topicId }) => {
    const topic = topicOf(me, topicId);
    const mentors = stops.flatMap(({ seat }) =>
      seat.as === 'mentee' && seat.focus?.topic === topic ? [isolated(seat.mentor)] : [],
    );
    const text = mentors.length > 0 ? words.met([...new Set(mentors)]) : whyNot(id, told);
    return { id, topic, text };
  });
}

function whyNot(needId: string, told: OwnExplanation | null): string {
  if (told?.kind !== 'own') return '';
  const found = told.unmet.find((need) => need.needId === needId);
  return words.unmet[found?.why ?? 'later'];
}

/** Why one meets whom one meets in a round, or nobody. */
export function whyRound(me: Own, { roundId, seat }: Stop, told: OwnExplanation | null): string {
  switch (seat.as) {
    case 'mentor':
      return words.host;
    case 'free':
      return told?.kind === 'own' && told.uncountedRoundIds.includes(roundId) ? words.uncounted : words.free;
    case 'mentee': {
      const mentor = isolated(seat.mentor);
      const { focus } = seat;
      if (!focus) return words.open(mentor, seat.offers);
      const rank = me.needs.findIndex(({ topicId }) => topicOf(me, topicId) === focus.topic) + 1;
      return rank === 0 ? words.aboutOther(mentor, focus.topic) : words.about(mentor, focus.topic, rank);
    }
    default:
      return seat satisfies never;
  }
}
