import { suitabilityFor } from '../problem/ladders.ts';
import { PairMark, groundGain } from '../problem/remainder.ts';
import type { RoundSet } from '../problem/rounds.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';

const NONE = -1;

/** Pairs added at once: so many per need, and so many open conversations per mentee. */
const MOST_PER_NEED = 3;
const MOST_OPEN = 6;

/** A pair in the network already, decided by facts, or not allowed. */
const SETTLED = PairMark.barred | PairMark.required | PairMark.priced;

/** Mentors as somebody who is open in a certain set of rounds sees them. */
interface Market {
  /** What a seat costs, by mentor; ∞ where no round is shared. */
  readonly prices: Float64Array;
  /** Mentors with a price, the cheapest first. */
  readonly cheapest: Int32Array;
}

/**
 * Adds the pairs that would lower the cost most at the prices of now (column generation): all mentees × mentors are looked at,
 * but only those with a negative reduced cost ever become part of the network. Open conversations are looked for from the
 * cheapest mentor on, up to the price at which none can pay. Returns how many pairs were added; 0 proves the flow optimal.
 */
export function addAttractivePairs(network: SeatingNetwork): number {
  const { model, menteeOpen } = network.remainder;
  const markets = new Map<RoundSet, Market>();
  const best = new BestFew(MOST_PER_NEED);
  let added = 0;
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    if (network.menteeNode[mentee] === NONE) continue;
    const rounds = menteeOpen[mentee];
    const market = markets.get(rounds) ?? marketOf(network, rounds);
    markets.set(rounds, market);
    for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
      best.clear();
      findMentors(network, market, mentee, need, best);
      for (let place = 0; place < best.count; place++) network.addPair(mentee, best.mentor[place]);
      added += best.count;
    }
    added += addOpenConversations(network, market, mentee);
  }
  return added;
}

function marketOf(network: SeatingNetwork, rounds: RoundSet): Market {
  const prices = network.tables.endPrices(rounds);
  const mentors: number[] = [];
  for (const [mentor, price] of prices.entries()) if (price !== Infinity) mentors.push(mentor);
  mentors.sort((one, other) => prices[one] - prices[other] || one - other);
  return { prices, cheapest: Int32Array.from(mentors) };
}

function findMentors(
  network: SeatingNetwork,
  { prices }: Market,
  mentee: number,
  need: number,
  best: BestFew,
): void {
  const { remainder, ladders, simplex, rungNode } = network;
  const { model, pairs, topicStart, topicMentor, topicSuitability } = remainder;
  const topic = model.needTopic[need];
  const lowest = ladders.start[need];
  let rung = ladders.start[need + 1] - 1;
  for (let at = topicStart[topic]; at < topicStart[topic + 1]; at++) {
    while (rung >= lowest && ladders.suitability[rung] > topicSuitability[at]) rung--;
    if (rung < lowest) return;
    const mentor = topicMentor[at];
    if ((pairs[mentee * model.mentors + mentor] & SETTLED) !== 0) continue;
    const ground = groundGain(remainder, mentee, mentor) * simplex.scaling;
    const reduced = prices[mentor] - simplex.price[rungNode[rung]] - ground;
    if (reduced < 0) best.offer(mentor, reduced);
  }
}

function addOpenConversations(network: SeatingNetwork, { prices, cheapest }: Market, mentee: number): number {
  const { remainder, simplex, menteeNode } = network;
  const { model, pairs, unit } = remainder;
  const price = simplex.price[menteeNode[mentee]];
  const pays = (mentor: number): boolean =>
    (pairs[mentee * model.mentors + mentor] & SETTLED) === 0 &&
    prices[mentor] - groundGain(remainder, mentee, mentor) * simplex.scaling < price &&
    !servesSomeNeed(network, mentee, mentor);
  // Wishes earn more than the others can, so the limit below is not theirs.
  const dearest = price + ((model.seatValue + model.crossBonus) / unit) * simplex.scaling;
  let added = 0;
  for (const mentor of cheapest) {
    if (added === MOST_OPEN || prices[mentor] >= dearest) break;
    if (!pays(mentor)) continue;
    network.addPair(mentee, mentor);
    added++;
  }
  for (const mentor of model.wishes[mentee]) {
    if (!pays(mentor)) continue;
    network.addPair(mentee, mentor);
    added++;
  }
  return added;
}

function servesSomeNeed({ remainder: { model } }: SeatingNetwork, mentee: number, mentor: number): boolean {
  for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
    if (suitabilityFor(model, need, mentor) > 0) return true;
  }
  return false;
}

/** The few mentors with the least reduced cost, least first. */
class BestFew {
  count = 0;
  readonly mentor: Int32Array;
  readonly #reduced: Float64Array;

  constructor(most: number) {
    this.mentor = new Int32Array(most);
    this.#reduced = new Float64Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  offer(mentor: number, reduced: number): void {
    let place = this.count;
    if (place === this.mentor.length) {
      place--;
      if (reduced >= this.#reduced[place]) return;
    } else this.count++;
    for (; place > 0 && this.#reduced[place - 1] > reduced; place--) {
      this.#reduced[place] = this.#reduced[place - 1];
      this.mentor[place] = this.mentor[place - 1];
    }
    this.#reduced[place] = reduced;
    this.mentor[place] = mentor;
  }
}
