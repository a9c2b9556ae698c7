import { ANY_ROUND, type Instance } from '@rotunda/shared/rules/planning';
import { factsOf } from '../../facts.ts';
import { Network, type Ranking } from './network.ts';
import { Tables } from './tables.ts';

const ROOT = 0;

export interface NetworkOptions {
  /** Only the first so many rounds; required pairs are not required then. Default: all. */
  readonly horizon?: number;
  /**
   * Open conversations: a column for every pair (default), or one for each mentee and department. The latter is smaller and
   * never has a worse optimum.
   */
  readonly open?: 'pairs' | 'departments';
}

/**
 * The flow network of a whole event with every column from the start: an independent bound of every plan, and what a general
 * solver has to work through. For instances without history and extension (else `RangeError`). One unit is one round of one mentee:
 *
 *   mentee ─▶ root                       idle: the d-th idle round costs 2d − 1
 *   mentee ─▶ met ─▶ place ─▶ pair       the 1st, 2nd, … conversation about a need; the first unit through `met` covers
 *   pair ─▶ common rounds ─▶ table ─▶ mentor ─▶ root
 *   mentee ─▶ common rounds              an open conversation
 */
export function fullNetwork(instance: Instance, options: NetworkOptions = {}): Network {
  if (factsOf(instance).length > 0 || (instance.from ?? 0) > 0 || instance.extension !== undefined) {
    throw new RangeError('The full network is for instances without history and extension.');
  }
  const { horizon = instance.rounds, open = 'pairs' } = options;
  const network = new Network();
  const present = instance.mentees.map(({ absent }) => roundsBut(absent, horizon));
  network.addNode(-present.reduce((sum, rounds) => sum + rounds.length, 0));
  const tables = new Tables(network, instance, horizon);
  const departments = open === 'departments' ? tables.byDepartment() : [];
  const offers = instance.mentors.map((mentor) => new Map(mentor.offers));
  const byTopic = Array.from({ length: instance.topics }, (): number[] => []);
  for (const [mentor, known] of offers.entries())
    for (const topic of known.keys()) byTopic[topic].push(mentor);
  const pairRules = rulesOf(instance, horizon === instance.rounds);

  for (const [mentee, { dept, needs }] of instance.mentees.entries()) {
    const rounds = present[mentee];
    const { barred, wished, requiredIn } = pairRules(mentee);
    const own = network.addNode(rounds.length);
    const ground = (mentor: number) =>
      instance.seatValue +
      (dept === instance.mentors[mentor].dept ? 0 : instance.crossBonus) +
      (wished.has(mentor) ? (instance.wishBonus ?? 0) : 0);
    const sit = (from: number, mentor: number): void => {
      const end = tables.endFor(mentor, rounds, requiredIn.get(mentor) ?? ANY_ROUND);
      if (end !== null)
        network.addArc(from, end, 1, { value: ground(mentor) }, requiredIn.has(mentor) ? 1 : 0);
    };
    for (let idle = 1; idle <= rounds.length; idle++) network.addArc(own, ROOT, 1, { idle2: 2 * idle - 1 });
    const met = network.addNode();
    network.addArc(own, met, 1, { covered: 1 });
    network.addArc(own, met, Math.max(0, rounds.length - 1));

    const served = new Map<number, { need: number; suitability: number }[]>();
    for (const [need, [topic, , minimum]] of needs.entries()) {
      for (const mentor of byTopic[topic]) {
        const suitability = offers[mentor].get(topic) ?? 0;
        if (suitability < minimum || barred.has(mentor)) continue;
        const known = served.get(mentor);
        if (known) known.push({ need, suitability });
        else served.set(mentor, [{ need, suitability }]);
      }
    }
    const places = needs.map(() =>
      [...instance.diminish, 0].map((_, place) => {
        const node = network.addNode();
        network.addArc(met, node, place < instance.diminish.length ? 1 : rounds.length);
        return node;
      }),
    );
    for (const [mentor, matches] of served) {
      const pair = network.addNode();
      for (const { need, suitability } of matches) {
        const weight = needs[need][1];
        for (const [place, node] of places[need].entries()) {
          network.addArc(node, pair, 1, { value: weight * suitability * (instance.diminish[place] ?? 0) });
        }
      }
      sit(pair, mentor);
    }
    if (open === 'departments') {
      for (const [department, node] of departments.entries()) {
        const value = instance.seatValue + (department === dept ? 0 : instance.crossBonus);
        network.addArc(own, node, rounds.length, { value });
      }
    }
    for (const mentor of open === 'pairs'
      ? instance.mentors.keys()
      : new Set([...wished, ...requiredIn.keys()])) {
      if (!served.has(mentor) && !barred.has(mentor)) sit(own, mentor);
    }
  }
  tables.finish();
  return network;
}

/**
 * Factors that rank the levels: a simple cycle in the network passes each mentor at most once and so changes value by at most
 * (2 mentors + 4) times the largest gain, and idle² by at most 4 rounds + 2.
 */
export function rankingOf(instance: Instance): Ranking {
  const heaviest = Math.max(0, ...instance.mentees.flatMap(({ needs }) => needs.map(([, weight]) => weight)));
  const largest =
    heaviest * 100 * 100 +
    instance.seatValue +
    instance.crossBonus +
    (instance.wishBonus ?? 0) +
    (instance.tableBonus ?? 0);
  const perIdle2 = (2 * instance.mentors.length + 4) * largest + 1;
  return { perIdle2, perCovered: perIdle2 * (4 * instance.rounds + 3) };
}

function roundsBut(absent: readonly number[], horizon: number): number[] {
  return Array.from({ length: horizon }, (_, round) => round).filter((round) => !absent.includes(round));
}

/** Forbidden, wished and required mentors of each mentee; the latter with their round. */
function rulesOf(instance: Instance, isRequired: boolean) {
  const mentees = instance.mentees.length;
  const barred = Array.from({ length: mentees }, () => new Set<number>());
  const wished = Array.from({ length: mentees }, () => new Set<number>());
  const requiredIn = Array.from({ length: mentees }, () => new Map<number, number>());
  for (const [mentee, mentor] of instance.forbidden) barred[mentee].add(mentor);
  for (const [mentee, mentor] of instance.wishes ?? []) wished[mentee].add(mentor);
  if (isRequired) for (const [mentee, mentor, round] of instance.pins) requiredIn[mentee].set(mentor, round);
  return (mentee: number) => ({
    barred: barred[mentee],
    wished: wished[mentee],
    requiredIn: requiredIn[mentee],
  });
}
