import type { Weights } from '../flow/weights.ts';
import type { Random } from '../random.ts';
import type { Timetable } from '../rounds/timetable.ts';
import { findCompany } from './company.ts';
import { exchangeRounds } from './exchange.ts';
import { reseatRound } from './reseat.ts';
import { restoreAnnounced } from './restore.ts';
import { workshopFor, type Workshop } from './workshop.ts';

/**
 * Sweeps for up to so many mentees: so many at least, more where people have more conversations to arrange, and most where
 * absences leave each less to choose from. Beyond that number each takes long. And how many are without noise at the end.
 */
const SWEEPS = { upTo: 400, least: 10, perConversation: 2.15, amongAbsences: 20, beyond: 4 } as const;
const CALM = 2;
/** Further sweeps at most, while too few people at one table share a topic. */
const MORE = 3;

/** Themes are chosen anew before every sixth exchange, and in a sweep every fourth round is seated anew: enough, and less work. */
const EXCHANGES = 6;
const RESEATED = 4;

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
  const { tableBonus } = timetable.remainder.model;
  const sweeps = sweepsFor(timetable);
  const workshop = workshopFor(timetable, candidates, levels, random);
  const { steady, themes, unrest } = workshop;
  restoreAnnounced(timetable, steady);
  for (let sweep = 0; sweep < sweeps + MORE; sweep++) {
    unrest.leave(1 - sweep / (sweeps - CALM));
    const changed = exchangeAll(workshop, (done) => onProgress(Math.min(1, (sweep + done) / sweeps)));
    if (sweep >= sweeps - 1 && !themes.areTooFew()) break;
    themes.adjust();
    if (!changed && unrest.isOver) break;
    reseatSome(workshop, sweep);
  }
  if (tableBonus > 0) findCompany(timetable, steady);
  onProgress(1);
}

function sweepsFor({ meetings, remainder }: Timetable): number {
  const { mentees, menteeHere } = remainder.model;
  if (mentees > SWEEPS.upTo) return SWEEPS.beyond;
  if (menteeHere.includes(0)) return SWEEPS.amongAbsences;
  return Math.max(SWEEPS.least, Math.round((SWEEPS.perConversation * meetings.length) / mentees));
}

/** Exchanges every two rounds, and returns whether that changed anything. */
function exchangeAll(workshop: Workshop, onProgress: (done: number) => void): boolean {
  const { timetable, themes } = workshop;
  const { rounds, remainder } = timetable;
  const { from } = remainder.model;
  let exchanges = 0;
  let changed = false;
  for (let one = from; one < rounds; one++) {
    for (let other = one + 1; other < rounds; other++) {
      if (exchanges++ % EXCHANGES === 0) themes.choose();
      if (exchangeRounds(workshop, one, other)) changed = true;
    }
    onProgress((one + 1 - from) / (rounds - from));
  }
  return changed;
}

/** Seats some rounds anew; in other sweeps, others. */
function reseatSome(workshop: Workshop, sweep: number): void {
  const { rounds, remainder } = workshop.timetable;
  for (let round = remainder.model.from + (sweep % RESEATED); round < rounds; round += RESEATED) {
    workshop.themes.choose();
    reseatRound(workshop, round);
  }
}
