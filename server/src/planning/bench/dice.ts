import { randomFrom } from '../random.ts';

/** Chances from one seed. */
export interface Dice {
  readonly chance: (share: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** An index, as often as its weight says. */
  readonly weighted: (weights: readonly number[]) => number;
  /** That many different indices (or as many as have a weight), each as often as its weight says. */
  readonly several: (weights: readonly number[], count: number) => number[];
}

export function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const weighted = (weights: readonly number[]): number => {
    let left = random() * weights.reduce((total, weight) => total + weight, 0);
    const index = weights.findIndex((weight) => (left -= weight) < 0);
    return index < 0 ? weights.findLastIndex((weight) => weight > 0) : index;
  };
  return {
    chance: (share) => random() < share,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    weighted,
    several: (weights, count) => {
      const left = [...weights];
      const drawn: number[] = [];
      while (drawn.length < count && left.some((weight) => weight > 0)) {
        const index = weighted(left);
        left[index] = 0;
        drawn.push(index);
      }
      return drawn;
    },
  };
}

/** Weights that fall off like 1 / t to a power. */
export function falling(count: number, slope: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 1) ** -slope);
}

/** One seed out of words and numbers (the FNV-1a hash of their text). */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join(' ')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
