import { numbersBelow, shuffle, type Random } from './random.ts';
import { RoundMoves } from './roundMoves.ts';
import type { Schedule } from './schedule.ts';
import type { Scorer } from './score.ts';

/** Most sweeps over all rounds; most searches are at rest after four to seven. */
const MOST_SWEEPS = 12;

/** Most pairs of mentee and mentor looked at in all rounds together: the bound that keeps 1,000 people within seconds. */
const MOST_LOOKS = 8_000_000;

/**
 * Makes a schedule better, one round after the other, as long as any move within a round helps. Bounded by sweeps and by
 * looks, both counted, so that the same seed ends at the same place on a slow machine. `onProgress` is told 0 to 1.
 */
export function improve(
  schedule: Schedule,
  scorer: Scorer,
  random: Random,
  onProgress: (done: number) => void,
): void {
  const { rounds, from, mentees, mentors } = schedule.model;
  const order = numbersBelow(rounds - from);
  const sweepsAffordable = Math.ceil(MOST_LOOKS / Math.max(1, mentees * mentors * order.length));
  const sweeps = Math.min(MOST_SWEEPS, sweepsAffordable);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = false;
    for (const [position, offset] of shuffle(order, random).entries()) {
      onProgress((sweep + position / order.length) / sweeps);
      const round = new RoundMoves(schedule, scorer, from + offset);
      moved = round.improve(random) || moved;
    }
    if (!moved) return;
  }
}
