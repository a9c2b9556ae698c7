import fc from 'fast-check';
import type { Instance } from '@rotunda/shared/rules/planning';
import { plan } from '../plan.ts';
import { tinyInstance, tinyReplan } from '../testing/tiny.ts';
import { verdictOn, type Fault } from '../testing/verdict.ts';
import { outOf, tableText } from './text.ts';

/** A plan that is not what was promised: the first that was found of its fault, as small as it could be made. */
export interface TinyFailure {
  readonly fault: Fault;
  readonly count: number;
  readonly smallest: Instance;
}

/** What came of comparing plans with the optimum on one sort of tiny instances. */
export interface TinyRun {
  readonly sort: string;
  readonly count: number;
  /** Plans that reach the optimum on all three levels; and those whose optimum was not found in time. */
  readonly optimal: number;
  readonly undecided: number;
  readonly failures: readonly TinyFailure[];
}

const SORTS = [
  { sort: 'rounds alike', any: tinyInstance({ uneven: false }) },
  { sort: 'rounds differ', any: tinyInstance({ uneven: true }) },
  { sort: 'under way, rounds alike', any: tinyReplan({ uneven: false }) },
  { sort: 'under way, rounds differ', any: tinyReplan({ uneven: true }) },
] as const;

/** Plans so many tiny instances of all sorts together, and compares each with the true optimum. */
export function compareTiny(count: number, seed: number, onDone: (done: number) => void): TinyRun[] {
  const each = Math.ceil(count / SORTS.length);
  return SORTS.map(({ sort, any }, index) => {
    const firstOf = new Map<Fault, number>();
    const counts = new Map<Fault, number>();
    let optimal = 0;
    let undecided = 0;
    for (const [at, instance] of fc.sample(any, { numRuns: each, seed }).entries()) {
      const { faults, reached, optimum } = verdictOn(instance, plan(instance, { seed: 1 }));
      for (const fault of faults) {
        if (!firstOf.has(fault)) firstOf.set(fault, at);
        counts.set(fault, (counts.get(fault) ?? 0) + 1);
      }
      if (optimum === null && faults.length === 0) undecided++;
      if (optimum !== null && reached.value === optimum.value && reached.idle2 === optimum.idle2) optimal++;
      if (at % 100 === 0) onDone(index * each + at);
    }
    const failures = [...counts].map(([fault, times]) => ({
      fault,
      count: times,
      smallest: smallestWith(fault, any, each, seed),
    }));
    return { sort, count: each, optimal, undecided, failures };
  });
}

function smallestWith(fault: Fault, any: fc.Arbitrary<Instance>, numRuns: number, seed: number): Instance {
  const isFine = (instance: Instance) =>
    !verdictOn(instance, plan(instance, { seed: 1 })).faults.includes(fault);
  const found = fc.check(fc.property(any, isFine), { numRuns, seed });
  if (found.counterexample === null) throw new Error(`The fault ${fault} did not show again.`);
  return found.counterexample[0];
}

export function tinyText(runs: readonly TinyRun[]): string {
  const head = ['tiny instances', 'optimal', 'undecided', 'faults'];
  const rows = runs.map(({ sort, count, optimal, undecided, failures }) => [
    sort,
    outOf(optimal, count),
    String(undecided),
    failures.map((failure) => `${failure.count} ${failure.fault}`).join(', ') || 'none',
  ]);
  const smallest = runs.flatMap(({ sort, failures }) =>
    failures.map((failure) => `${sort}, ${failure.fault}:\n${JSON.stringify(failure.smallest)}`),
  );
  return [tableText(head, rows), ...smallest].join('\n\n');
}
