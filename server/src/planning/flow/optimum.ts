import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { groundGain } from '../problem/remainder.ts';
import { meetOnce } from './meetOnce.ts';
import { addAttractivePairs } from './pricing.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';
import { lossOf } from './weights.ts';

const NONE = -1;

/** How often the first pass pivots at most, per node of the network, and how much more each later one may. */
const FIRST_PASS = 0.6;
const PASS_GROWTH = 1.3;

/**
 * Solves the network to optimality: pivots, then adds the pairs that have become attractive, and sees to it that none meets
 * twice, until there is nothing to do. Early passes stop before they are optimal, for the pairs that come next change the prices again anyway: at XL this saves a
 * quarter of all pivots. `onPass` is told a guess of how far that is, from 0 to 1: passes add ever fewer pairs.
 */
export function optimise(network: SeatingNetwork, onPass: (share: number) => void = () => {}): void {
  const { simplex } = network;
  let mostPivots = FIRST_PASS * simplex.nodes;
  let first = 0;
  for (;;) {
    const isOptimal = simplex.run(mostPivots);
    const added = addAttractivePairs(network) + (isOptimal ? meetOnce(network) : 0);
    if (added === 0 && isOptimal) return;
    mostPivots *= PASS_GROWTH;
    first = Math.max(first, added);
    onPass(1 - Math.log1p(added) / Math.log1p(first + 1));
  }
}

/** A pair that meets in the flow: about which of the model's needs (−1 = none). */
export interface FlowPair {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
}

/** Who meets whom about what in the flow of now. */
export interface FlowPairs {
  /** Pairs that need a round. */
  readonly open: readonly FlowPair[];
  /** What each fixed seat is about: one of the model's needs, or −1. */
  readonly fixedNeeds: readonly number[];
}

export function pairsOf({ remainder, columns, simplex }: SeatingNetwork): FlowPairs {
  const { mentors } = remainder.model;
  const fixedAt = new Map<number, number>();
  for (const [index, [mentee, mentor]] of remainder.fixed.entries())
    fixedAt.set(mentee * mentors + mentor, index);
  const open: FlowPair[] = [];
  const fixedNeeds = remainder.fixed.map(() => NONE);
  for (let column = 0; column < columns.count; column++) {
    const arc = columns.arc[column];
    if (arc !== NONE && simplex.flow[arc] === 0) continue;
    const mentee = columns.mentee[column];
    const mentor = columns.mentor[column];
    const need = columns.need[column];
    const index = fixedAt.get(mentee * mentors + mentor);
    if (index === undefined) open.push({ mentee, mentor, need });
    else fixedNeeds[index] = need;
  }
  return { open, fixedNeeds };
}

/**
 * What the flow achieves on the three levels, facts included: the least that no plan can beat once the flow is optimal. The
 * value is in the instance's own numbers.
 */
export function levelsOfFlow({ remainder, simplex, weights }: SeatingNetwork): PlanLevels {
  const { satOut, fixed, required } = remainder;
  let covered = remainder.covered.reduce((sum, one) => sum + one, 0);
  let idle2 = satOut.reduce((sum, rounds) => sum + rounds * rounds, 0);
  let value = 0;
  for (let arc = 0; arc < simplex.arcs; arc++) {
    const flow = simplex.flow[arc];
    if (flow === 0) continue;
    const loss = lossOf(simplex.cost[arc], weights);
    covered -= loss.covered * flow;
    idle2 += loss.idle2 * flow;
    value -= loss.value * flow;
  }
  for (const [mentee, mentor] of [...required, ...fixed]) value += groundGain(remainder, mentee, mentor);
  return { covered, idle2, value: value * remainder.unit + remainder.standingValue };
}
