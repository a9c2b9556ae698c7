import {
  ANY_ROUND,
  type Instance,
  type Pair,
  type Plan,
  type PlanLevels,
} from '@rotunda/shared/rules/planning';
import { compare, minus, NOTHING, type Gain } from '../certificate/levels.ts';
import { explain } from '../explain/explain.ts';
import { figuresOf } from '../figures.ts';
import { plan } from '../plan.ts';
import { diceFrom, seedOf } from './dice.ts';
import { generate } from './generate.ts';
import type { KindName, SizeName } from './kinds.ts';
import { median } from './measures.ts';
import { outOf, tableText } from './text.ts';

/** What came of forcing pairs that an instance's plan did not make, beside what the explanation claimed. */
export interface UnmadeRun {
  readonly of: string;
  /** Pairs that could be forced, and those among which somebody else had no place any more. */
  readonly forced: number;
  readonly impossible: number;
  /** Pairs that cost less than was claimed: there must be none. */
  readonly tooDear: readonly Pair[];
  /** Pairs that cost exactly what was claimed. */
  readonly exact: number;
  /** Pairs that cost more people or breaks than was claimed; of all others, what they cost in value beyond the claim, as a share of the plan's. */
  readonly higher: number;
  readonly gaps: readonly number[];
}

/** Forces so many pairs of one instance, each into a plan of its own. Costs are counted from the bound that every plan has. */
export function forceUnmade(size: SizeName, kind: KindName, seed: number, count: number): UnmadeRun {
  const instance = generate(size, kind, seed);
  const made = plan(instance, { seed: 1 });
  const bound = gainOf(made.bound ?? levelsOf(instance, made));
  const tooDear: Pair[] = [];
  const gaps: number[] = [];
  let [impossible, exact, higher] = [0, 0, 0];
  const asked = claimsOf(instance, made, count, seedOf(size, kind, seed));
  for (const { pair, claim } of asked) {
    const forced = plan({ ...instance, pins: [...instance.pins, [...pair, ANY_ROUND]] }, { seed: 1 });
    if (forced.unmet.length > made.unmet.length) {
      impossible++;
      continue;
    }
    const gap = minus(minus(bound, gainOf(levelsOf(instance, forced))), claim);
    const over = compare(gap, NOTHING);
    if (over < 0) tooDear.push(pair);
    else if (over === 0) exact++;
    if (gap[1] !== 0 || gap[2] !== 0) higher++;
    else gaps.push(gap[3] / bound[3]);
  }
  return {
    of: `${size} ${kind} ${seed}`,
    forced: asked.length - impossible,
    impossible,
    tooDear,
    exact,
    higher,
    gaps,
  };
}

interface Claim {
  readonly pair: Pair;
  readonly claim: Gain;
}

/** Pairs without a rule against them, drawn by chance, with what the explanation says they would cost at least. */
function claimsOf(instance: Instance, made: Plan, count: number, seed: number): Claim[] {
  const dice = diceFrom(seed);
  const met = new Set(made.assign.map(([who, whom]) => `${who}:${whom}`));
  const pairs = instance.mentees.flatMap((_, who) =>
    instance.mentors.flatMap((_mentor, whom): Pair[] => (met.has(`${who}:${whom}`) ? [] : [[who, whom]])),
  );
  const claims: Claim[] = [];
  while (claims.length < count && pairs.length > 0) {
    const [pair] = pairs.splice(dice.between(0, pairs.length - 1), 1);
    const [mentee, mentor] = pair;
    const answer = explain(instance, made, { about: 'pair', mentee, mentor });
    if (answer.kind !== 'unmade' || !isPriced(answer.verdict)) continue;
    claims.push({ pair, claim: gainOf(answer.loss) });
  }
  return claims;
}

const isPriced = (verdict: string): boolean =>
  ['leavesSomebodyOut', 'sitsOut', 'losesValue', 'equal'].includes(verdict);

const levelsOf = (instance: Instance, { assign }: Plan): PlanLevels => figuresOf(instance, assign);

/** Losses count idle² the other way round than gains, and so do bounds: both by the same sign here. */
const gainOf = ({ covered, idle2, value }: PlanLevels): Gain => [0, covered, 0 - idle2, value];

export function unmadeText(runs: readonly UnmadeRun[]): string {
  const head = ['forced pairs', 'claim held', 'exact', 'more people or breaks', 'median gap', 'impossible'];
  const row = (name: string, of: readonly UnmadeRun[]): string[] => {
    const total = (what: (run: UnmadeRun) => number): number => of.reduce((sum, run) => sum + what(run), 0);
    const forced = total((run) => run.forced);
    const gaps = of.flatMap((run) => run.gaps);
    return [
      name,
      outOf(forced - total((run) => run.tooDear.length), forced),
      outOf(
        total((run) => run.exact),
        forced,
      ),
      String(total((run) => run.higher)),
      gaps.length === 0 ? '–' : `${(median(gaps) * 100).toFixed(4)} %`,
      String(total((run) => run.impossible)),
    ];
  };
  return tableText(head, [...runs.map((run) => row(run.of, [run])), row('all', runs)]);
}
