import type { Instance } from '@rotunda/shared/rules/planning';
import { compare, minus, NOTHING, plus, type Gain } from './levels.ts';
import type { MenteeMarket, Offered } from './market.ts';

const SOURCE = 0;
const MET = 1;
const NONE = -1;

/** An arc of the mentee's own little network, and its reverse at the next odd number. */
interface Arc {
  readonly to: number;
  room: number;
  readonly gain: Gain;
}

/**
 * The best that one mentee can do at given prices: which mentors to meet about what, and how many rounds to sit out.
 *
 * A flow in a network of their own, found by successive best paths (Ford and Fulkerson 1958): each path adds one conversation,
 * and the gains of the paths never rise, so that the best number of conversations is where the next one no longer pays against
 * an idle round. Returns what it gains, idle² included.
 *
 * `forced` is a mentor whom the mentee has to meet.
 */
export function bestResponse(instance: Instance, market: MenteeMarket, forced: Offered | null = null): Gain {
  const offered = forced
    ? [
        ...market.offered.filter(({ mentor }) => mentor !== forced.mentor),
        { ...forced, ground: plus(forced.ground, MUST) },
      ]
    : market.offered;
  const network = new MenteeNetwork(instance, market, [...market.fixed.map(must), ...offered]);
  const idleGain = (idle: number): Gain => [0, 0, -((market.satOut + idle) ** 2), 0];
  let gained = NOTHING;
  for (let fixed = 0; fixed < market.fixed.length; fixed++)
    gained = plus(gained, network.augment() ?? NOTHING);
  let idle = market.open;
  while (idle > 0) {
    const step = network.augment(minus(idleGain(idle - 1), idleGain(idle)));
    if (!step) break;
    gained = plus(gained, step);
    idle--;
  }
  const given = market.fixed.length + (forced ? 1 : 0);
  return minus(plus(plus(gained, idleGain(idle)), hadValue(instance, market)), [given * MUST[0], 0, 0, 0]);
}

/** More required pairs than anybody can have. */
const MUST: Gain = [1000, 0, 0, 0];

function must(offered: Offered): Offered {
  return { ...offered, ground: plus(offered.ground, MUST) };
}

/** What the facts bring the mentee: covered or not, and the value of their needs. */
function hadValue({ mentees, diminish }: Instance, { mentee, had, isCovered }: MenteeMarket): Gain {
  let value = 0;
  for (const [need, levels] of had.entries()) {
    const [, weight] = mentees[mentee].needs[need];
    for (const [place, level] of levels.toSorted((one, other) => other - one).entries()) {
      value += weight * level * (diminish[place] ?? 0);
    }
  }
  return [0, isCovered ? 1 : 0, 0, value];
}

class MenteeNetwork {
  readonly #arcs: Arc[] = [];
  readonly #out: number[][] = [[], []];
  readonly #sink: number;

  constructor(instance: Instance, market: MenteeMarket, offered: readonly Offered[]) {
    const { needs } = instance.mentees[market.mentee];
    this.#sink = this.#addNode();
    const most = market.open + market.fixed.length;
    if (!market.isCovered) this.#addArc(SOURCE, MET, 1, [0, 1, 0, 0]);
    this.#addArc(SOURCE, MET, most, NOTHING);
    const rungs = needs.map((_, need) => this.#addLadder(instance, market, offered, need, most));
    for (const one of worthLooking(offered, most)) {
      const served = one.suitabilities.flatMap((level, need) => (level > 0 ? [{ level, need }] : []));
      const node = this.#addNode();
      this.#addArc(node, this.#sink, 1, one.ground);
      if (served.length === 0) this.#addArc(SOURCE, node, 1, NOTHING);
      for (const { level, need } of served) this.#addArc(rungs[need].get(level) ?? SOURCE, node, 1, NOTHING);
    }
  }

  /**
   * Adds the conversation that gains most, if that and `besides` are better than nothing together. Returns the gain without
   * `besides`; null when no further conversation pays.
   */
  augment(besides: Gain = NOTHING): Gain | null {
    const best: (Gain | undefined)[] = [NOTHING];
    const by: number[] = [NONE];
    for (let changed = true; changed;) {
      changed = false;
      for (const [node, arcs] of this.#out.entries()) {
        const here = best[node];
        if (!here) continue;
        for (const arc of arcs) {
          const { to, room, gain } = this.#arcs[arc];
          if (room === 0) continue;
          const reached = plus(here, gain);
          const known = best[to];
          if (known && compare(reached, known) <= 0) continue;
          best[to] = reached;
          by[to] = arc;
          changed = true;
        }
      }
    }
    const gain = best[this.#sink];
    if (!gain || compare(plus(gain, besides), NOTHING) <= 0) return null;
    for (let node = this.#sink; node !== SOURCE; node = this.#arcs[by[node] ^ 1].to) {
      this.#arcs[by[node]].room--;
      this.#arcs[by[node] ^ 1].room++;
    }
    return gain;
  }

  /** The rungs of a need by suitability: each further conversation that reaches a rung earns the next percentage of its rise. */
  #addLadder(
    { mentees, diminish }: Instance,
    { mentee, had }: MenteeMarket,
    offered: readonly Offered[],
    need: number,
    most: number,
  ): Map<number, number> {
    const [, weight] = mentees[mentee].needs[need];
    const levels = [...new Set(offered.map(({ suitabilities }) => suitabilities[need]))].filter(
      (level) => level > 0,
    );
    const rungs = new Map<number, number>();
    let below = MET;
    let reached = 0;
    // Facts may stand on levels of their own.
    for (const level of [...new Set([...levels, ...had[need]])].sort((one, other) => one - other)) {
      const node = this.#addNode();
      const before = had[need].filter((own) => own >= level).length;
      for (let place = before; place < diminish.length; place++) {
        this.#addArc(below, node, 1, [0, 0, 0, weight * (level - reached) * diminish[place]]);
      }
      this.#addArc(below, node, most, NOTHING);
      rungs.set(level, node);
      below = node;
      reached = level;
    }
    return rungs;
  }

  #addNode(): number {
    return this.#out.push([]) - 1;
  }

  #addArc(from: number, to: number, room: number, gain: Gain): void {
    this.#out[from].push(this.#arcs.push({ to, room, gain }) - 1);
    this.#out[to].push(this.#arcs.push({ to: from, room: 0, gain: minus(NOTHING, gain) }) - 1);
  }
}

/** Of mentors who serve the needs alike, no more than can be met are worth looking at: those with the best ground. */
function worthLooking(offered: readonly Offered[], most: number): Offered[] {
  const alike = new Map<string, Offered[]>();
  for (const one of offered) {
    const key = one.suitabilities.join();
    const group = alike.get(key);
    if (group) group.push(one);
    else alike.set(key, [one]);
  }
  return [...alike.values()].flatMap((group) =>
    group.length <= most
      ? group
      : group.sort((one, other) => compare(other.ground, one.ground)).slice(0, most),
  );
}
