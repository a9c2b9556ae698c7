import type { NeedRow } from '@rotunda/db/queries/roster';
import { mostOwnNeeds } from '@rotunda/shared/rules/registration';
import type { NeedInput } from '@rotunda/shared/schema/roster';
import { newId } from '../ids.ts';

/** Needs as they are to be stored. One about the same topic keeps its id, so that conversations keep their focus. */
export function withIds(before: readonly NeedRow[], wished: readonly NeedInput[]): NeedRow[] {
  const idOf = new Map(before.map((need) => [need.topicId, need.id]));
  return wished.map((need) => ({ id: idOf.get(need.topicId) ?? newId(), ...need }));
}

/**
 * What a mentee's own list makes of their needs. A roster may know more needs than a phone shows: those behind the
 * phone's own stay behind them, unless the phone now names their topic.
 */
export function withOwnNeeds(before: readonly NeedRow[], own: readonly NeedInput[]): NeedRow[] {
  const named = new Set(own.map((need) => need.topicId));
  const behind = before.slice(mostOwnNeeds).filter((need) => !named.has(need.topicId));
  return [...withIds(before, own), ...behind];
}
