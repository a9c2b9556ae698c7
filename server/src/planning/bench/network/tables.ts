import { ANY_ROUND, type Instance } from '@rotunda/shared/rules/planning';
import type { Network } from './network.ts';

const ROOT = 0;
const PLENTY = 1_000_000;

/** The mentors' side of the network: sets of common rounds, tables in a round, mentors with their limits. */
export class Tables {
  readonly #network: Network;
  readonly #instance: Instance;
  readonly #horizon: number;
  readonly #mentors: readonly number[];
  readonly #present: readonly (readonly number[])[];
  readonly #tables = new Map<number, number>();
  readonly #ends = new Map<string, number>();

  constructor(network: Network, instance: Instance, horizon: number) {
    this.#network = network;
    this.#instance = instance;
    this.#horizon = horizon;
    this.#mentors = instance.mentors.map(() => network.addNode());
    this.#present = instance.mentors.map(({ absent }) =>
      Array.from({ length: horizon }, (_, round) => round).filter((round) => !absent.includes(round)),
    );
  }

  /** Where a mentee who is there in `rounds` joins this mentor; null when they share no round (or not the one required). */
  endFor(mentor: number, rounds: readonly number[], required: number): number | null {
    const common = this.#present[mentor].filter(
      (round) => rounds.includes(round) && (required === ANY_ROUND || required === round),
    );
    if (common.length === 0) return null;
    const key = `${mentor}:${common.join()}`;
    const known = this.#ends.get(key);
    if (known !== undefined) return known;
    const end = this.#network.addNode();
    this.#ends.set(key, end);
    for (const round of common) this.#network.addArc(end, this.#table(mentor, round), PLENTY);
    return end;
  }

  /** One node per department through which any of its mentors can be reached in any round. */
  byDepartment(): number[] {
    const nodes = Array.from({ length: this.#instance.departments }, () => this.#network.addNode());
    for (const [mentor, { dept }] of this.#instance.mentors.entries()) {
      for (const round of this.#present[mentor]) {
        this.#network.addArc(nodes[dept], this.#table(mentor, round), PLENTY);
      }
    }
    return nodes;
  }

  /** Adds what each mentor can serve in all. */
  finish(): void {
    for (const [index, { cap, maxTotal, maxRounds }] of this.#instance.mentors.entries()) {
      const rounds = Math.min(this.#present[index].length, maxRounds ?? this.#horizon);
      this.#network.addArc(this.#mentors[index], ROOT, Math.min(cap * rounds, maxTotal ?? Infinity));
    }
  }

  /** A table in a round: its seats, the first of which earns what company is worth. */
  #table(mentor: number, round: number): number {
    const key = mentor * this.#horizon + round;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const network = this.#network;
    const table = network.addNode();
    this.#tables.set(key, table);
    const { cap } = this.#instance.mentors[mentor];
    if (cap > 0) network.addArc(table, this.#mentors[mentor], 1, { value: this.#instance.tableBonus ?? 0 });
    if (cap > 1) network.addArc(table, this.#mentors[mentor], cap - 1);
    return table;
  }
}
