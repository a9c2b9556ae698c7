import { isMentee, isMentor } from '@rotunda/shared/rules/people';
import type { Person } from '@rotunda/shared/schema/roster';

export interface TopicUse {
  readonly mentors: number;
  readonly mentees: number;
}

/** How many people know and need each topic. */
export function usesOf(people: readonly Person[]): ReadonlyMap<string, TopicUse> {
  const uses = new Map<string, { mentors: number; mentees: number }>();
  const add = (topicId: string, side: keyof TopicUse): void => {
    const use = uses.get(topicId) ?? { mentors: 0, mentees: 0 };
    use[side] += 1;
    uses.set(topicId, use);
  };
  for (const person of people) {
    if (isMentor(person.role)) for (const { topicId } of person.expertise) add(topicId, 'mentors');
    if (isMentee(person.role)) for (const { topicId } of person.needs) add(topicId, 'mentees');
  }
  return uses;
}
