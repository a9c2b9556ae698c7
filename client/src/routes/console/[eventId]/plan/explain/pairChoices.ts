import type { Segment } from '@rotunda/shared/rules/agenda';
import { explain as words } from '#lib/messages/explain.ts';
import type { PairState } from './pairState.ts';

/** Something that can be said of how two people meet, instead of what is said now. */
export interface PairChoice {
  readonly id: string;
  readonly label: string;
  readonly rule: PairState['rule'];
  /** The round in which they must meet; null for any. */
  readonly roundId: string | null;
}

/**
 * What a facilitator can say of a pair: keep the seat they have, must meet, in any round or in one of those ahead, must never
 * meet, or nothing of all that. `seatedIn` is the round in which they sit together; null where they do not.
 */
export function pairChoices(
  { rule, roundId }: PairState,
  seatedIn: string | null,
  ahead: readonly Pick<Segment, 'id' | 'title'>[],
): PairChoice[] {
  const say = words.pair;
  const isRequired = (wanted: string | null): boolean => rule === 'required' && roundId === wanted;
  const required = (id: string, label: string, wanted: string | null): PairChoice[] =>
    isRequired(wanted) ? [] : [{ id, label, rule: 'required', roundId: wanted }];
  return [
    ...(seatedIn === null ? [] : required('pin', say.pin, seatedIn)),
    ...required('require', say.require, null),
    ...ahead
      .filter(({ id }) => id !== seatedIn)
      .flatMap(({ id, title }) => required(id, say.requireIn(title), id)),
    ...(rule === 'forbidden'
      ? []
      : [{ id: 'forbid', label: say.forbid, rule: 'forbidden' as const, roundId: null }]),
    ...(rule === null ? [] : [{ id: 'unpin', label: say.unpin, rule: null, roundId: null }]),
  ];
}
