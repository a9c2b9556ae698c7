import fc from 'fast-check';
import type { Instance } from '@rotunda/shared/rules/planning';
import { plan } from '../plan.ts';
import { KINDS, makeInstance, makeReplan, type Kind } from './instances.ts';

/** The largest event an arbitrary may make. */
export interface Largest {
  readonly mentees: number;
  readonly mentors: number;
  readonly rounds: number;
}

const kinds: fc.Arbitrary<Kind> = fc.constantFrom('roomy', 'tight', 'patchy', 'contrary');

/** Any instance of these kinds up to this size, down to nobody at all. */
export function anyInstance(largest: Largest, kind = kinds): fc.Arbitrary<Instance> {
  return fc
    .record({
      seed: fc.nat(),
      mentees: fc.nat(largest.mentees),
      mentors: fc.nat(largest.mentors),
      rounds: fc.integer({ min: 1, max: largest.rounds }),
      topics: fc.integer({ min: 1, max: 6 }),
      kind,
    })
    .map(({ kind: chosen, ...size }) => makeInstance({ ...size, ...KINDS[chosen] }));
}

/** Any instance whose first rounds are over, according to a plan of its own. */
export function anyReplan(largest: Largest): fc.Arbitrary<Instance> {
  return fc
    .record({ instance: anyInstance(largest), part: fc.nat(), seed: fc.nat() })
    .map(({ instance, part, seed }) => {
      const from = part % (instance.rounds + 1);
      return makeReplan(instance, plan(instance, { seed }).assign, from, seed);
    });
}
