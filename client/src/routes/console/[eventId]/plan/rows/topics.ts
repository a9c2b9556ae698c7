import type { PlannedEvent } from './planned.ts';

/** How much one topic is talked about, and who can be asked about it. */
export interface TopicLoad {
  readonly id: string;
  readonly name: string;
  readonly conversations: number;
  /** Mentors with a table who know it. */
  readonly mentors: number;
}

/** Every topic that is talked about or known by somebody with a table, the most talked about first. */
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
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const known = new Map<string, number>();
  for (const { topicId } of people.filter(({ id }) => hosts.has(id)).flatMap(({ expertise }) => expertise)) {
    known.set(topicId, (known.get(topicId) ?? 0) + 1);
  }
  return [...topicNames]
    .map(([id, name]) => ({ id, name, conversations: talked.get(id) ?? 0, mentors: known.get(id) ?? 0 }))
    .filter(({ conversations, mentors }) => conversations > 0 || mentors > 0)
    .sort((one, other) => other.conversations - one.conversations || one.name.localeCompare(other.name));
}
