/** A stream of numbers in [0, 1) that is the same for the same seed on every machine. */
export type Random = () => number;

/**
 * After Mulberry32 by Tommy Ettinger: a counter of 32 bits, mixed by multiplications and shifts. Enough to break ties; not for
 * secrets.
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Shuffles in place (Fisher and Yates) and returns the same list. */
export function shuffle(list: Int32Array, random: Random): Int32Array {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = list[last] ?? 0;
    list[last] = list[other] ?? 0;
    list[other] = kept;
  }
  return list;
}

/** The numbers 0 … count − 1. */
export function numbersBelow(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, number) => number);
}
