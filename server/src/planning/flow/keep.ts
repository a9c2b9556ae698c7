import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { fallsShort } from '../levels.ts';
import { PairMark } from '../problem/remainder.ts';
import { has } from '../problem/rounds.ts';
import { levelsOfFlow, optimise } from './optimum.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';
import { MOST_FOR_KEEPING } from './weights.ts';

/** What keeping a pair that was announced for the first round that is left, or for a later one, counts besides its value. */
const NEXT_ROUND = MOST_FOR_KEEPING;
const LATER_ROUND = MOST_FOR_KEEPING / 4;

/** A preference weaker than this is none; and how often a weight between too strong and affordable is tried. */
const WEAKEST = 0.005;
const TRIES_BETWEEN = 2;
/** Weights that are tried one after the other where a light one may do. */
const RISING = [0.01, 0.03, 0.1];

/** The share of value that steadiness may cost at most. */
export const MOST_LOSS = 0.001;

/**
 * Solves the network to optimality, and of all equally good flows finds one that keeps most of the pairs people have been told
 * of. All costs are multiplied meanwhile, by more than there are such pairs, so that nothing but ties is decided by them.
 */
export function optimiseForTold(network: SeatingNetwork, onPass?: (share: number) => void): void {
  const { simplex, columns, remainder } = network;
  const told = toldPairsIn(network);
  if (told.size === 0) {
    optimise(network, onPass);
    return;
  }
  simplex.scale(2 ** Math.ceil(Math.log2(2 * (told.size + 1))));
  for (let column = 0; column < columns.count; column++) {
    if (told.has(columns.mentee[column] * remainder.model.mentors + columns.mentor[column]))
      simplex.addCost(columns.arc[column], -1);
  }
  optimise(network, onPass);
  simplex.coarsen();
  simplex.run();
}

/**
 * Makes the flow prefer the pairs that people have been told of, as long as that costs next to nothing: no level above the
 * value, and at most a thousandth of that. Where it would cost more, the preference is weakened from the strongest weight on.
 */
export function keepAnnounced(network: SeatingNetwork, bound: PlanLevels): void {
  const preference = new Preference(network, toldPairsIn(network));
  let affordable = 1;
  while (affordable > 0 && !preference.isAffordable(affordable, bound)) {
    affordable = affordable > WEAKEST ? affordable / 2 : 0;
  }
  if (affordable === 0) preference.setWeight(0);
  if (affordable === 0 || affordable === 1) return;
  let tooStrong = affordable * 2;
  for (let tries = 0; tries < TRIES_BETWEEN; tries++) {
    const between = (affordable + tooStrong) / 2;
    if (preference.isAffordable(between, bound)) affordable = between;
    else tooStrong = between;
  }
  preference.setWeight(affordable);
}

/**
 * The same for large events, where a stronger preference takes many more pivots: it rises only until this share of the pairs is
 * kept.
 */
export function keepEnough(network: SeatingNetwork, bound: PlanLevels, share: number): void {
  const preference = new Preference(network, toldPairsIn(network));
  let affordable = 0;
  for (const weight of RISING) {
    if (preference.shareKept() >= share) return;
    if (!preference.isAffordable(weight, bound)) {
      preference.setWeight(affordable);
      return;
    }
    affordable = weight;
  }
}

/** The pairs that were told to meet and still can, with the round they were told; all of them become part of the network. */
function toldPairsIn(network: SeatingNetwork): Map<number, number> {
  const { model, pairs, menteeOpen, mentorOpen } = network.remainder;
  const told = new Map<number, number>();
  for (const [mentee, mentor, round] of model.announced) {
    const pair = mentee * model.mentors + mentor;
    if ((pairs[pair] & (PairMark.barred | PairMark.required)) !== 0) continue;
    if (!has(menteeOpen[mentee] & mentorOpen[mentor], round) || !network.tables.hasSeats(mentor)) continue;
    told.set(pair, round);
    if ((pairs[pair] & PairMark.priced) === 0) network.addPair(mentee, mentor);
  }
  return told;
}

/** Bonuses on pairs, in units, all weakened by the same weight. */
class Preference {
  readonly #network: SeatingNetwork;
  /** The bonus by column. */
  readonly #bonuses = new Map<number, number>();
  readonly #pairs: number;
  #weight = 0;

  /** `told` has the round of each pair that was told to meet. */
  constructor(network: SeatingNetwork, told: ReadonlyMap<number, number>) {
    const { columns, remainder } = network;
    const { model, unit } = remainder;
    const next = model.announced.reduce((first, [, , round]) => Math.min(first, round), model.rounds);
    this.#network = network;
    this.#pairs = told.size;
    for (let column = 0; column < columns.count; column++) {
      const round = told.get(columns.mentee[column] * model.mentors + columns.mentor[column]);
      if (round === undefined) continue;
      const bonus = Math.round((round === next ? NEXT_ROUND : LATER_ROUND) / unit);
      this.#bonuses.set(column, Math.max(1, bonus));
    }
  }

  /** How many of the pairs meet in the flow of now; 1 where there are none. */
  shareKept(): number {
    const { simplex, columns } = this.#network;
    let kept = 0;
    for (const column of this.#bonuses.keys()) kept += simplex.flow[columns.arc[column]];
    return this.#pairs === 0 ? 1 : kept / this.#pairs;
  }

  /** Solves the network anew with bonuses of this weight. */
  setWeight(weight: number): void {
    if (weight === this.#weight) return;
    const { simplex, columns } = this.#network;
    for (const [column, bonus] of this.#bonuses) {
      simplex.addCost(columns.arc[column], Math.round(bonus * this.#weight) - Math.round(bonus * weight));
    }
    this.#weight = weight;
    optimise(this.#network);
  }

  /** Whether bonuses of this weight cost no level above the value, and little of that; the network is solved with them. */
  isAffordable(weight: number, bound: PlanLevels): boolean {
    this.setWeight(weight);
    const { simplex, columns, remainder } = this.#network;
    let preferred = 0;
    for (const [column, bonus] of this.#bonuses) {
      preferred += simplex.flow[columns.arc[column]] * Math.round(bonus * weight);
    }
    const { covered, idle2, value } = levelsOfFlow(this.#network);
    return !fallsShort({ covered, idle2, value: value - preferred * remainder.unit }, bound, MOST_LOSS);
  }
}
