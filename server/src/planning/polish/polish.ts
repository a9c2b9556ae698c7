import type { Weights } from '../flow/weights.ts';
import type { Random } from '../random.ts';
import type { Timetable } from '../rounds/timetable.ts';
import { findCompany } from './company.ts';
import { exchangeRounds } from './exchange.ts';
import { reseatRound } from './reseat.ts';
import { restoreAnnounced } from './restore.ts';
import { workshopFor } from './workshop.ts';

/** Sweeps in all, up to so many mentees and beyond, where each takes long; and how many of them are without noise at the end. */
const SWEEPS = { upTo: 400, few: 6, beyond: 3 } as const;
const CALM = 2;

/**
 * Improves what is left open when the levels of the plan are settled: company at every table, good conversations early, tables
 * with one topic, guests spread evenly over the rounds. Exchanges of two rounds take turns with seating one round anew.
 * Announced seats stay where they are unless a table would have nobody.
 */
export function polish(
  timetable: Timetable,
  candidates: readonly (readonly number[])[],
  levels: Weights,
  random: Random,
  onProgress: (done: number) => void,
): void {
  const { remainder, rounds } = timetable;
  const { from, mentees, tableBonus } = remainder.model;
  const sweeps = mentees <= SWEEPS.upTo ? SWEEPS.few : SWEEPS.beyond;
  const workshop = workshopFor(timetable, candidates, levels, random);
  const { steady, themes, unrest } = workshop;
  restoreAnnounced(timetable, steady);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    unrest.leave(sweep < sweeps - CALM ? 1 - sweep / (sweeps - 1) : 0);
    let changed = false;
    for (let one = from; one < rounds; one++) {
      for (let other = one + 1; other < rounds; other++) {
        themes.choose();
        if (exchangeRounds(workshop, one, other)) changed = true;
      }
      onProgress((sweep + (one - from) / (rounds - from)) / sweeps);
    }
    if ((!changed && unrest.isOver) || sweep === sweeps - 1) break;
    themes.adjust();
    // Every other round, and the rest in the next sweep: as good as all of them, and half the work.
    for (let round = from + (sweep % 2); round < rounds; round += 2) {
      themes.choose();
      reseatRound(workshop, round);
    }
  }
  if (tableBonus > 0) findCompany(timetable, steady);
  onProgress(1);
}
