import { isMentee } from '@rotunda/shared/rules/people';
import type { Person } from '@rotunda/shared/schema/roster';
import type { PlannedEvent } from './planned.ts';

const topicsNeeded = ({ needs }: Person): string[] => [...new Set(needs.map(({ topicId }) => topicId))];

/** How much one topic is talked about, and who can be asked about it. */
export interface TopicLoad {
  readonly id: string;
  readonly name: string;
  readonly conversations: number;
  /** Mentors with a table who know it. */
  readonly mentors: number;
  /** Mentees who need it. */
  readonly wanting: number;
}

/**
 * Every topic that is talked about, known by somebody with a table, or needed: the most talked about first, and of those that
 * are not, the most wanted.
 */
export function topicLoads({
  roundIds,
  people,
  hosting,
  topicNames,
  conversationsOf,
}: PlannedEvent): TopicLoad[] {
  const talked = new Map<string, number>();
  for (const { topicId } of roundIds.flatMap((id) => conversationsOf(id))) {
    if (topicId !== null) talked.set(topicId, (talked.get(topicId) ?? 0) + 1);
  }
  const wanted = new Map<string, number>();
  for (const topicId of people.filter(({ role }) => isMentee(role)).flatMap(topicsNeeded)) {
    wanted.set(topicId, (wanted.get(topicId) ?? 0) + 1);
  }
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const known = new Map<string, number>();
  for (const { topicId } of people.filter(({ id }) => hosts.has(id)).flatMap(({ expertise }) => expertise)) {
    known.set(topicId, (known.get(topicId) ?? 0) + 1);
  }
  return [...topicNames]
    .map(([id, name]) => ({
      id,
      name,
      conversations: talked.get(id) ?? 0,
      mentors: known.get(id) ?? 0,
      wanting: wanted.get(id) ?? 0,
    }))
    .filter(({ conversations, mentors, wanting }) => conversations + mentors + wanting > 0)
    .sort(
      (one, other) =>
        other.conversations - one.conversations ||
        other.wanting - one.wanting ||
        one.name.localeCompare(other.name),
    );
}
