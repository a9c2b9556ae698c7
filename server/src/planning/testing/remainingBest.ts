import type { DayOut } from './daysOut.ts';

/** The best that can be hoped for each level when the last mentees share so many seats; levels independently of each other. */
export interface Hope {
  readonly covered: number;
  readonly idle2: number;
  readonly value: number;
}

/**
 * For every mentee and number of seats, what this mentee and all later ones could reach at most, level by level, if nothing but
 * the number of seats limited them: a table by dynamic programming, to cut branches of an exhaustive search.
 * `hopes[mentee][seats]`; the row after the last mentee is all zero.
 */
export function hopesOf(days: readonly (readonly DayOut[])[], seats: number): Hope[][] {
  const nothing: Hope = { covered: 0, idle2: 0, value: 0 };
  const impossible: Hope = { covered: -Infinity, idle2: Infinity, value: -Infinity };
  const hopes: Hope[][] = [...days.map(() => []), new Array<Hope>(seats + 1).fill(nothing)];
  for (let mentee = days.length - 1; mentee >= 0; mentee--) {
    const bySeats = bestBySeats(days[mentee]);
    for (let free = 0; free <= seats; free++) {
      let best = impossible;
      for (const [used, own] of bySeats.entries()) {
        if (used > free) break;
        best = better(best, plus(own ?? impossible, hopes[mentee + 1][free - used]));
      }
      hopes[mentee].push(best);
    }
  }
  return hopes;
}

function bestBySeats(days: readonly DayOut[]): (Hope | undefined)[] {
  const best: (Hope | undefined)[] = [];
  for (const day of days) {
    const known = best[day.tables.length];
    best[day.tables.length] = known ? better(known, day) : day;
  }
  return best;
}

function better(one: Hope, other: Hope): Hope {
  return {
    covered: Math.max(one.covered, other.covered),
    idle2: Math.min(one.idle2, other.idle2),
    value: Math.max(one.value, other.value),
  };
}

function plus(one: Hope, other: Hope): Hope {
  return {
    covered: one.covered + other.covered,
    idle2: one.idle2 + other.idle2,
    value: one.value + other.value,
  };
}
