import type { NetworkSimplex } from './networkSimplex.ts';

const ROOT = 0;

/** More than ever flows anywhere. */
export const PLENTY = 2 ** 30;

/** Adds an arc that carries this much from the start. */
export function carrying(
  simplex: NetworkSimplex,
  source: number,
  target: number,
  capacity: number,
  cost: number,
  flow: number,
): number {
  const arc = simplex.addArc(source, target, capacity, cost, flow === capacity);
  simplex.flow[arc] = flow;
  return arc;
}

/**
 * Hangs a node in the starting tree: on the arc among these that is partly full, or on one over which it can send on, or, when
 * all are used up, on an arc to the root at a price nobody pays.
 */
export function hangOn(
  simplex: NetworkSimplex,
  overflow: number,
  node: number,
  arcs: readonly number[],
): void {
  const { flow, capacity, source } = simplex;
  const partly = arcs.find((arc) => flow[arc] > 0 && flow[arc] < capacity[arc]);
  const open = arcs.find((arc) => (source[arc] === node ? flow[arc] < capacity[arc] : flow[arc] > 0));
  simplex.hang(node, partly ?? open ?? simplex.addArc(node, ROOT, PLENTY, overflow));
}
