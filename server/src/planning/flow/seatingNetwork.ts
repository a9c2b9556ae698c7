import type { Seat } from '@rotunda/shared/rules/planning';
import { Ladders } from '../problem/ladders.ts';
import { PairMark, groundGain, type Remainder } from '../problem/remainder.ts';
import { roundGroupsOf, type RoundGroups } from '../problem/roundGroups.ts';
import { has, sizeOf, type RoundSet } from '../problem/rounds.ts';
import type { Random } from '../random.ts';
import { Columns } from './columns.ts';
import { NetworkSimplex } from './networkSimplex.ts';
import { seatSupplyOf } from './seatSupply.ts';
import { startOf, type Start, type StartingPair } from './start.ts';
import { weightsOf, type Weights } from './weights.ts';

const NONE = -1;
const ROOT = 0;
/** More than ever flows anywhere. */
const PLENTY = 2 ** 30;

/**
 * Who meets whom about what, as a flow of minimum cost. One unit is one round of one mentee:
 *
 *   mentee ─▶ root                         idle; the d-th idle round costs idle · (2d − 1), so that d of them cost idle · d²
 *   mentee ─▶ met                          about a need; the first unit earns `covered`
 *   met ─▶ rung 1 ─▶ rung 2 ─▶ …           the ladder of a need (see `Ladders`), unit arcs that earn ever less
 *   rung ─▶ end of a table                 with a mentor of that suitability; earns what any conversation of the pair earns
 *   rung ─▶ pair ─▶ end of a table         the same for a pair that could talk about several needs, so that they meet once
 *   mentee ─▶ end of a table               an open conversation, for a pair that shares no topic
 *   end ─▶ seats ─▶ mentor ─▶ root         the groups of rounds both are there in; seats there; the mentor's limit
 *
 * Its optimum is an upper bound of every plan, for it forgets only that a mentee cannot sit at two tables in one round. The
 * idea of splitting a table by rounds is what makes that bound tight when people are absent. Pairs are added as they become
 * attractive (`addPair`), and so are the ends that they need.
 */
export class SeatingNetwork {
  readonly remainder: Remainder;
  readonly groups: RoundGroups;
  readonly ladders: Ladders;
  readonly weights: Weights;
  readonly simplex = new NetworkSimplex();
  readonly columns = new Columns();
  /** Nodes: −1 where somebody has none (no open round, no free seat, no mentor for any need). */
  readonly menteeNode: Int32Array;
  readonly rungNode: Int32Array;
  /** At `mentor * groups + group`. */
  readonly seatsNode: Int32Array;
  /** Ends, by mentor and set of groups. */
  readonly #ends = new Map<number, number>();

  /** The network of what is left, with a first flow that follows the seats people have been told. */
  constructor(remainder: Remainder, announced: readonly Seat[], random: Random) {
    const { mentees, mentors } = remainder.model;
    this.remainder = remainder;
    this.groups = roundGroupsOf(remainder);
    this.ladders = new Ladders(remainder);
    this.weights = weightsOf(remainder);
    this.menteeNode = new Int32Array(mentees).fill(NONE);
    this.rungNode = new Int32Array(this.ladders.suitability.length).fill(NONE);
    this.seatsNode = new Int32Array(mentors * this.groups.rounds.length).fill(NONE);
    const supply = seatSupplyOf(remainder, this.groups);
    const start = startOf(remainder, this.groups, this.ladders, supply, announced, random);
    this.#addMentors(supply, start);
    this.#addEnds(start);
    // The arcs of a mentee lie side by side, so that a block of the search for the entering arc sees all that they could do.
    const chosen = groupBy(start.chosen, mentees);
    const fixed = new Int32Array(mentees);
    for (const [mentee] of remainder.fixed) fixed[mentee]++;
    for (let mentee = 0; mentee < mentees; mentee++) {
      if (remainder.menteeOpen[mentee] === 0 && fixed[mentee] === 0) continue;
      this.#addMentee(mentee, fixed[mentee], start);
      for (const { mentor, need } of chosen[mentee]) this.addPair(mentee, mentor, need);
    }
    for (const { mentee, mentor, need } of start.required) this.#addRequired(mentee, mentor, need);
    for (const [index, [mentee, mentor]] of remainder.fixed.entries()) {
      this.#addRequired(mentee, mentor, start.fixedNeeds[index]);
    }
  }

