import { NetworkSimplex } from '../flow/networkSimplex.ts';
import type { Weights } from '../flow/weights.ts';
import type { Timetable } from '../rounds/timetable.ts';
import { findCompany } from './company.ts';
import { EarlyValue } from './early.ts';
import { exchangeRounds, type PolishWeights } from './exchange.ts';
import { reseatRound } from './reseat.ts';
import { Steadiness } from './steadiness.ts';
import { Themes } from './themes.ts';

const SWEEPS = 3;

/** What a companion of the same topic counts, in units of value for one round; more brings people together later in the event. */
const TOGETHER = 35;

/** More than early value and companions can ever add up to at one table. */
const COMPANY = 1e6;

/**
 * Improves what is left open when the levels of the plan are settled: company at every table, good conversations early, tables
 * with one topic, guests spread evenly over the rounds. Exchanges of two rounds take turns with seating one round anew.
 * Announced seats stay where they are unless a table would have nobody.
 */
export function polish(
  timetable: Timetable,
  candidates: readonly (readonly number[])[],
  levels: Weights,
  onProgress: (done: number) => void,
): void {
  const { remainder, rounds } = timetable;
  const { from, tableBonus } = remainder.model;
  const steady = new Steadiness(timetable);
  const simplex = new NetworkSimplex();
  const early = new EarlyValue(timetable);
  const themes = new Themes(timetable);
  const weights: PolishWeights = { together: TOGETHER, company: tableBonus > 0 ? COMPANY : 0, even: 1 };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    for (let one = from; one < rounds; one++) {
      for (let other = one + 1; other < rounds; other++) {
        themes.choose();
        if (exchangeRounds(timetable, one, other, early, themes, weights, steady, simplex)) changed = true;
      }
      onProgress((sweep + (one - from) / (rounds - from)) / SWEEPS);
    }
    if (!changed || sweep === SWEEPS - 1) break;
    for (let round = from; round < rounds; round++) {
      themes.choose();
      reseatRound(timetable, round, candidates, themes, levels, weights, steady, simplex);
    }
  }
  if (tableBonus > 0) findCompany(timetable, steady);
  onProgress(1);
}
