import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { fallsShort } from '../levels.ts';
import { levelsOfFlow, optimise } from './optimum.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';
import { toldPairsIn } from './toldPairs.ts';
import { MOST_FOR_KEEPING } from './weights.ts';

/** What keeping a pair that was announced for the first round that is left, or for a later one, counts besides its value. */
const NEXT_ROUND = MOST_FOR_KEEPING;
const LATER_ROUND = MOST_FOR_KEEPING / 4;

/** A preference weaker than this is none; and how often a weight between too strong and affordable is tried. */
const WEAKEST = 0.005;
const TRIES_BETWEEN = 2;
const STEP_BACK = 0.9;
/** Weights that are tried one after the other where a light one may do. */
const RISING = [0.01, 0.03, 0.1];

/** The share of value that steadiness may cost at most. */
export const MOST_LOSS = 0.001;

/**
 * Makes a flow prefer the pairs that people have been told of, by bonuses that are all weakened by the same weight, as long as
 * that costs next to nothing: no level above the value, and at most a thousandth of that.
 */
export class Preference {
  readonly #network: SeatingNetwork;
  /** What an undisturbed plan reaches. */
  readonly #bound: PlanLevels;
  readonly #pairs: number;
  /** The bonus by column, in units. */
  readonly #bonuses = new Map<number, number>();
  #weight = 0;

  constructor(network: SeatingNetwork, bound: PlanLevels) {
    const { columns, remainder } = network;
    const { model, unit } = remainder;
    const told = toldPairsIn(network);
    const next = model.announced.reduce((first, [, , round]) => Math.min(first, round), model.rounds);
    this.#network = network;
    this.#bound = bound;
    this.#pairs = told.size;
    for (let column = 0; column < columns.count; column++) {
      const round = told.get(columns.mentee[column] * model.mentors + columns.mentor[column]);
      if (round === undefined) continue;
      const bonus = Math.round((round === next ? NEXT_ROUND : LATER_ROUND) / unit);
      this.#bonuses.set(column, Math.max(1, bonus));
    }
  }

  /** Settles on the strongest weight that can be afforded. */
  strengthen(): void {
    let affordable = 1;
    while (affordable > 0 && !this.#isAffordable(affordable)) {
      affordable = affordable > WEAKEST ? affordable / 2 : 0;
    }
    if (affordable === 0) this.#setWeight(0);
    if (affordable === 0 || affordable === 1) return;
    let tooStrong = affordable * 2;
    for (let tries = 0; tries < TRIES_BETWEEN; tries++) {
      const between = (affordable + tooStrong) / 2;
      if (this.#isAffordable(between)) affordable = between;
      else tooStrong = between;
    }
    this.#settle(affordable);
  }

  /**
   * Rises only until this share of the pairs is kept, for stronger ones take many more pivots: that much can be afforded in large
   * events. May be called again for a greater share.
   */
  rise(share: number): void {
    let affordable = this.#weight;
    for (const weight of RISING) {
      if (weight <= affordable) continue;
      if (this.#shareKept() >= share) return;
      if (!this.#isAffordable(weight)) {
        this.#settle(affordable);
        return;
      }
      affordable = weight;
    }
  }

  /**
   * Goes back to a weight that could be afforded, or to the next weaker one that can: of equally good flows, the one that is
   * found this time may keep more pairs at the price of more value.
   */
  #settle(weight: number): void {
    let affordable = weight;
    while (affordable > 0 && !this.#isAffordable(affordable)) {
      affordable = affordable > WEAKEST ? affordable * STEP_BACK : 0;
    }
    if (affordable === 0) this.#setWeight(0);
  }

  /** The share of the pairs that meet in the flow of now; 1 where there are none. */
  #shareKept(): number {
    const { simplex, columns } = this.#network;
    let kept = 0;
    for (const column of this.#bonuses.keys()) kept += simplex.flow[columns.arc[column]];
    return this.#pairs === 0 ? 1 : kept / this.#pairs;
  }

  /** Solves the network anew with bonuses of this weight. */
  #setWeight(weight: number): void {
    if (weight === this.#weight) return;
    const { simplex, columns } = this.#network;
    for (const [column, bonus] of this.#bonuses) {
      simplex.addCost(columns.arc[column], Math.round(bonus * this.#weight) - Math.round(bonus * weight));
    }
    this.#weight = weight;
    optimise(this.#network);
  }

  /** Whether bonuses of this weight cost no level above the value, and little of that; the network is solved with them. */
  #isAffordable(weight: number): boolean {
    this.#setWeight(weight);
    const { simplex, columns, remainder } = this.#network;
    let preferred = 0;
    for (const [column, bonus] of this.#bonuses) {
      preferred += simplex.flow[columns.arc[column]] * Math.round(bonus * weight);
    }
    const { covered, idle2, value } = levelsOfFlow(this.#network);
    return !fallsShort({ covered, idle2, value: value - preferred * remainder.unit }, this.#bound, MOST_LOSS);
  }
}