  /** Whether a mentor has any seat left. */
  hasSeats(mentor: number): boolean {
    return this.#seatGroups(mentor, -1) !== 0;
  }

  /** What a seat with each mentor costs somebody who is open in these rounds; ∞ where they share none. */
  endPrices(rounds: RoundSet): Float64Array {
    const { model, mentorOpen } = this.remainder;
    const count = this.groups.rounds.length;
    const prices = new Float64Array(model.mentors).fill(Infinity);
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      const set = this.#seatGroups(mentor, this.groups.touchedBy(rounds & mentorOpen[mentor]));
      const end = this.#ends.get(mentor * PLENTY + set) ?? NONE;
      if (end !== NONE) prices[mentor] = this.simplex.price[end];
      else
        for (let group = 0; group < count; group++) {
          if (!has(set, group)) continue;
          prices[mentor] = Math.min(
            prices[mentor],
            this.simplex.price[this.seatsNode[mentor * count + group]],
          );
        }
    }
    return prices;
  }

  /**
   * Adds a pair that may meet. `about` tells what they meet about from the start (−1 = an open conversation); without it the
   * pair starts apart.
   */
  addPair(mentee: number, mentor: number, about?: number): void {
    const { model, pairs, menteeOpen, mentorOpen } = this.remainder;
    const { simplex, columns } = this;
    pairs[mentee * model.mentors + mentor] |= PairMark.priced;
    const end = this.#endFor(mentor, this.groups.touchedBy(menteeOpen[mentee] & mentorOpen[mentor]));
    const cost = -groundGain(this.remainder, mentee, mentor);
    const meets = about !== undefined;
    const needs = this.#needsServed(mentee, mentor);
    if (needs.length < 2) {
      const need = needs[0] ?? NONE;
      const from = need === NONE ? this.menteeNode[mentee] : this.rungNode[this.ladders.rungOf(need, mentor)];
      const arc = simplex.addArc(from, end, 1, cost, meets);
      columns.add(mentee, mentor, need, arc, arc);
      return;
    }
    const pair = simplex.addNode();
    const pairArc = simplex.addArc(pair, end, 1, cost, meets);
    let hanger = pairArc;
    for (const need of needs) {
      const arc = simplex.addArc(
        this.rungNode[this.ladders.rungOf(need, mentor)],
        pair,
        1,
        0,
        need === about,
      );
      columns.add(mentee, mentor, need, arc, pairArc);
      if (need === about) hanger = arc;
    }
    simplex.hang(pair, hanger);
  }

  /** Nodes and arcs from seats to the root. */
  #addMentors({ seats, lonely, total }: ReturnType<typeof seatSupplyOf>, { used }: Start): void {
    const { model, roundsLeft, unit } = this.remainder;
    const { simplex } = this;
    const count = this.groups.rounds.length;
    const bonus = -model.tableBonus / unit;
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      if (total[mentor] === 0) continue;
      const own = this.groups.rounds.map((_, group) => mentor * count + group).filter((at) => seats[at] > 0);
      const usedInAll = own.reduce((sum, at) => sum + used[at], 0);
      let sink = ROOT;
      if (own.length > 1) {
        sink = simplex.addNode();
        this.#hang(sink, [this.#carrying(sink, ROOT, total[mentor], 0, usedInAll)]);
      }
      const lit = this.#addReward(mentor, own, sink, lonely, used);
      for (const at of own) {
        const node = simplex.addNode();
        this.seatsNode[at] = node;
        const capacity = own.length > 1 ? seats[at] : Math.min(seats[at], total[mentor]);
        const rewarded =
          bonus === 0 ? 0 : Math.min(lonely[at], capacity, lit === sink ? roundsLeft[mentor] : capacity);
        const arcs: number[] = [];
        if (rewarded > 0) {
          const cost = lit === sink ? bonus : 0;
          arcs.push(this.#carrying(node, lit, rewarded, cost, Math.min(used[at], rewarded)));
        }
        if (capacity > rewarded) {
          arcs.push(this.#carrying(node, sink, capacity - rewarded, 0, Math.max(0, used[at] - rewarded)));
        }
        this.#hang(node, arcs);
      }
    }
  }

  /**
   * The node through which first guests pass of a mentor who may not open every round: only as many of them earn the bonus for
   * company. Other mentors' guests earn it on their way to the sink, which is returned for them.
   */
  #addReward(
    mentor: number,
    own: readonly number[],
    sink: number,
    lonely: Int32Array,
    used: Int32Array,
  ): number {
    const { model, roundsLeft, unit } = this.remainder;
    const lonelyInAll = own.reduce((sum, at) => sum + lonely[at], 0);
    const toOpen = roundsLeft[mentor];
    if (own.length === 1 || model.tableBonus === 0 || toOpen >= lonelyInAll) return sink;
    const lit = this.simplex.addNode();
    const flow = own.reduce((sum, at) => sum + Math.min(used[at], lonely[at]), 0);
    const rest = this.#carrying(lit, sink, lonelyInAll - toOpen, 0, Math.max(0, flow - toOpen));
    const arcs = [rest];
    if (toOpen > 0) {
      arcs.unshift(this.#carrying(lit, sink, toOpen, -model.tableBonus / unit, Math.min(flow, toOpen)));
    }
    this.#hang(lit, arcs);
    return lit;
  }

  /** The ends that the start needs, with the flow that the start sends through them. */
  #addEnds({ chosen, required }: Start): void {
    const { menteeOpen, mentorOpen } = this.remainder;
    const flows = new Map<number, Map<number, number>>();
    for (const { mentee, mentor, group } of [...chosen, ...required]) {
      const touched = this.groups.touchedBy(menteeOpen[mentee] & mentorOpen[mentor]);
      const end = mentor * PLENTY + this.#seatGroups(mentor, touched);
      const byGroup = flows.get(end) ?? new Map<number, number>();
      flows.set(end, byGroup.set(group, (byGroup.get(group) ?? 0) + 1));
    }
    for (const [end, byGroup] of flows) {
      const set = end % PLENTY;
      this.#endFor((end - set) / PLENTY, set, byGroup);
    }
  }

  /** The groups of a set in which the mentor has seats. */
  #seatGroups(mentor: number, set: number): number {
    const count = this.groups.rounds.length;
    let seated = 0;
    for (let group = 0; group < count; group++) {
      if (has(set, group) && this.seatsNode[mentor * count + group] !== NONE) seated |= 1 << group;
    }
    return seated;
  }

  #endFor(mentor: number, touched: number, flows: ReadonlyMap<number, number> = new Map()): number {
    const set = this.#seatGroups(mentor, touched);
    const key = mentor * PLENTY + set;
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    const { simplex } = this;
    const count = this.groups.rounds.length;
    const seats = this.groups.rounds.map((_, group) => group).filter((group) => has(set, group));
    if (seats.length === 1) {
      const only = this.seatsNode[mentor * count + seats[0]];
      this.#ends.set(key, only);
      return only;
    }
    const end = simplex.addNode();
    let hanger = NONE;
    for (const group of seats) {
      const node = this.seatsNode[mentor * count + group];
      const flow = flows.get(group) ?? 0;
      // What it carries from the start fills an arc of its own, for only full and empty arcs may stay outside the tree.
      if (flow > 0) simplex.addArc(end, node, flow, 0, true);
      const arc = simplex.addArc(end, node, PLENTY, 0);
      if (hanger === NONE || simplex.price[node] < simplex.price[simplex.target[hanger]]) hanger = arc;
    }
    simplex.hang(end, hanger);
    this.#ends.set(key, end);
    return end;
  }

  #addMentee(mentee: number, fixed: number, { degree, reached }: Start): void {
    const { menteeOpen, satOut } = this.remainder;
    const { simplex, weights } = this;
    const open = sizeOf(menteeOpen[mentee]);
    const node = simplex.addNode();
    this.menteeNode[mentee] = node;
    const idle = open - degree[mentee];
    let next = NONE;
    // One more than can be idle: the arc by which the mentee hangs in the tree can always carry on.
    for (let d = 1; d <= open + 1; d++) {
      const arc = simplex.addArc(node, ROOT, 1, weights.idle * (2 * (satOut[mentee] + d) - 1), d <= idle);
      if (d === idle + 1) next = arc;
    }
    simplex.hang(node, next);
    this.#addLadders(mentee, open + fixed, reached);
  }

  #addLadders(mentee: number, open: number, reached: Int32Array): void {
    const { model, covered } = this.remainder;
    const { simplex, ladders, weights } = this;
    const { needStart } = model;
    const first = needStart[mentee];
    const last = needStart[mentee + 1];
    if (ladders.start[last] === ladders.start[first]) return;
    const met = simplex.addNode();
    let about = 0;
    for (let need = first; need < last; need++) {
      const rung = ladders.start[need];
      if (rung < ladders.start[need + 1]) about += reached[rung] - ladders.reached[rung];
    }
    const arcs: number[] = [];
    const firstUnit = covered[mentee] === 0 ? 1 : 0;
    if (open > firstUnit)
      arcs.push(this.#carrying(this.menteeNode[mentee], met, open, 0, Math.max(0, about - firstUnit)));
    if (firstUnit === 1) {
      arcs.push(this.#carrying(this.menteeNode[mentee], met, 1, -weights.covered, Math.min(about, 1)));
    }
    this.#hang(met, arcs);
    for (let need = first; need < last; need++) {
      let below = met;
      for (let rung = ladders.start[need]; rung < ladders.start[need + 1]; rung++) {
        const node = simplex.addNode();
        this.rungNode[rung] = node;
        this.#addStep(need, rung, below, node, open, reached[rung] - ladders.reached[rung]);
        below = node;
      }
    }
  }

  /** The arcs up to a rung: one for each place that earns something, and one for all later places. */
  #addStep(need: number, rung: number, below: number, node: number, open: number, flow: number): void {
    const { simplex, ladders } = this;
    let full = NONE;
    let place = 0;
    for (; place < open; place++) {
      const gain = ladders.gain(need, rung, ladders.reached[rung] + place);
      if (gain === 0) break;
      const arc = simplex.addArc(below, node, 1, -gain, place < flow);
      if (place < flow) full = arc;
    }
    const rest = this.#carrying(below, node, open, 0, Math.max(0, flow - place));
    if (flow > place) full = rest;
    this.#hang(node, full === NONE ? [] : [full]);
  }

  /**
   * A required pair always meets: its unit leaves the network at the pair and comes in again at the end, so that no pivot can
   * take it away; only what it is about is decided here.
   */
  #addRequired(mentee: number, mentor: number, about: number): void {
    const { model, pairs } = this.remainder;
    const { simplex, columns } = this;
    pairs[mentee * model.mentors + mentor] |= PairMark.priced;
    const needs = this.#needsServed(mentee, mentor);
    if (needs.length === 0) {
      columns.add(mentee, mentor, NONE, NONE, NONE);
      return;
    }
    const pair = simplex.addNode();
    let hanger = NONE;
    for (const need of needs) {
      const arc = simplex.addArc(
        this.rungNode[this.ladders.rungOf(need, mentor)],
        pair,
        1,
        0,
        need === about,
      );
      columns.add(mentee, mentor, need, arc, NONE);
      if (need === about) hanger = arc;
    }
    simplex.hang(pair, hanger);
  }

  #needsServed(mentee: number, mentor: number): number[] {
    const { needStart } = this.remainder.model;
    const needs: number[] = [];
    for (let need = needStart[mentee]; need < needStart[mentee + 1]; need++) {
      if (this.ladders.rungOf(need, mentor) !== NONE) needs.push(need);
    }
    return needs;
  }

  /** An arc that carries this much from the start. */
  #carrying(source: number, target: number, capacity: number, cost: number, flow: number): number {
    const arc = this.simplex.addArc(source, target, capacity, cost, flow === capacity);
    this.simplex.flow[arc] = flow;
    return arc;
  }

  /**
   * Hangs a node on the arc among these that is partly full, or on one over which it can send on, or, when all are used up, on
   * an arc to the root at a price nobody pays.
   */
  #hang(node: number, arcs: readonly number[]): void {
    const { simplex } = this;
    const { flow, capacity, source } = simplex;
    const partly = arcs.find((arc) => flow[arc] > 0 && flow[arc] < capacity[arc]);
    const open = arcs.find((arc) => (source[arc] === node ? flow[arc] < capacity[arc] : flow[arc] > 0));
    simplex.hang(node, partly ?? open ?? simplex.addArc(node, ROOT, PLENTY, this.weights.overflow));
  }
}

function groupBy(pairs: readonly StartingPair[], mentees: number): StartingPair[][] {
  const own: StartingPair[][] = Array.from({ length: mentees }, () => []);
  for (const pair of pairs) own[pair.mentee].push(pair);
  return own;
}
