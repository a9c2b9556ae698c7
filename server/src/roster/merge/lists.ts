import type { EventTx } from '@rotunda/db';
import { moveNeed, refocus } from '@rotunda/db/queries/merging';
import { replaceExpertise, saveNeeds } from '@rotunda/db/queries/peopleLists';
import type { NeedRow, RosterSlice } from '@rotunda/db/queries/roster';
import { joinedByTopic } from '@rotunda/shared/rules/merging';
import type { Two } from './merge.ts';

/** As many as a form takes. */
const mostNeeds = 10;

/**
 * The kept person's needs come first, then what only the other needed; conversations keep what they are about. A need of
 * both keeps its words, and those of the other fill what it left empty.
 */
export async function joinNeeds(tx: EventTx, { kept, merged }: Two, roster: RosterSlice): Promise<void> {
  const own = roster.needs.get(kept.id) ?? [];
  const other = roster.needs.get(merged.id) ?? [];
  for (const { id, topicId } of other) {
    const same = own.find((need) => need.topicId === topicId);
    if (same) await refocus(tx, id, same.id);
  }
  const joined = joinedByTopic(own, other, filled).slice(0, mostNeeds);
  const moved = joined.filter((need) => !own.some(({ id }) => id === need.id));
  for (const [index, { id }] of moved.entries()) await moveNeed(tx, id, kept.id, own.length + index + 1);
  await saveNeeds(tx, kept.id, [...own, ...moved], joined);
}

const filled = (kept: NeedRow, other: NeedRow): NeedRow => ({
  ...kept,
  question: kept.question || other.question,
  context: kept.context || other.context,
  outcome: kept.outcome || other.outcome,
  link: kept.link || other.link,
  level: kept.level ?? other.level,
  minimumLevel: kept.minimumLevel ?? other.minimumLevel,
});

/** What either knows; of a topic that both know, the level that is said. */
export async function joinExpertise(tx: EventTx, { kept, merged }: Two, roster: RosterSlice): Promise<void> {
  const own = roster.expertise.get(kept.id) ?? [];
  const other = roster.expertise.get(merged.id) ?? [];
  if (other.length === 0) return;
  const joined = joinedByTopic(own, other, (mine, theirs) => ({
    ...mine,
    level: mine.level ?? theirs.level,
  }));
  await replaceExpertise(tx, kept.id, joined);
}
