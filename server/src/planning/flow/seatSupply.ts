import type { Remainder } from '../problem/remainder.ts';
import type { RoundGroups } from '../problem/roundGroups.ts';
import { has } from '../problem/rounds.ts';

/** How many mentees a mentor can still take: in each group of rounds, and in all. */
export interface SeatSupply {
  /** Free seats at `mentor * groups + group`. */
  readonly seats: Int32Array;
  /** Rounds without company yet, at the same place. */
  readonly lonely: Int32Array;
  /** In all, by mentor: no more than the free seats of as many rounds as the mentor may still open. */
  readonly total: Int32Array;
}

export function seatSupplyOf(remainder: Remainder, groups: RoundGroups): SeatSupply {
  const { model, seats: free, company, roundsLeft, totalLeft } = remainder;
  const { mentors, rounds } = model;
  const count = groups.rounds.length;
  const seats = new Int32Array(mentors * count);
  const lonely = new Int32Array(mentors * count);
  const total = new Int32Array(mentors);
  for (let mentor = 0; mentor < mentors; mentor++) {
    const toOpen: number[] = [];
    for (const [group, own] of groups.rounds.entries()) {
      for (let round = model.from; round < rounds; round++) {
        const at = mentor * rounds + round;
        if (!has(own, round) || free[at] === 0) continue;
        seats[mentor * count + group] += free[at];
        if (company[at] === 1) total[mentor] += free[at];
        else {
          toOpen.push(free[at]);
          lonely[mentor * count + group]++;
        }
      }
    }
    toOpen.sort((one, other) => other - one);
    for (const opened of toOpen.slice(0, roundsLeft[mentor])) total[mentor] += opened;
    total[mentor] = Math.min(total[mentor], totalLeft[mentor]);
  }
  return { seats, lonely, total };
}
