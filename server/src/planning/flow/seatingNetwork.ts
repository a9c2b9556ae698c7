import type { Seat } from '@rotunda/shared/rules/planning';
import { Ladders } from '../problem/ladders.ts';
import { PairMark, groundGain, type Remainder } from '../problem/remainder.ts';
import { roundGroupsOf, type RoundGroups } from '../problem/roundGroups.ts';
import { sizeOf } from '../problem/rounds.ts';
import type { Random } from '../random.ts';
import { Columns } from './columns.ts';
import { NetworkSimplex } from './networkSimplex.ts';
import { seatSupplyOf } from './seatSupply.ts';
import { startOf, type Start, type StartingPair } from './start.ts';
import { carrying, hangOn } from './starting.ts';
import { TableSide } from './tableSide.ts';
import { weightsOf, type Weights } from './weights.ts';

const NONE = -1;
const ROOT = 0;

/**
 * Who meets whom about what, as a flow of minimum cost. One unit is one round of one mentee:
 *
 *   mentee ─▶ root                         idle; the d-th idle round costs idle · (2d − 1), so that d of them cost idle · d²
 *   mentee ─▶ met                          about a need; the first unit earns `covered`
 *   met ─▶ rung 1 ─▶ rung 2 ─▶ …           the ladder of a need (see `Ladders`), unit arcs that earn ever less
 *   rung ─▶ end of a table                 with a mentor of that suitability; earns what any conversation of the pair earns
 *   rung ─▶ pair ─▶ end of a table         the same for a pair that would meet about two needs at once (see `meetOnce`)
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
  readonly tables: TableSide;

  /** The network of what is left, with a first flow that follows the seats people have been told. */
  constructor(remainder: Remainder, announced: readonly Seat[], random: Random) {
    const { mentees } = remainder.model;
    this.remainder = remainder;
    this.groups = roundGroupsOf(remainder);
    this.ladders = new Ladders(remainder);
    this.weights = weightsOf(remainder);
    this.menteeNode = new Int32Array(mentees).fill(NONE);
    this.rungNode = new Int32Array(this.ladders.suitability.length).fill(NONE);
    const supply = seatSupplyOf(remainder, this.groups);
    const start = startOf(remainder, this.groups, this.ladders, supply, announced, random);
    this.tables = new TableSide(this.simplex, remainder, this.groups, this.weights, supply, start);
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

  /**
   * Adds a pair that may meet. `about` tells what they meet about from the start (−1 = an open conversation); without it the
   * pair starts apart.
   */
  addPair(mentee: number, mentor: number, about?: number): void {
    const { model, pairs, menteeOpen, mentorOpen } = this.remainder;
    const { simplex, columns } = this;
    pairs[mentee * model.mentors + mentor] |= PairMark.priced;
    const end = this.tables.endFor(mentor, this.groups.touchedBy(menteeOpen[mentee] & mentorOpen[mentor]));
    const cost = -groundGain(this.remainder, mentee, mentor) * simplex.scaling;
    const meets = about !== undefined;
    const needs = this.#needsServed(mentee, mentor);
    if (needs.length === 0) {
      columns.add(mentee, mentor, NONE, simplex.addArc(this.menteeNode[mentee], end, 1, cost, meets));
    }
    for (const need of needs) {
      const rung = this.rungNode[this.ladders.rungOf(need, mentor)];
      columns.add(mentee, mentor, need, simplex.addArc(rung, end, 1, cost, need === about));
    }
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
      arcs.push(carrying(simplex, this.menteeNode[mentee], met, open, 0, Math.max(0, about - firstUnit)));
    if (firstUnit === 1) {
      arcs.push(carrying(simplex, this.menteeNode[mentee], met, 1, -weights.covered, Math.min(about, 1)));
    }
    hangOn(simplex, weights.overflow, met, arcs);
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
    const { simplex, ladders, weights } = this;
    let full = NONE;
    let place = 0;
    for (; place < open; place++) {
      const gain = ladders.gain(need, rung, ladders.reached[rung] + place);
      if (gain === 0) break;
      const arc = simplex.addArc(below, node, 1, -gain, place < flow);
      if (place < flow) full = arc;
    }
    const rest = carrying(simplex, below, node, open, 0, Math.max(0, flow - place));
    if (flow > place) full = rest;
    hangOn(simplex, weights.overflow, node, full === NONE ? [] : [full]);
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
      columns.add(mentee, mentor, NONE, NONE);
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
      columns.add(mentee, mentor, need, arc);
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
}

function groupBy(pairs: readonly StartingPair[], mentees: number): StartingPair[][] {
  const own: StartingPair[][] = Array.from({ length: mentees }, () => []);
  for (const pair of pairs) own[pair.mentee].push(pair);
  return own;
}
