import { PairMark } from '../problem/remainder.ts';
import { has } from '../problem/rounds.ts';
import { optimise } from './optimum.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';

/** The pairs that were told to meet and still can, with the round they were told; all of them become part of the network. */
export function toldPairsIn(network: SeatingNetwork): Map<number, number> {
  const { model, pairs, menteeOpen, mentorOpen } = network.remainder;
  const told = new Map<number, number>();
  for (const [mentee, mentor, round] of model.announced) {
    const pair = mentee * model.mentors + mentor;
    if ((pairs[pair] & (PairMark.barred | PairMark.required)) !== 0) continue;
    if (!has(menteeOpen[mentee] & mentorOpen[mentor], round) || !network.tables.hasSeats(mentor)) continue;
    told.set(pair, round);
    if ((pairs[pair] & PairMark.priced) === 0) network.addPair(mentee, mentor);
  }
  return told;
}

/**
 * Solves the network to optimality, and of all equally good flows finds one that keeps most of the pairs people have been told
 * of. All costs are multiplied meanwhile, by more than there are such pairs, so that nothing but ties is decided by them.
 */
export function optimiseForTold(network: SeatingNetwork, onPass?: (share: number) => void): void {
  const { simplex, columns, remainder } = network;
  const told = toldPairsIn(network);
  if (told.size === 0) {
    optimise(network, onPass);
    return;
  }
  simplex.scale(2 ** Math.ceil(Math.log2(2 * (told.size + 1))));
  for (let column = 0; column < columns.count; column++) {
    if (told.has(columns.mentee[column] * remainder.model.mentors + columns.mentor[column]))
      simplex.addCost(columns.arc[column], -1);
  }
  optimise(network, onPass);
  simplex.coarsen();
  simplex.run();
}
