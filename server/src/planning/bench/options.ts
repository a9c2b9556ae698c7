import { parseArgs } from 'node:util';
import { KIND_NAMES, SIZE_NAMES, type KindName, type SizeName } from './kinds.ts';

/** What the bench is asked to do. */
export interface BenchOptions {
  readonly sizes: readonly SizeName[];
  readonly kinds: readonly KindName[];
  readonly seeds: readonly number[];
  /** How many tiny instances to compare with exhaustive search instead; null = none. */
  readonly random: number | null;
  /** How many pairs that plans did not make to force into one instead; null = none. */
  readonly unmade: number | null;
}

export const USAGE = `usage: bench [--size S,M,L,XL] [--kind KIND,…] [--seeds 1,4-6] [--quick]
       bench --random COUNT [--seeds FIRST]
       bench --unmade COUNT [--size S,M] [--kind KIND,…] [--seeds 1,4-6]
kinds: ${KIND_NAMES.join(', ')}
Without options: S, M and L of every kind, seed 1. --quick: S and M of the usual event and of the hardest.
--random compares plans of tiny instances with the true optimum, found by trying everything.
--unmade forces pairs that the plans did not make, COUNT over all instances (S and M of the usual event and of the hardest
unless given), and compares what each costs with what the explanation said it would cost at least.`;

/** The call cannot be understood; the message says why. */
export class BadCall extends Error {}

/** Reads the command line; null when only the usage was asked for. Throws `BadCall`. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const values = parsed(args);
  if (values.help) return null;
  const quick = values.quick || values.unmade !== undefined;
  return {
    sizes: named('--size', values.size, SIZE_NAMES) ?? (quick ? ['S', 'M'] : ['S', 'M', 'L']),
    kinds: named('--kind', values.kind, KIND_NAMES) ?? (quick ? ['event', 'hard'] : KIND_NAMES),
    seeds: values.seeds === undefined ? [1] : values.seeds.split(',').flatMap(seedsIn),
    random: values.random === undefined ? null : wholeNumber('--random', values.random),
    unmade: values.unmade === undefined ? null : wholeNumber('--unmade', values.unmade),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        size: { type: 'string' },
        kind: { type: 'string' },
        seeds: { type: 'string' },
        random: { type: 'string' },
        unmade: { type: 'string' },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new BadCall(error instanceof Error ? error.message : String(error));
  }
}

function named<Name extends string>(
  option: string,
  given: string | undefined,
  known: readonly Name[],
): Name[] | null {
  if (given === undefined) return null;
  return given.split(',').map((word) => {
    const name = known.find((one) => one === word);
    if (name === undefined) throw new BadCall(`${option}: ${word} is none of ${known.join(', ')}`);
    return name;
  });
}

/** `4` or `4-6`. */
function seedsIn(range: string): number[] {
  const [first, last = first] = range.split('-').map((part) => wholeNumber('--seeds', part));
  if (last < first) throw new BadCall(`--seeds: ${range} names no seed`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new BadCall(`${option}: ${text} is no whole number`);
  return Number(text);
}
