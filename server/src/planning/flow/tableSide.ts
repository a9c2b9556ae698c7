import type { Remainder } from '../problem/remainder.ts';
import type { RoundGroups } from '../problem/roundGroups.ts';
import { has, type RoundSet } from '../problem/rounds.ts';
import type { NetworkSimplex } from './networkSimplex.ts';
import type { SeatSupply } from './seatSupply.ts';
import type { Start } from './start.ts';
import { carrying, hangOn, PLENTY } from './starting.ts';
import type { Weights } from './weights.ts';

const NONE = -1;
const ROOT = 0;

/** The mentors' half of the seating network: from the ends of tables through their seats to the root. */
export class TableSide {
  /** The node of a mentor's seats in a group of rounds, at `mentor * groups + group`; −1 where there is no seat. */
  readonly seatsNode: Int32Array;
  /** Ends, by mentor and set of groups. */
  readonly #ends = new Map<number, number>();
  readonly #simplex: NetworkSimplex;
  readonly #remainder: Remainder;
  readonly #groups: RoundGroups;
  readonly #overflow: number;

  constructor(
    simplex: NetworkSimplex,
    remainder: Remainder,
    groups: RoundGroups,
    weights: Weights,
    supply: SeatSupply,
    start: Start,
  ) {
    this.#simplex = simplex;
    this.#remainder = remainder;
    this.#groups = groups;
    this.#overflow = weights.overflow;
    this.seatsNode = new Int32Array(supply.seats.length).fill(NONE);
    this.#addMentors(supply, start);
    this.#addEnds(start);
  }

  /** Whether a mentor has any seat left. */
  hasSeats(mentor: number): boolean {
    return this.#seatGroups(mentor, -1) !== 0;
  }

  /** What a seat with each mentor costs somebody who is open in these rounds; ∞ where they share none. */
  endPrices(rounds: RoundSet): Float64Array {
    const { model, mentorOpen } = this.#remainder;
    const count = this.#groups.rounds.length;
    const prices = new Float64Array(model.mentors).fill(Infinity);
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      const set = this.#seatGroups(mentor, this.#groups.touchedBy(rounds & mentorOpen[mentor]));
      const end = this.#ends.get(mentor * PLENTY + set) ?? NONE;
      if (end !== NONE) prices[mentor] = this.#simplex.price[end];
      else
        for (let group = 0; group < count; group++) {
          if (!has(set, group)) continue;
          prices[mentor] = Math.min(
            prices[mentor],
            this.#simplex.price[this.seatsNode[mentor * count + group]],
          );
        }
    }
    return prices;
  }

  /** Nodes and arcs from seats to the root. */
  #addMentors({ seats, lonely, total }: SeatSupply, { used }: Start): void {
    const { model, roundsLeft, unit } = this.#remainder;
    const simplex = this.#simplex;
    const overflow = this.#overflow;
    const count = this.#groups.rounds.length;
    const bonus = -model.tableBonus / unit;
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      if (total[mentor] === 0) continue;
      const own = this.#groups.rounds.map((_, group) => mentor * count + group).filter((at) => seats[at] > 0);
      const usedInAll = own.reduce((sum, at) => sum + used[at], 0);
      let sink = ROOT;
      if (own.length > 1) {
        sink = simplex.addNode();
        hangOn(simplex, overflow, sink, [carrying(simplex, sink, ROOT, total[mentor], 0, usedInAll)]);
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
          arcs.push(carrying(simplex, node, lit, rewarded, cost, Math.min(used[at], rewarded)));
        }
        if (capacity > rewarded) {
          arcs.push(carrying(simplex, node, sink, capacity - rewarded, 0, Math.max(0, used[at] - rewarded)));
        }
        hangOn(simplex, overflow, node, arcs);
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
    const { model, roundsLeft, unit } = this.#remainder;
    const simplex = this.#simplex;
    const overflow = this.#overflow;
    const lonelyInAll = own.reduce((sum, at) => sum + lonely[at], 0);
    const toOpen = roundsLeft[mentor];
    if (own.length === 1 || model.tableBonus === 0 || toOpen >= lonelyInAll) return sink;
    const lit = simplex.addNode();
    const flow = own.reduce((sum, at) => sum + Math.min(used[at], lonely[at]), 0);
    const rest = carrying(simplex, lit, sink, lonelyInAll - toOpen, 0, Math.max(0, flow - toOpen));
    const arcs = [rest];
    if (toOpen > 0) {
      arcs.unshift(carrying(simplex, lit, sink, toOpen, -model.tableBonus / unit, Math.min(flow, toOpen)));
    }
    hangOn(simplex, overflow, lit, arcs);
    return lit;
  }

  /** The ends that the start needs, with the flow that the start sends through them. */
  #addEnds({ chosen, required }: Start): void {
    const { menteeOpen, mentorOpen } = this.#remainder;
    const flows = new Map<number, Map<number, number>>();
    for (const { mentee, mentor, group } of [...chosen, ...required]) {
      const touched = this.#groups.touchedBy(menteeOpen[mentee] & mentorOpen[mentor]);
      const end = mentor * PLENTY + this.#seatGroups(mentor, touched);
      const byGroup = flows.get(end) ?? new Map<number, number>();
      flows.set(end, byGroup.set(group, (byGroup.get(group) ?? 0) + 1));
    }
    for (const [end, byGroup] of flows) {
      const set = end % PLENTY;
      this.endFor((end - set) / PLENTY, set, byGroup);
    }
  }

  /** The groups of a set in which the mentor has seats. */
  #seatGroups(mentor: number, set: number): number {
    const count = this.#groups.rounds.length;
    let seated = 0;
    for (let group = 0; group < count; group++) {
      if (has(set, group) && this.seatsNode[mentor * count + group] !== NONE) seated |= 1 << group;
    }
    return seated;
  }

  /** The node through which a mentee who is open in these groups of rounds comes to the mentor's table; made when first asked for. */
  endFor(mentor: number, touched: number, flows: ReadonlyMap<number, number> = new Map()): number {
    const set = this.#seatGroups(mentor, touched);
    const key = mentor * PLENTY + set;
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    const simplex = this.#simplex;
    const count = this.#groups.rounds.length;
    const seats = this.#groups.rounds.map((_, group) => group).filter((group) => has(set, group));
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
}
