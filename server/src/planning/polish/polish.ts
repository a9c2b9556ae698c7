import type { Weights } from '../flow/weights.ts';
import type { Timetable } from '../rounds/timetable.ts';
import { findCompany } from './company.ts';
import { exchangeRounds } from './exchange.ts';
import { reseatRound } from './reseat.ts';
import { workshopFor } from './workshop.ts';

const SWEEPS = 3;

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
  const workshop = workshopFor(timetable, candidates, levels);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    for (let one = from; one < rounds; one++) {
      for (let other = one + 1; other < rounds; other++) {
        workshop.themes.choose();
        if (exchangeRounds(workshop, one, other)) changed = true;
      }
      onProgress((sweep + (one - from) / (rounds - from)) / SWEEPS);
    }
    if (!changed || sweep === SWEEPS - 1) break;
    for (let round = from; round < rounds; round++) {
      workshop.themes.choose();
      reseatRound(workshop, round);
    }
  }
  if (tableBonus > 0) findCompany(timetable, workshop.steady);
  onProgress(1);
}
