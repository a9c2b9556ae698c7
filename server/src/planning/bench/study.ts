import type { Conversation, Instance, PlanFigures, PlanLevels } from '@rotunda/shared/rules/planning';
import { checkPlan } from '../check.ts';
import { figuresOf } from '../figures.ts';
import { earlyBounds, type ValueSolver } from './earlyBounds.ts';
import { generate } from './generate.ts';
import type { KindName, SizeName } from './kinds.ts';
import { earlyShare, median, prefixValues, togetherShare } from './measures.ts';
import { fullNetwork, rankingOf } from './network/fullNetwork.ts';
import type { HighsSolution } from './network/highs.ts';
import type { Lemon, LemonRun } from './network/lemon.ts';
import { greedyPlan } from './peers/greedy.ts';
import { randomPlan } from './peers/random.ts';
import { rotationPlan } from './peers/rotation.ts';
import { measureHighs, measurePlan, type MeasuredPlan, type Repeats } from './processes/run.ts';
import { underWay } from './underWay.ts';

/** How often a size is planned: enough for a median where it is quick. */
export const REPEATS = {
  S: { warmUps: 3, runs: 10 },
  M: { warmUps: 3, runs: 10 },
  L: { warmUps: 1, runs: 3 },
  XL: { warmUps: 0, runs: 1 },
} as const satisfies Record<SizeName, Repeats>;

/** A plan that was judged: its figures, whether it keeps every rule, and whether it reaches its bound on all three levels. */
export interface Judged {
  readonly figures: PlanFigures;
  readonly bound: PlanLevels | null;
  readonly isValid: boolean;
  readonly isExact: boolean;
  /** By the clock once warm, of the processors then, and by the clock of the very first call. */
  readonly planMs: number;
  readonly processorMs: number;
  readonly firstMs: number;
  readonly peakMb: number;
}

export interface PeerFigures {
  readonly figures: PlanFigures;
  readonly early: number | null;
  readonly together: number;
}

/** Everything that is measured on one instance; null = not measured at this size, or not here. */
export interface Study {
  readonly size: SizeName;
  readonly kind: KindName;
  readonly seed: number;
  readonly plan: Judged;
  readonly lemon: LemonRun | null;
  readonly highs: HighsSolution | null;
  readonly peers: {
    readonly greedy: PeerFigures;
    readonly rotation: PeerFigures;
    readonly random: PeerFigures;
  } | null;
  readonly early: number | null;
  readonly together: number;
  readonly replan: Judged | null;
}

export interface Surroundings {
  readonly folder: string;
  readonly lemon: Lemon | null;
  readonly bestValue: ValueSolver;
}

/** The round before which the live re-plan takes place. */
const REPLAN_FROM = 3;

/** Plans one instance and measures it beside its bound and its peers. */
export async function study(
  size: SizeName,
  kind: KindName,
  seed: number,
  around: Surroundings,
): Promise<Study> {
  const instance = generate(size, kind, seed);
  const repeats = REPEATS[size];
  const made = measurePlan(instance, around.folder, repeats);
  const bounds = size === 'M' ? await earlyBounds(instance, around.bestValue) : null;
  const earlyOf = (assign: readonly Conversation[]) =>
    bounds === null ? null : earlyShare(prefixValues(instance, assign), bounds);
  const peer = (assign: readonly Conversation[]): PeerFigures => ({
    figures: figuresOf(instance, assign),
    early: earlyOf(assign),
    together: togetherShare(instance, assign),
  });
  const isLive = size === 'M' || size === 'L';
  const replan = isLive ? underWay(instance, made.assign, REPLAN_FROM, seed) : null;
  return {
    size,
    kind,
    seed,
    plan: judged(instance, made),
    lemon: around.lemon?.solve(networkFor(instance, size), rankingOf(instance), repeats.runs) ?? null,
    highs: size === 'M' ? measureHighs(instance, around.folder) : null,
    peers:
      size === 'XL'
        ? null
        : {
            greedy: peer(greedyPlan(instance).assign),
            rotation: peer(rotationPlan(instance).assign),
            random: peer(randomPlan(instance, seed).assign),
          },
    early: earlyOf(made.assign),
    together: togetherShare(instance, made.assign),
    replan: replan && judged(replan, measurePlan(replan, around.folder, repeats)),
  };
}

/** Of the largest events, open conversations have one column per department: all pairs would take gigabytes. */
function networkFor(instance: Instance, size: SizeName) {
  return fullNetwork(instance, { open: size === 'XL' ? 'departments' : 'pairs' });
}

function judged(instance: Instance, made: MeasuredPlan): Judged {
  const { assign, bound, unmet, firstMs, times, processorTimes, peakMb } = made;
  const figures = figuresOf(instance, assign);
  return {
    figures,
    bound,
    isValid: checkPlan(instance, { assign, unmet }).length === 0,
    isExact: bound !== null && isSame(figures, bound),
    planMs: median(times),
    processorMs: median(processorTimes),
    firstMs,
    peakMb,
  };
}

/** Whether two reach the same on all three levels. */
export function isSame(one: PlanLevels, other: PlanLevels): boolean {
  return one.covered === other.covered && one.idle2 === other.idle2 && one.value === other.value;
}
