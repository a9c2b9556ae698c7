import type { SeatingNetwork } from './seatingNetwork.ts';

const NONE = -1;

/**
 * A pair that shares several needs must still meet only once. As long as the flow does not want more, an arc for each need is
 * enough, which keeps the network small; few pairs are ever wanted twice. Those get a node of their own here, with a single
 * way on to the table, and the arcs they had become too dear to use.
 *
 * Returns how many pairs met twice; 0 says that the flow is as good without all the other nodes.
 */
export function meetOnce(network: SeatingNetwork): number {
  const { columns, remainder, simplex } = network;
  const { mentors } = remainder.model;
  const met = new Set<number>();
  const twice = new Map<number, number[]>();
  for (let column = 0; column < columns.count; column++) {
    const arc = columns.arc[column];
    if (arc === NONE || simplex.flow[arc] === 0) continue;
    const pair = columns.mentee[column] * mentors + columns.mentor[column];
    if (met.has(pair)) twice.set(pair, []);
    met.add(pair);
  }
  if (twice.size === 0) return 0;
  for (let column = 0; column < columns.count; column++) {
    twice.get(columns.mentee[column] * mentors + columns.mentor[column])?.push(column);
  }
  for (const ways of twice.values()) join(network, ways);
  return twice.size;
}

/** Lets all ways in which a pair may meet pass through one node. */
function join({ columns, simplex, weights }: SeatingNetwork, ways: readonly number[]): void {
  const node = simplex.addNode();
  const onward = simplex.addArc(node, simplex.target[columns.arc[ways[0]]], 1, 0);
  for (const column of ways) {
    const before = columns.arc[column];
    columns.arc[column] = simplex.addArc(simplex.source[before], node, 1, simplex.cost[before]);
    simplex.addCost(before, weights.overflow * simplex.scaling);
  }
  simplex.hang(node, onward);
}
