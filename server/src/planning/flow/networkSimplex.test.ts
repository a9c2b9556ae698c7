import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NetworkSimplex } from './networkSimplex.ts';

const ROOT = 0;

/** A network in which every node has something to send to the root, and a costly arc there to begin with. */
const networks = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    costly: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: nodes, maxLength: nodes }),
    arcs: fc.array(
      fc.record({
        source: fc.integer({ min: 0, max: nodes }),
        target: fc.integer({ min: 0, max: nodes }),
        capacity: fc.integer({ min: 0, max: 3 }),
        cost: fc.integer({ min: -9, max: 9 }),
      }),
      { maxLength: 60 },
    ),
    dearer: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }),
  }),
);

/** Each node sends its supply over an arc of its own, which carries it from the start; then the others are added. */
function built(costly: readonly number[]): NetworkSimplex {
  const simplex = new NetworkSimplex();
  for (const supply of costly) {
    const node = simplex.addNode();
    const arc = simplex.addArc(node, ROOT, 50, 20);
    simplex.flow[arc] = supply;
    simplex.hang(node, arc);
  }
  return simplex;
}

/** What flows out of each node beyond what flows in. */
function balances({ nodes, arcs, source, target, flow }: NetworkSimplex): number[] {
  const balance = new Array<number>(nodes).fill(0);
  for (let arc = 0; arc < arcs; arc++) {
    balance[source[arc]] += flow[arc];
    balance[target[arc]] -= flow[arc];
  }
  return balance;
}

/** The arcs that break complementary slackness: together with flow in balance, none of them proves the flow optimal. */
function unproved({ arcs, source, target, capacity, flow, cost, price }: NetworkSimplex): number[] {
  return Array.from({ length: arcs }, (_, arc) => arc).filter((arc) => {
    const reduced = cost[arc] + price[target[arc]] - price[source[arc]];
    const mayRise = flow[arc] < capacity[arc] && reduced < 0;
    const mayFall = flow[arc] > 0 && reduced > 0;
    return flow[arc] < 0 || flow[arc] > capacity[arc] || mayRise || mayFall;
  });
}

describe('the network simplex', () => {
  test('proves its flows by prices that count from the root, cold, interrupted and after costs have changed', () => {
    fc.assert(
      fc.property(networks, ({ costly, arcs, dearer }) => {
        const simplex = built(costly);
        const supplies = balances(simplex);
        for (const { source, target, capacity, cost } of arcs) {
          simplex.addArc(source, target, capacity, cost, false);
        }
        while (!simplex.run(2));
        expect(unproved(simplex)).toEqual([]);
        expect(balances(simplex)).toEqual(supplies);
        expect(simplex.price[ROOT]).toBe(0);

        for (const [arc, extra] of dearer.entries()) {
          if (arc < simplex.arcs) simplex.addCost(arc, extra);
        }
        expect(simplex.run()).toBe(true);
        expect(unproved(simplex)).toEqual([]);
        expect(balances(simplex)).toEqual(supplies);
      }),
      { numRuns: 2000 },
    );
  });

  test('stops after as many pivots as it was allowed, and says whether it was done', () => {
    const simplex = built([3]);
    simplex.addArc(1, ROOT, 1, 1);
    simplex.addArc(1, ROOT, 1, 2);
    expect(simplex.run(1)).toBe(false);
    expect(simplex.pivots).toBe(1);
    expect(simplex.run()).toBe(true);
    expect(simplex.pivots).toBe(2);
  });

  test('keeps prices exact however often the larger part of the tree is cheaper to leave alone', () => {
    // One long chain, so that most of the tree hangs on the arc that is exchanged.
    const simplex = new NetworkSimplex();
    for (let node = 1; node <= 9; node++) {
      simplex.addNode();
      simplex.hang(node, simplex.addArc(node, node - 1, 5, 2 ** 44));
    }
    simplex.addArc(1, ROOT, 5, 1);
    simplex.addArc(9, 1, 5, 3);
    simplex.run();
    expect(unproved(simplex)).toEqual([]);
    expect(Array.from(simplex.price.subarray(0, 2))).toEqual([0, 1]);
    expect(simplex.price[9]).toBe(4);
  });
});
