import type { Model } from './model.ts';
import type { Remainder } from './remainder.ts';

/**
 * The ladder of suitabilities of each need, which makes diminishing returns linear.
 *
 * Conversations about one need count 100 %, 30 %, 10 %, best suitability first. Let l₁ < l₂ < … be the suitabilities offered
 * and n(h) how many conversations reach at least l(h). Summation by parts turns the value of any set of them into
 * Σ over h of w · (l(h) − l(h−1)) · (g₁ + … + g_n(h)): every rung h earns for itself, and the q-th conversation that reaches it
 * earns w · (l(h) − l(h−1)) · g_q. Since the g never rise, a flow that takes the best first is exact.
 */
export class Ladders {
  /** Rungs of a need: `start[need]` to `start[need + 1] - 1`, lowest first. */
  readonly start: Int32Array;
  /** Suitability of a rung, and how much it lies above the rung below. */
  readonly suitability: Int32Array;
  readonly rise: Int32Array;
  /** Facts that reach the rung already. */
  readonly reached: Int32Array;
  readonly #remainder: Remainder;

  constructor(remainder: Remainder) {
    this.#remainder = remainder;
    const { model, topicStart, topicSuitability } = remainder;
    const needs = model.needTopic.length;
    const rungs: number[] = [];
    this.start = new Int32Array(needs + 1);
    for (let need = 0; need < needs; need++) {
      const topic = model.needTopic[need];
      // Mentors are sorted by suitability, best first: walk from the last that is good enough.
      let lowest = topicStart[topic + 1] - 1;
      while (lowest >= topicStart[topic] && topicSuitability[lowest] < model.needMinimum[need]) lowest--;
      for (let at = lowest; at >= topicStart[topic]; at--) {
        if (at === lowest || topicSuitability[at] !== topicSuitability[at + 1])
          rungs.push(topicSuitability[at]);
      }
      this.start[need + 1] = rungs.length;
    }
    this.suitability = Int32Array.from(rungs);
    this.rise = new Int32Array(rungs.length);
    this.reached = new Int32Array(rungs.length);
    for (let need = 0; need < needs; need++) {
      let below = 0;
      for (let rung = this.start[need]; rung < this.start[need + 1]; rung++) {
        this.rise[rung] = this.suitability[rung] - below;
        below = this.suitability[rung];
        for (const held of remainder.factSuitabilities[need]) if (held >= below) this.reached[rung]++;
      }
    }
  }

  /** What the conversation at this place (0 = first) on the rung earns, in the remainder's units. */
  gain(need: number, rung: number, place: number): number {
    const { model, unit } = this.#remainder;
    return place < model.diminish.length
      ? (model.needWeight[need] * this.rise[rung] * model.diminish[place]) / unit
      : 0;
  }

  /** The rung of a mentor for a need; −1 when the mentor does not serve it. */
  rungOf(need: number, mentor: number): number {
    const suitability = suitabilityFor(this.#remainder.model, need, mentor);
    if (suitability === 0) return -1;
    let rung = this.start[need + 1] - 1;
    while (this.suitability[rung] !== suitability) rung--;
    return rung;
  }
}

/** Suitability of a mentor for a need; 0 when the topic is not offered, or not as well as the mentee asks. */
export function suitabilityFor(model: Model, need: number, mentor: number): number {
  const suitability = model.suitability[mentor * model.topics + model.needTopic[need]];
  return suitability >= model.needMinimum[need] ? suitability : 0;
}
