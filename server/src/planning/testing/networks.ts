import type { Instance } from '@rotunda/shared/rules/planning';
import { solvedNetwork } from '../attempt.ts';
import { pairsOf } from '../flow/optimum.ts';
import type { SeatingNetwork } from '../flow/seatingNetwork.ts';
import { modelOf } from '../problem/model.ts';
import { randomFrom } from '../random.ts';

/** The network of an instance without required pairs, solved. */
export function networkOf(instance: Instance): SeatingNetwork {
  return solvedNetwork(
    { instance, model: modelOf(instance), fixed: [], required: [], barred: [] },
    randomFrom(1),
  );
}

/** How many of the pairs that were told to meet do so in the flow of now. */
export function toldPairsKept(network: SeatingNetwork): number {
  const told = new Set(network.remainder.model.announced.map(([mentee, mentor]) => `${mentee}:${mentor}`));
  return pairsOf(network).open.filter(({ mentee, mentor }) => told.has(`${mentee}:${mentor}`)).length;
}
