import { createRequire } from 'node:module';
import type { PlanLevels } from '@rotunda/shared/rules/planning';
import type highsModule from 'highs';
import type { ModelData } from 'highs';
import type { Network, Ranking } from './network.ts';

// The types of the package describe what `require` gives; `import` would give the loader itself.
const { default: loadHighs } = createRequire(import.meta.url)('highs') as typeof highsModule;

/** Loaded once; every call of it is on its own. */
const loading = loadHighs();

const ROOT = 0;

/** What HiGHS found, and the milliseconds that it ran. */
export interface HighsSolution {
  readonly runMs: number;
  readonly levels: PlanLevels;
}

/** The optimum of a network by HiGHS's simplex, as a linear program: an independent solver, though not one for networks. */
export async function solveByHighs(network: Network, ranking: Ranking): Promise<HighsSolution> {
  const { raw, constants, infinity } = await loading;
  const program = linearProgram(network, ranking, infinity);
  const began = performance.now();
  const { value: output } = raw.lpCall(program);
  const runMs = performance.now() - began;
  if (output?.modelStatus !== constants.modelStatus.optimal) throw new Error('HiGHS found no optimum.');
  const flow = output.solution.colValue;
  const levels = { covered: 0, idle2: 0, value: 0 };
  for (let arc = 0; arc < network.arcs; arc++) {
    // Corners of a network's polytope are whole; the simplex method ends at one, but for rounding.
    const units = Math.round(flow[arc]);
    levels.covered += units * network.covered.view()[arc];
    levels.idle2 += units * network.idle2.view()[arc];
    levels.value += units * network.value.view()[arc];
  }
  return { runMs, levels };
}

/**
 * One column per arc and one row per node: what leaves a node, less what arrives, is its supply. The root's row follows from
 * all others and is left open: closed, it costs HiGHS thirty times as long.
 */
function linearProgram(network: Network, ranking: Ranking, infinity: number): ModelData {
  const { nodes, arcs } = network;
  const [from, to] = [network.from.view(), network.to.view()];
  const indices = new Int32Array(2 * arcs);
  const values = new Float64Array(2 * arcs);
  for (let arc = 0; arc < arcs; arc++) {
    const isForward = from[arc] < to[arc];
    indices.set(isForward ? [from[arc], to[arc]] : [to[arc], from[arc]], 2 * arc);
    values.set(isForward ? [1, -1] : [-1, 1], 2 * arc);
  }
  const supply = network.supply.view();
  return {
    numCols: arcs,
    numRows: nodes,
    colCost: Float64Array.from({ length: arcs }, (_, arc) => network.costOf(arc, ranking)),
    colLower: Float64Array.from(network.lower.view()),
    colUpper: Float64Array.from(network.upper.view()),
    rowLower: Float64Array.from(supply, (own, node) => (node === ROOT ? -infinity : own)),
    rowUpper: Float64Array.from(supply, (own, node) => (node === ROOT ? infinity : own)),
    matrix: {
      format: 'csc',
      numRows: nodes,
      numCols: arcs,
      starts: Int32Array.from({ length: arcs + 1 }, (_, arc) => 2 * arc),
      indices,
      values,
    },
  };
}
