import { OPEN_FOCUS, type Conversation, type Instance } from '@rotunda/shared/rules/planning';
import { figuresOf } from '../figures.ts';
import { groupBy } from '../grouping.ts';

/** The value of what has taken place once 1, 2, … rounds are over. */
export function prefixValues(instance: Instance, assign: readonly Conversation[]): number[] {
  return Array.from(
    { length: instance.rounds },
    (_, last) =>
      figuresOf(
        instance,
        assign.filter(([, , round]) => round <= last),
      ).value,
  );
}

/**
 * How early a plan brings its value: the sum of its prefix values over the best that any plan of the same value could have,
 * which for each prefix is that prefix's own bound or the whole value, whichever is less. 1 = as early as can be.
 */
export function earlyShare(prefixes: readonly number[], bounds: readonly number[]): number {
  const whole = prefixes.at(-1) ?? 0;
  const most = sum(bounds.map((bound) => Math.min(bound, whole)));
  return most === 0 ? 1 : sum(prefixes) / most;
}

/** Of all pairs of mentees who share a table in a round, the share who talk about the same topic there; 1 when nobody shares. */
export function togetherShare(instance: Instance, assign: readonly Conversation[]): number {
  const topicOf = ([mentee, , , focus]: Conversation) =>
    focus === OPEN_FOCUS ? null : instance.mentees[mentee].needs[focus][0];
  let pairs = 0;
  let together = 0;
  for (const table of groupBy(assign, ([, mentor, round]) => `${mentor}:${round}`)) {
    for (const [index, one] of table.entries()) {
      for (const other of table.slice(index + 1)) {
        const topic = topicOf(one);
        pairs++;
        if (topic !== null && topic === topicOf(other)) together++;
      }
    }
  }
  return pairs === 0 ? 1 : together / pairs;
}

/** The middle one; of an even number, the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The exponent by which the second number of each point grows with the first: the slope of a straight line in logarithms. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const meanSize = sum(logs.map(([size]) => size)) / logs.length;
  const meanTime = sum(logs.map(([, time]) => time)) / logs.length;
  const rise = sum(logs.map(([size, time]) => (size - meanSize) * (time - meanTime)));
  return rise / sum(logs.map(([size]) => (size - meanSize) ** 2));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
