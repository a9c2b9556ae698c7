import type { Instance } from '@rotunda/shared/rules/planning';
import { fullNetwork } from './network/fullNetwork.ts';
import type { Network } from './network/network.ts';

/** The largest value that a flow in this network has, whatever it does to the other levels. */
export type ValueSolver = (network: Network) => number | Promise<number>;

/** For every number of rounds, the most value that any plan can have once they are over: each an optimum of its own. */
export async function earlyBounds(instance: Instance, bestValue: ValueSolver): Promise<number[]> {
  const bounds: number[] = [];
  for (let horizon = 1; horizon <= instance.rounds; horizon++) {
    bounds.push(await bestValue(fullNetwork(instance, { horizon })));
  }
  return bounds;
}
