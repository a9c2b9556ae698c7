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

/** The share of value that steadiness may cost at most. */
export const MOST_LOSS = 0.001;

/**
 * Makes the flow prefer the pairs that people have been told of, as long as that costs next to nothing: no level above the
 * value, and at most a thousandth of that. Where it would cost more, the preference is weakened from the strongest weight on.
 */
export function keepAnnounced(network: SeatingNetwork, bound: PlanLevels, strongest = 1): void {
  const { remainder } = network;
  const { model, pairs, menteeOpen, mentorOpen, unit } = remainder;
  const bonusOf = new Map<number, number>();
  const next = model.announced.reduce((first, [, , round]) => Math.min(first, round), model.rounds);
  for (const [mentee, mentor, round] of model.announced) {
    const pair = mentee * model.mentors + mentor;
    if ((pairs[pair] & (PairMark.barred | PairMark.required)) !== 0) continue;
    if (!has(menteeOpen[mentee] & mentorOpen[mentor], round) || !network.tables.hasSeats(mentor)) continue;
    bonusOf.set(pair, Math.max(1, Math.round((round === next ? NEXT_ROUND : LATER_ROUND) / unit)));
    if ((pairs[pair] & PairMark.priced) === 0) network.addPair(mentee, mentor);
  }
  const preference = new Preference(network, bonusOf);
  let affordable = strongest;
  while (affordable > 0 && !preference.isAffordable(affordable, bound)) {
    affordable = affordable > WEAKEST ? affordable / 2 : 0;
  }
  if (affordable === 0) preference.setWeight(0);
  if (affordable === 0 || affordable === strongest) return;
  let tooStrong = affordable * 2;
  for (let tries = 0; tries < TRIES_BETWEEN; tries++) {
    const between = (affordable + tooStrong) / 2;
    if (preference.isAffordable(between, bound)) affordable = between;
    else tooStrong = between;
  }
  preference.setWeight(affordable);
}

/** Bonuses on pairs, in units, all weakened by the same weight. */
class Preference {
  readonly #network: SeatingNetwork;
  /** The bonus by column. */
  readonly #bonuses = new Map<number, number>();
  #weight = 0;

  constructor(network: SeatingNetwork, bonusOf: ReadonlyMap<number, number>) {
    const { columns, remainder } = network;
    this.#network = network;
    for (let column = 0; column < columns.count; column++) {
      const bonus = bonusOf.get(columns.mentee[column] * remainder.model.mentors + columns.mentor[column]);
      if (bonus !== undefined) this.#bonuses.set(column, bonus);
    }
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
