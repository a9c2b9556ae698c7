/** Sets of rounds, and of groups of rounds, are bit masks: round r is in the set when bit r is 1. */
export type RoundSet = number;

/** How many are in the set. */
export function sizeOf(set: RoundSet): number {
  let size = 0;
  for (let left = set; left !== 0; left &= left - 1) size++;
  return size;
}

export function has(set: RoundSet, round: number): boolean {
  return (set & (1 << round)) !== 0;
}
