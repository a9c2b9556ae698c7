import type { PlanLevels, UnmetPair } from '@rotunda/shared/rules/planning';
import { isBetter } from '../levels.ts';
import { keepAnnounced } from './announced.ts';
import { Cover } from './cover.ts';
import { fillSeats } from './fill.ts';
import { improve } from './improve.ts';
import type { Model } from './model.ts';
import { numbersBelow, randomFrom, shuffle } from './random.ts';
import { seatsForRequired, type RequiredSeats } from './required.ts';
import { Hold, Schedule } from './schedule.ts';
import { Scorer } from './score.ts';

/** Most fresh starts; small events are so quick to plan that several cost nothing. */
const MOST_STARTS = 8;

/** A start counts mentees × mentors × rounds; about this many are affordable. One start is always made. */
const AFFORDABLE_SEATINGS = 60_000;

/** Every seat of every round, and the required pairs that could not be met. */
export interface Solution {
  readonly schedule: Schedule;
  readonly unmet: readonly UnmetPair[];
}

/**
 * Seats everybody: required pairs first and exactly, then from several starting orders the announced seats, coverage by
 * augmenting paths, the rest by who sat out most, and local moves; the best outcome counts. Deterministic in model and seed.
 *
 * This is the part that exact flow and colouring will replace; what comes before (the model) and after (focuses, figures)
 * does not know how the seats were found.
 */
export function solve(model: Model, seed: number, onProgress: (done: number) => void): Solution {
  const required = seatsForRequired(new Schedule(model));
  const seatings = model.mentees * model.mentors * model.rounds;
  const starts = Math.max(1, Math.min(MOST_STARTS, Math.floor(AFFORDABLE_SEATINGS / Math.max(1, seatings))));
  let best: Seating | null = null;
  for (let start = 0; start < starts; start++) {
    const tell = (done: number) => onProgress((start + done) / starts);
    const found = solveOnce(model, required, seed + start * STEP_BETWEEN_STARTS, tell);
    if (best === null || isBetter(found.levels, best.levels)) best = found;
  }
  onProgress(1);
  return { schedule: best?.schedule ?? new Schedule(model), unmet: required.unmet };
}

interface Seating {
  readonly schedule: Schedule;
  readonly levels: PlanLevels;
}

/** Far apart, so that the starts of neighbouring seeds are not the same ones. */
const STEP_BETWEEN_STARTS = 0x9e3779b9;

function solveOnce(
  model: Model,
  required: RequiredSeats,
  seed: number,
  onProgress: (done: number) => void,
): Seating {
  const random = randomFrom(seed);
  const schedule = new Schedule(model);
  for (const { seat, anyRound } of required.seats) {
    schedule.sit(...seat, anyRound ? Hold.requiredAnyRound : Hold.requiredHere);
  }
  keepAnnounced(schedule);
  const scorer = new Scorer(schedule);
  const order = shuffle(numbersBelow(model.mentees), random);
  new Cover(schedule, scorer).run(order);
  fillSeats(schedule, scorer, order);
  improve(schedule, scorer, random, onProgress);
  return { schedule, levels: scorer.levels() };
}
