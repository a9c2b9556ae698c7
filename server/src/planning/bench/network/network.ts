import { Integers } from './integers.ts';

/** What one unit on an arc earns or costs on the three levels. */
export interface Worth {
  readonly covered?: number;
  readonly idle2?: number;
  readonly value?: number;
}

/** A flow network with supplies at nodes, bounds on arcs, and three levels to optimise. Node 0 is the root. */
export class Network {
  readonly supply = new Integers();
  readonly from = new Integers();
  readonly to = new Integers();
  readonly lower = new Integers();
  readonly upper = new Integers();
  readonly covered = new Integers();
  readonly idle2 = new Integers();
  readonly value = new Integers();

  get nodes(): number {
    return this.supply.length;
  }

  get arcs(): number {
    return this.from.length;
  }

  addNode(supply = 0): number {
    this.supply.push(supply);
    return this.supply.length - 1;
  }

  addArc(from: number, to: number, upper: number, worth: Worth = {}, lower = 0): void {
    this.from.push(from);
    this.to.push(to);
    this.lower.push(lower);
    this.upper.push(upper);
    this.covered.push(worth.covered ?? 0);
    this.idle2.push(worth.idle2 ?? 0);
    this.value.push(worth.value ?? 0);
  }

  /** What an arc costs when a covered mentee and one idle² weigh as much as `Ranking` says. */
  costOf(arc: number, { perCovered, perIdle2 }: Ranking): number {
    return perIdle2 * this.idle2.view()[arc] - perCovered * this.covered.view()[arc] - this.value.view()[arc];
  }
}

/** How much of a lower level one step of a higher level outweighs. */
export interface Ranking {
  readonly perCovered: number;
  readonly perIdle2: number;
}

/** Only value counts. */
export const VALUE_ALONE: Ranking = { perCovered: 0, perIdle2: 0 };
