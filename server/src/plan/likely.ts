import type { NeedRow, PersonRow, RosterSlice } from '@rotunda/db/queries/roster';
import { assumedLevel, isMentee } from '@rotunda/shared/rules/people';
import { needWeight, suitabilityOfLevel } from '@rotunda/shared/rules/planning';

/** A mentee whom a mentor is likely to meet, and the need for which. */
export interface Likely {
  readonly mentee: PersonRow;
  readonly need: NeedRow;
}

/** What decides who is likely. */
export interface LikelyWorld {
  readonly roster: RosterSlice;
  /** Mentors that a mentee asks for. */
  readonly wishedBy: (menteeId: string) => readonly string[];
  readonly isGone: (personId: string) => boolean;
}

/** As many as one reads in the days before, and more than one meets. */
export const mostLikely = 12;

/** Counts for more than any need: whoever asks for a mentor most likely gets them. */
const wishWorth = 1_000;

/**
 * The mentees whose needs a mentor's topics match best, likeliest first: by how much each wants it and how well the mentor
 * knows it, and before all who ask for this mentor. Whoever must never meet the mentor is not among them.
 */
export function likelyMentees(mentorId: string, world: LikelyWorld): Likely[] {
  const { roster } = world;
  const levels = new Map(
    (roster.expertise.get(mentorId) ?? []).map(({ topicId, level }) => [topicId, level ?? assumedLevel]),
  );
  const forbidden = new Set(
    roster.pairs
      .filter((pair) => pair.kind === 'forbidden' && pair.mentorId === mentorId)
      .map(({ menteeId }) => menteeId),
  );
  return roster.people
    .filter(
      (person) =>
        isMentee(person.role) &&
        person.id !== mentorId &&
        !forbidden.has(person.id) &&
        !world.isGone(person.id),
    )
    .flatMap((mentee) => {
      const best = bestNeed(roster.needs.get(mentee.id) ?? [], levels);
      if (!best) return [];
      const asks = world.wishedBy(mentee.id).includes(mentorId);
      return [{ mentee, need: best.need, worth: best.worth + (asks ? wishWorth : 0) }];
    })
    .sort((one, other) => other.worth - one.worth || one.mentee.number - other.mentee.number)
    .slice(0, mostLikely)
    .map(({ mentee, need }) => ({ mentee, need }));
}

/** Of somebody's needs, the one for which this mentor is worth most; null where they know nothing of any. */
function bestNeed(
  needs: readonly NeedRow[],
  levels: ReadonlyMap<string, number>,
): { readonly need: NeedRow; readonly worth: number } | null {
  let best: { readonly need: NeedRow; readonly worth: number } | null = null;
  for (const [index, need] of needs.entries()) {
    const level = levels.get(need.topicId);
    if (level === undefined || level < (need.minimumLevel ?? 0)) continue;
    const worth = needWeight(index + 1) * suitabilityOfLevel(level);
    if (best === null || worth > best.worth) best = { need, worth };
  }
  return best;
}
