import type { Random } from '../random.ts';

/** How far a gain may be off at first, in value for one round: as much as the first conversation about a need is worth at most, and a half. */
const FIRST = 30_000;

/**
 * Noise on gains, less of it in every sweep and none at last: exchanges that look a little worse are tried as well, which leads
 * out of plans that no single exchange can better. (The noising method: Charon and Hudry, Operations Research Letters 14, 1993.)
 */
export class Unrest {
  readonly #random: Random;
  readonly #first: number;
  #most = 0;

  constructor(random: Random, unit: number) {
    this.#random = random;
    this.#first = FIRST / unit;
  }

  /** Sets how much of the time for noise is left, from 1 to 0: it fades faster at first than at last. */
  leave(share: number): void {
    this.#most = this.#first * Math.max(0, share) ** 2;
  }

  get isOver(): boolean {
    return this.#most === 0;
  }

  /** What to add to a gain. */
  noise(): number {
    return this.#most === 0 ? 0 : this.#most * (this.#random() - 0.5);
  }
}
