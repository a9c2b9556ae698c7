import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { availableParallelism, loadavg } from 'node:os';
import { KIND_NAMES, SIZES, type KindName, type SizeName } from './kinds.ts';
import { growthExponent, median } from './measures.ts';
import { REPEATS, isSame, type PeerFigures, type Study } from './study.ts';
import { grouped, milliseconds, outOf, share, tableText } from './text.ts';

const UNKNOWN = '–';

/** What the figures depend on besides the code. */
export function surroundingsText(lemonMissing: string | null): string {
  return [
    `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)} at the start.`,
    'Times are medians in a process of their own; LEMON is cost scaling on the full network, its run alone. “first” is the first',
    'call of a new process; “processor” is the ratio in processor time, which says more than the clock while other programs run.',
    ...(lemonMissing === null ? [] : [`LEMON is left out: ${lemonMissing}.`]),
  ].join('\n');
}

/** All tables of one size. */
export function sizeText(size: SizeName, studies: readonly Study[]): string {
  const { mentees, mentors, rounds, topics } = SIZES[size];
  const { runs, warmUps } = REPEATS[size];
  const seeds = new Set(studies.map(({ seed }) => seed)).size;
  const warm = warmUps > 0 ? `after ${warmUps} to warm up` : 'cold';
  const title = `${size}: ${mentees} mentees, ${mentors} mentors, ${rounds} rounds, ${topics} topics`;
  const how = `${seeds} seed${seeds === 1 ? '' : 's'}, ${runs} run${runs === 1 ? '' : 's'} ${warm}`;
  const sections = [boundText(studies), peersText(studies), liveText(studies)];
  return [`${title} (${how})`, ...sections.filter((text) => text !== '')].join('\n\n');
}

/** How the time grows with the number of mentees, over all sizes from M on: by the clock, and of the processors. */
export function growthText(studies: readonly Study[]): string {
  const larger = studies.filter(({ size }) => size !== 'S');
  const sizes = [...new Set(larger.map(({ size }) => size))];
  if (sizes.length < 2) return '';
  const rows = byKind(larger).map(([kind, own]) => {
    const power = (timeOf: (plan: Study['plan']) => number): string => {
      const points = sizes.flatMap((size) => {
        const times = own.filter((one) => one.size === size).map(({ plan }) => timeOf(plan));
        return times.length === 0 ? [] : [[SIZES[size].mentees, median(times)] as const];
      });
      return points.length < 2 ? UNKNOWN : growthExponent(points).toFixed(2);
    };
    return [kind, power(({ planMs }) => planMs), power(({ processorMs }) => processorMs)];
  });
  return `Time grows with mentees to the power of (${sizes.join(', ')})\n\n${measuredTable(['kind', 'clock', 'processor'], rows)}`;
}

function boundText(studies: readonly Study[]): string {
  const head = [
    'kind',
    'valid',
    'exact',
    'uncovered',
    'idle²',
    'value',
    'bound = LEMON',
    'first',
    'plan',
    'LEMON',
    'ratio',
    'processor',
    'peak',
  ];
  const rows = byKind(studies).map(([kind, own]) => {
    const plans = own.map(({ plan }) => plan);
    const measured = own.flatMap(({ lemon, plan }) => (lemon === null ? [] : [{ lemon, plan }]));
    const agrees = measured.filter(
      ({ lemon, plan }) => plan.bound !== null && isSame(lemon, plan.bound),
    ).length;
    const ratios = measured.map(({ lemon, plan }) => plan.planMs / lemon.runMs);
    const processor = measured.map(({ lemon, plan }) => plan.processorMs / lemon.processorMs);
    return [
      kind,
      outOf(plans.filter(({ isValid }) => isValid).length, plans.length),
      outOf(plans.filter(({ isExact }) => isExact).length, plans.length),
      signed(sum(plans.map(({ bound, figures }) => (bound?.covered ?? 0) - figures.covered))),
      signed(sum(plans.map(({ bound, figures }) => figures.idle2 - (bound?.idle2 ?? 0)))),
      share(Math.min(...plans.map(({ bound, figures }) => ratioOf(figures.value, bound?.value)))),
      measured.length === 0 ? UNKNOWN : outOf(agrees, measured.length),
      milliseconds(median(plans.map(({ firstMs }) => firstMs))),
      milliseconds(median(plans.map(({ planMs }) => planMs))),
      measured.length === 0 ? UNKNOWN : milliseconds(median(measured.map(({ lemon }) => lemon.runMs))),
      measured.length === 0 ? UNKNOWN : `${median(ratios).toFixed(2)}×`,
      measured.length === 0 ? UNKNOWN : `${median(processor).toFixed(2)}×`,
      `${Math.max(...plans.map(({ peakMb }) => peakMb))} MB`,
    ];
  });
  return `Beside the bound: uncovered and idle² beyond it in all, the least share of its value\n\n${measuredTable(head, rows)}`;
}

