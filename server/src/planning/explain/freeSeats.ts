import type { Instance, SeatPrices } from '@rotunda/shared/rules/planning';

/** Prices of a plan that has none: every seat is free, and so no cost is claimed. */
export function freeSeats({ mentors, rounds }: Instance): SeatPrices {
  return mentors.map(() => Array.from({ length: rounds }, () => [0, 0, 0] as const));
}
