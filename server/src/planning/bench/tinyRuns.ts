import fc from 'fast-check';
import type { Instance } from '@rotunda/shared/rules/planning';
import { plan } from '../plan.ts';
import { tinyInstance, tinyReplan } from '../testing/tiny.ts';
import { verdictOn, type Fault, type Verdict } from '../testing/verdict.ts';
import { outOf, tableText } from './text.ts';

/** A fault that plans of one sort showed: how often, and the first instance that did, as small as it could be made. */
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

/** Steps of the search that an optimum is worth here. */
const PATIENCE = 5_000_000;
/** Instances per seed: the first ones of a seed are the odd ones, with most at its least or at its most. */
const BATCH = 250;

const SORTS = [
  { sort: 'rounds alike', any: tinyInstance({ uneven: false }) },
  { sort: 'rounds differ', any: tinyInstance({ uneven: true }) },
  { sort: 'under way, rounds alike', any: tinyReplan({ uneven: false }) },
  { sort: 'under way, rounds differ', any: tinyReplan({ uneven: true }) },
] as const;

/** Plans so many tiny instances of all sorts together, and compares each with the true optimum. */
export function compareTiny(count: number, firstSeed: number, onDone: (done: number) => void): TinyRun[] {
  const each = Math.ceil(count / SORTS.length);
  return SORTS.map(({ sort, any }, index) => {
    const faults = new Map<Fault, { count: number; readonly seed: number }>();
    let optimal = 0;
    let undecided = 0;
    for (let done = 0; done < each; done += BATCH) {
      onDone(index * each + done);
      const seed = firstSeed + done / BATCH;
      for (const instance of fc.sample(any, { numRuns: Math.min(BATCH, each - done), seed })) {
        const verdict = judge(instance);
        if (isOptimal(verdict)) optimal++;
        else if (verdict.optimum === null && verdict.faults.length === 0) undecided++;
        for (const fault of verdict.faults) {
          const known = faults.get(fault);
          if (known) known.count++;
          else faults.set(fault, { count: 1, seed });
        }
      }
    }
    const failures = [...faults].map(([fault, { count: times, seed }]) => ({
      fault,
      count: times,
      smallest: smallestWith(fault, any, seed),
    }));
    return { sort, count: each, optimal, undecided, failures };
  });
}

function judge(instance: Instance): Verdict {
  return verdictOn(instance, plan(instance, { seed: 1 }), PATIENCE);
}

function isOptimal({ reached, optimum }: Verdict): boolean {
  return (
    optimum?.covered === reached.covered && optimum.idle2 === reached.idle2 && optimum.value === reached.value
  );
}

function smallestWith(fault: Fault, any: fc.Arbitrary<Instance>, seed: number): Instance {
  const isFine = (instance: Instance) => !judge(instance).faults.includes(fault);
  const found = fc.check(fc.property(any, isFine), { numRuns: BATCH, seed });
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
    failures.map(({ fault, smallest: instance }) => {
      const { reached, optimum } = judge(instance);
      const levels = `reached ${JSON.stringify(reached)} of ${JSON.stringify(optimum)}`;
      return `${sort}, ${fault}: ${levels}\n${JSON.stringify(instance)}`;
    }),
  );
  return [tableText(head, rows), ...smallest].join('\n\n');
}
