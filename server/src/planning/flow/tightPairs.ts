import type { SeatingNetwork } from './seatingNetwork.ts';
import { suitabilityFor } from '../problem/ladders.ts';
import { PairMark, groundGain } from '../problem/remainder.ts';
import type { RoundSet } from '../problem/rounds.ts';

const NONE = -1;
/** So many are listed for a mentee, and so many in all, or a few for everybody. */
const MOST_PER_MENTEE = 40;
const MOST_IN_ALL = 40_000;
const FEW = 8;

/**
 * The pairs that an equally good plan could have: by complementary slackness, those whose reduced cost at the optimal prices
 * is 0. Lists of mentors by mentee; the flow must be optimal.
 */
export function tightPairsOf(network: SeatingNetwork): number[][] {
  const { remainder, simplex, rungNode, menteeNode, ladders } = network;
  const { model, pairs, menteeOpen } = remainder;
  const most = Math.max(FEW, Math.min(MOST_PER_MENTEE, Math.floor(MOST_IN_ALL / model.mentees)));
  const pricesFor = new Map<RoundSet, Float64Array>();
  return Array.from({ length: model.mentees }, (_, mentee) => {
    const tight: number[] = [];
    if (menteeNode[mentee] === NONE) return tight;
    const prices = pricesFor.get(menteeOpen[mentee]) ?? network.tables.endPrices(menteeOpen[mentee]);
    pricesFor.set(menteeOpen[mentee], prices);
    // Start elsewhere for everybody: where there are too many, not all shall share the same few.
    const shift = (mentee * 7919) % Math.max(1, model.mentors);
    for (let step = 0; step < model.mentors && tight.length < most; step++) {
      const mentor = (step + shift) % model.mentors;
      if (prices[mentor] === Infinity) continue;
      if ((pairs[mentee * model.mentors + mentor] & (PairMark.barred | PairMark.required)) !== 0) continue;
      let worth = -Infinity;
      for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
        if (suitabilityFor(model, need, mentor) === 0) continue;
        worth = Math.max(worth, simplex.price[rungNode[ladders.rungOf(need, mentor)]]);
      }
      if (worth === -Infinity) worth = simplex.price[menteeNode[mentee]];
      const ground = groundGain(remainder, mentee, mentor) * simplex.scaling;
      if (prices[mentor] - ground <= worth) tight.push(mentor);
    }
    return tight;
  });
}

/** Adds pairs that are tight to the network, which gives ties more to choose from. */
export function addTightPairs(network: SeatingNetwork, tight: readonly (readonly number[])[]): void {
  const { model, pairs } = network.remainder;
  for (const [mentee, mentors] of tight.entries()) {
    for (const mentor of mentors) {
      if ((pairs[mentee * model.mentors + mentor] & PairMark.priced) === 0) network.addPair(mentee, mentor);
    }
  }
}
