import { OPEN_FOCUS } from '@rotunda/shared/rules/planning';
import { bestAssignment } from './assignment.ts';
import { suitabilityFor } from '../problem/ladders.ts';
import type { Model } from '../problem/model.ts';

/** A conversation of one mentee whose focus may still be chosen, or is given by history. */
export interface Meeting {
  readonly mentor: number;
  /** The focus that was held or locked; undefined = to be chosen. */
  readonly focus?: number;
}

/**
 * What each of a mentee's conversations is about, so that their value together is largest.
 *
 * An assignment problem: every need has one place for its first conversation, one for its second and so on, worth weight ×
 * suitability × what that place counts. Because later places count less, the best assignment by itself puts the best
 * suitability first. A conversation that finds no place of worth is about its best matching need; it is open only when none
 * matches.
 */
export function focusesOf(model: Model, mentee: number, meetings: readonly Meeting[]): number[] {
  const start = model.needStart[mentee] ?? 0;
  const needs = (model.needStart[mentee + 1] ?? 0) - start;
  const places = model.diminish.length;
  const matchOf = (mentor: number, focus: number) =>
    (model.needWeight[start + focus] ?? 0) * suitabilityFor(model, start + focus, mentor);
  const gains = meetings.map(({ mentor, focus: fixed }) => {
    const row = new Array<number>(needs * places + meetings.length).fill(0);
    for (let focus = 0; focus < needs; focus++) {
      if (fixed !== undefined && fixed !== focus) continue;
      for (const [place, percent] of model.diminish.entries()) {
        row[focus * places + place] = matchOf(mentor, focus) * percent;
      }
    }
    return row;
  });
  const columns = bestAssignment(gains);
  return meetings.map(({ mentor, focus: fixed }, index) => {
    if (fixed !== undefined) return fixed;
    const column = columns[index] ?? 0;
    if ((gains[index]?.[column] ?? 0) > 0) return Math.floor(column / places);
    let best = OPEN_FOCUS;
    for (let focus = 0; focus < needs; focus++) {
      const match = matchOf(mentor, focus);
      if (match > 0 && (best < 0 || match > matchOf(mentor, best))) best = focus;
    }
    return best;
  });
}