function peersText(studies: readonly Study[]): string {
  if (studies.every(({ peers }) => peers === null)) return '';
  const head = ['kind', 'ours', 'greedy', 'rotation', 'random', 'HiGHS'];
  const rows = byKind(studies).map(([kind, own]) => {
    const peers = own.flatMap((one) => (one.peers === null ? [] : [{ ...one, peers: one.peers }]));
    const cell = (pick: (one: (typeof peers)[number]) => Pick<PeerFigures, 'figures'>) =>
      [
        share(median(peers.map((one) => ratioOf(pick(one).figures.value, one.plan.bound?.value))), 3),
        grouped(median(peers.map((one) => pick(one).figures.covered))).padStart(4),
        grouped(median(peers.map((one) => pick(one).figures.idle2))).padStart(6),
      ].join(' ');
    const highs = own.flatMap((one) => (one.highs === null ? [] : [one.highs.runMs]));
    return [
      kind,
      cell(({ plan }) => plan),
      cell(({ peers: all }) => all.greedy),
      cell(({ peers: all }) => all.rotation),
      cell(({ peers: all }) => all.random),
      highs.length === 0 ? UNKNOWN : milliseconds(median(highs)),
    ];
  });
  const timesHighs = studies.some(({ highs }) => highs !== null)
    ? '; and the time that HiGHS takes for the bound'
    : '';
  return `Beside peers: share of the bound's value, people covered, idle²${timesHighs}\n\n${measuredTable(head, rows)}`;
}

function liveText(studies: readonly Study[]): string {
  if (studies.every(({ replan }) => replan === null)) return '';
  const head = [
    'kind',
    'early',
    'greedy',
    'together',
    'greedy',
    'empty tables',
    'levels 1–2',
    'value',
    'seats kept',
    'time',
    'of cold',
  ];
  const rows = byKind(studies).map(([kind, own]) => {
    const replans = own.flatMap(({ replan, plan }) => (replan === null ? [] : [{ replan, plan }]));
    const shareOf = (pick: (one: Study) => number | null | undefined) => {
      const known = own.flatMap((one) => pick(one) ?? []);
      return known.length === 0 ? UNKNOWN : share(Math.min(...known), 3);
    };
    return [
      kind,
      shareOf(({ early }) => early),
      shareOf(({ peers }) => peers?.greedy.early),
      shareOf(({ together }) => together),
      shareOf(({ peers }) => peers?.greedy.together),
      grouped(sum(own.map(({ plan }) => plan.figures.emptyTables))),
      outOf(
        replans.filter(({ replan: { figures, bound } }) => isFair(figures, bound)).length,
        replans.length,
      ),
      share(Math.min(...replans.map(({ replan }) => ratioOf(replan.figures.value, replan.bound?.value)))),
      share(
        Math.min(
          ...replans.map(({ replan }) => ratioOf(replan.figures.announcedKept, replan.figures.announced)),
        ),
        3,
      ),
      milliseconds(median(replans.map(({ replan }) => replan.planMs))),
      `${median(replans.map(({ replan, plan }) => replan.planMs / plan.planMs)).toFixed(2)}×`,
    ];
  });
  return `Early value beside its bound, pairs at a table with one topic; and before round 4 of a running event, a re-plan beside its bound\n\n${measuredTable(head, rows)}`;
}

/** A table without the columns in which nothing was measured. */
function measuredTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const measured = head.map((_, column) => rows.some((row) => row[column] !== UNKNOWN));
  const only = (row: readonly string[]) => row.filter((_, column) => measured[column]);
  return tableText(only(head), rows.map(only));
}

/** Whether a plan reaches its bound on the first two levels. */
function isFair(figures: PlanLevels, bound: PlanLevels | null): boolean {
  return figures.covered === bound?.covered && figures.idle2 === bound.idle2;
}

function byKind(studies: readonly Study[]): (readonly [KindName, readonly Study[]])[] {
  return KIND_NAMES.map((kind) => [kind, studies.filter((one) => one.kind === kind)] as const).filter(
    ([, own]) => own.length > 0,
  );
}

function ratioOf(part: number, whole: number | undefined): number {
  return whole === undefined || whole === 0 ? 1 : part / whole;
}

function signed(number: number): string {
  return number > 0 ? `+${grouped(number)}` : grouped(number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
