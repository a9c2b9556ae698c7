import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { PairMark } from '../problem/remainder.ts';
import { has } from '../problem/rounds.ts';
import { levelsOfFlow, optimise } from './optimum.ts';
import type { SeatingNetwork } from './seatingNetwork.ts';

const NONE = -1;

/** What keeping a pair that was announced for the first round that is left, or for a later one, counts besides its value. */
const NEXT_ROUND = 6000;
const LATER_ROUND = 1500;

/** The share of value that steadiness may cost at most. */
export const MOST_LOSS = 0.001;

/**
 * Makes the flow prefer the pairs that people have been told of, as long as that costs next to nothing: no level above the
 * value, and at most a thousandth of that. Where it would cost more, the preference is weakened.
 */
export function keepAnnounced(network: SeatingNetwork, bound: PlanLevels): void {
  const { remainder, simplex, columns } = network;
  const { model, pairs, menteeOpen, mentorOpen, unit } = remainder;
  const bonusOf = new Map<number, number>();
  const next = model.announced.reduce((first, [, , round]) => Math.min(first, round), model.rounds);
  for (const [mentee, mentor, round] of model.announced) {
    const pair = mentee * model.mentors + mentor;
    if ((pairs[pair] & (PairMark.barred | PairMark.required)) !== 0) continue;
    if (!has(menteeOpen[mentee] & mentorOpen[mentor], round) || !network.tables.hasSeats(mentor)) continue;
    bonusOf.set(pair, Math.max(1, Math.round((round === next ? NEXT_ROUND : LATER_ROUND) / unit)));
    if ((pairs[pair] & PairMark.priced) === 0) network.addPair(mentee, mentor);
  }
  const arcs = new Map<number, number>();
  for (let column = 0; column < columns.count; column++) {
    const bonus = bonusOf.get(columns.mentee[column] * model.mentors + columns.mentor[column]);
    if (bonus !== undefined && columns.pairArc[column] !== NONE) arcs.set(columns.pairArc[column], bonus);
  }
  let weight = 1;
  for (const [arc, bonus] of arcs) simplex.addCost(arc, -bonus);
  optimise(network);
  while (weight > 0 && costsTooMuch(network, arcs, weight, bound)) {
    const weaker = weight > 0.05 ? weight / 2 : 0;
    for (const [arc, bonus] of arcs)
      simplex.addCost(arc, Math.round(bonus * weight) - Math.round(bonus * weaker));
    weight = weaker;
    optimise(network);
  }
}

function costsTooMuch(
  network: SeatingNetwork,
  arcs: ReadonlyMap<number, number>,
  weight: number,
  bound: PlanLevels,
): boolean {
  let preferred = 0;
  for (const [arc, bonus] of arcs) preferred += network.simplex.flow[arc] * Math.round(bonus * weight);
  const { covered, idle2, value } = levelsOfFlow(network);
  const real = value - preferred * network.remainder.unit;
  return covered < bound.covered || idle2 > bound.idle2 || real < bound.value * (1 - MOST_LOSS);
}
