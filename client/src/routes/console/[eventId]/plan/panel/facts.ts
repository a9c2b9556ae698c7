import { canTalk, foldedLanguages } from '@rotunda/shared/rules/languages';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';

/** Something that is so about one seat. Facts explain; none of them claims that nothing better was possible. */
export type Fact =
  | { readonly fact: 'levels'; readonly mentee: number | null; readonly mentor: number | null }
  | { readonly fact: 'not-offered' }
  | { readonly fact: 'minimum'; readonly level: number }
  | { readonly fact: 'again'; readonly nth: number }
  | { readonly fact: 'open'; readonly topics: readonly string[] }
  | { readonly fact: 'met'; readonly rounds: readonly number[] }
  | { readonly fact: 'same-department'; readonly department: string }
  | { readonly fact: 'departments'; readonly mentee: string; readonly mentor: string }
  | { readonly fact: 'no-language'; readonly mentee: readonly string[]; readonly mentor: readonly string[] }
  | { readonly fact: 'held' };

/** One seat, and the rest of that mentee's day. */
export interface SeatQuestion {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly conversation: Conversation;
  /** All of the mentee's conversations, one entry a round, in order; undefined where they have none. */
  readonly day: readonly (Conversation | undefined)[];
  /** Position of this conversation's round. */
  readonly round: number;
  readonly topicNames: ReadonlyMap<string, string>;
  readonly languagesOf: (personId: string) => readonly string[];
}

function aboutLevels({ mentee, mentor, conversation: { topicId, needId } }: SeatQuestion): Fact[] {
  if (topicId === null) return [];
  const need = mentee.needs.find(({ id }) => id === needId);
  const offer = mentor.expertise.find((each) => each.topicId === topicId);
  const minimum = need?.minimumLevel ?? null;
  return [
    // Offers may have changed since the plan was made, and an agreed focus may lie outside of them.
    offer ? { fact: 'levels', mentee: need?.level ?? null, mentor: offer.level } : { fact: 'not-offered' },
    ...(minimum === null ? [] : [{ fact: 'minimum', level: minimum } as const]),
  ];
}

function aboutNeed({ mentor, conversation, day, round, topicNames }: SeatQuestion): Fact[] {
  if (conversation.needId === null) {
    return [
      { fact: 'open', topics: mentor.expertise.flatMap(({ topicId }) => topicNames.get(topicId) ?? []) },
    ];
  }
  const earlier = day.slice(0, round).filter((each) => each?.needId === conversation.needId).length;
  return earlier === 0 ? [] : [{ fact: 'again', nth: earlier + 1 }];
}

function aboutPair({ mentee, mentor, day, round, languagesOf }: SeatQuestion): Fact[] {
  const rounds = day.flatMap((each, at) => (at !== round && each?.mentorId === mentor.id ? [at + 1] : []));
  const [theirs, others] = [languagesOf(mentee.id), languagesOf(mentor.id)];
  const canSpeak = canTalk(foldedLanguages(theirs), foldedLanguages(others));
  return [
    ...(canSpeak ? [] : [{ fact: 'no-language', mentee: theirs, mentor: others } as const]),
    { fact: 'met', rounds },
  ];
}

function aboutDepartments({ mentee, mentor }: SeatQuestion): Fact[] {
  if (mentee.department === '' || mentor.department === '') return [];
  return mentee.department === mentor.department
    ? [{ fact: 'same-department', department: mentee.department }]
    : [{ fact: 'departments', mentee: mentee.department, mentor: mentor.department }];
}

/** What is to be said about one seat, what it is for first. */
export const factsAbout = (question: SeatQuestion): Fact[] => [
  ...(question.conversation.held ? [{ fact: 'held' } as const] : []),
  ...aboutLevels(question),
  ...aboutNeed(question),
  ...aboutPair(question),
  ...aboutDepartments(question),
];
