import type { PlanLevels, SeatPrice, SeatPrices } from '@rotunda/shared/rules/planning';
import type { SeatingNetwork } from '../flow/seatingNetwork.ts';
import { lossOf } from '../flow/weights.ts';
import { has } from '../problem/rounds.ts';

const ROOT = 0;

/**
 * The price of a seat with each mentor in each round, taken from the optimal tree of the network: what the path from the seat
 * to the root costs, level by level. With these prices anybody can confirm the bound without knowing how it was found
 * (`verifyBound`). Seats that do not exist have a price that nobody pays.
 */
export function seatPricesOf(network: SeatingNetwork): SeatPrices {
  const { remainder, groups, weights, tables } = network;
  const { mentors, rounds } = remainder.model;
  const count = groups.rounds.length;
  const noSeat = asPrice(lossOf(weights.overflow, weights), 1);
  return Array.from({ length: mentors }, (_, mentor) => {
    const byGroup = groups.rounds.map((_, group) => {
      const node = tables.seatsNode[mentor * count + group];
      return node < 0 ? noSeat : asPrice(lossToRoot(network, node), remainder.unit);
    });
    return Array.from({ length: rounds }, (_, round) => {
      const group = groups.rounds.findIndex((own) => has(own, round));
      return byGroup[group] ?? noSeat;
    });
  });
}

/** What one more unit from this node to the root loses, along the tree. */
function lossToRoot({ simplex, weights }: SeatingNetwork, from: number): PlanLevels {
  let covered = 0;
  let idle2 = 0;
  let value = 0;
  for (let node = from; node !== ROOT; node = simplex.parentOf(node)) {
    const arc = simplex.arcAbove(node);
    const sign = simplex.source[arc] === node ? 1 : -1;
    const loss = lossOf(simplex.cost[arc], weights);
    covered += sign * loss.covered;
    idle2 += sign * loss.idle2;
    value += sign * loss.value;
  }
  return { covered, idle2, value };
}

function asPrice({ covered, idle2, value }: PlanLevels, unit: number): SeatPrice {
  return [covered, idle2, value * unit];
}
