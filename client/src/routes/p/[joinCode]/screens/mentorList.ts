import type { MentorsAnswer } from '@rotunda/shared/schema/http';

type Mentor = MentorsAnswer['mentors'][number];

interface Need {
  readonly topicId: string;
}

/** A mentor, and those of one's topics that they know, most wanted first. */
export interface ListedMentor {
  readonly mentor: Mentor;
  readonly matching: readonly string[];
}

/** Mentors who know what is wanted most come first; those who know none of it last. Else they stay in their order. */
export function byNeeds(mentors: readonly Mentor[], needs: readonly Need[]): ListedMentor[] {
  const listed = mentors.map((mentor) => {
    const ranks = needs.flatMap(({ topicId }, rank) =>
      mentor.expertise.some((each) => each.topicId === topicId) ? [rank] : [],
    );
    return { mentor, ranks };
  });
  return listed
    .toSorted((one, other) => (one.ranks[0] ?? needs.length) - (other.ranks[0] ?? needs.length))
    .map(({ mentor, ranks }) => ({ mentor, matching: ranks.map((rank) => needs[rank]?.topicId ?? '') }));
}
