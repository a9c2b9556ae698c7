import { type Approval, isMentor, type Role } from './people.ts';

/** What of a person's row can be taken from the duplicate; everything else is of both. */
export const mergeableFields = [
  'name',
  'email',
  'department',
  'mostConversations',
  'mostRounds',
  'remark',
  'bio',
] as const;
export type MergeableField = (typeof mergeableFields)[number];

/** Whoever was a mentor in one row and a mentee in the other is both. */
export const roleOfBoth = (one: Role, other: Role): Role => (one === other ? one : 'both');

/**
 * What was decided about the one as a mentor: who was approved under either row is, and nobody is approved by a merge.
 */
export function approvalOfBoth(
  ...two: readonly { readonly role: Role; readonly approval: Approval }[]
): Approval {
  const decided = two.filter(({ role }) => isMentor(role)).map(({ approval }) => approval);
  return decided.includes('approved') ? 'approved' : (decided[0] ?? 'approved');
}

interface Topical {
  readonly topicId: string;
}

/** What one list has, and then what only the other has, by topic; what both name is joined. */
export function joinedByTopic<Item extends Topical>(
  kept: readonly Item[],
  other: readonly Item[],
  join: (kept: Item, other: Item) => Item,
): Item[] {
  const others = new Map(other.map((item) => [item.topicId, item]));
  const known = new Set(kept.map(({ topicId }) => topicId));
  return [
    ...kept.map((item) => {
      const same = others.get(item.topicId);
      return same ? join(item, same) : item;
    }),
    ...other.filter(({ topicId }) => !known.has(topicId)),
  ];
}

/** A conversation of one of the two in a round, as far as it decides which of them can stand. */
export interface Sitting {
  readonly id: string;
  readonly as: 'mentee' | 'mentor';
  readonly isHeld: boolean;
}

/**
 * Of one round, the conversations that cannot stand once two people are one: nobody sits at two tables. The kept person's
 * stand, unless only the other's was held: of two that were counted as held at once, one cannot have been. Two mentors'
 * guests come together.
 */
export function cannotStand(kept: readonly Sitting[], other: readonly Sitting[]): string[] {
  const all = [...kept, ...other];
  if (kept.length === 0 || other.length === 0 || all.every((each) => each.as === 'mentor')) return [];
  const isHeld = (some: readonly Sitting[]): boolean => some.some((each) => each.isHeld);
  const losing = isHeld(other) && !isHeld(kept) ? kept : other;
  return losing.map(({ id }) => id);
}
