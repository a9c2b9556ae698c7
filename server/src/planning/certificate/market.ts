import {
  ANY_ROUND,
  type Instance,
  type SeatPrice,
  type SeatPrices,
  type UnmetPair,
} from '@rotunda/shared/rules/planning';
import { factsOf, suitabilityOf } from '../facts.ts';
import type { Gain } from './levels.ts';

/** A mentor as one mentee sees them: what meeting them earns, what the seat costs, and how well they serve each need. */
export interface Offered {
  readonly mentor: number;
  /** What the conversation earns whatever it is about, less the price of the seat. */
  readonly ground: Gain;
  /** Suitability for each need of the mentee; 0 = does not serve it. */
  readonly suitabilities: readonly number[];
  readonly isRequired: boolean;
}

/** What one mentee can choose from at given prices, and where they stand already. */
export interface MenteeMarket {
  readonly mentee: number;
  /** Rounds still to be spent, at a table or idle; and rounds sat out for good. */
  readonly open: number;
  readonly satOut: number;
  readonly isCovered: boolean;
  /** Suitabilities of facts about each need. */
  readonly had: readonly (readonly number[])[];
  /** Pairs that meet in a given round: they cost no price and take no open round. */
  readonly fixed: readonly Offered[];
  readonly offered: readonly Offered[];
}

/** Seats and limits of one mentor, as far as they are left. */
export interface MentorMarket {
  readonly mentor: number;
  /** Free seats and their price, by round; 1 where the table has company already. */
  readonly rounds: readonly {
    readonly round: number;
    readonly seats: number;
    readonly hasCompany: boolean;
  }[];
  readonly total: number;
  /** Rounds that may still be opened. */
  readonly toOpen: number;
}

/**
 * The two sides of an instance, read from it anew: this file shares no data with the search for plans, so that a mistake there
 * cannot hide here.
 */
export class Market {
  readonly instance: Instance;
  readonly #from: number;
  readonly #prices: SeatPrices;
  readonly #fixed: readonly (readonly [number, number, number])[];
  readonly #required: ReadonlySet<string>;
  readonly #barred: ReadonlySet<string>;
  readonly #wished: ReadonlySet<string>;
  readonly #mentors: readonly MentorMarket[];

  constructor(instance: Instance, unmet: readonly UnmetPair[], prices: SeatPrices) {
    const facts = factsOf(instance);
    this.instance = instance;
    this.#from = instance.from ?? 0;
    this.#prices = prices;
    const metByFact = new Set(facts.map(([mentee, mentor]) => `${mentee}:${mentor}`));
    const given = new Set(unmet.map(({ mentee, mentor }) => `${mentee}:${mentor}`));
    const asked = instance.pins.filter(([mentee, mentor]) => {
      const pair = `${mentee}:${mentor}`;
      return !metByFact.has(pair) && !given.has(pair);
    });
    this.#fixed = asked.filter(([, , round]) => round !== ANY_ROUND);
    this.#required = new Set(
      asked.filter(([, , round]) => round === ANY_ROUND).map(([mentee, mentor]) => `${mentee}:${mentor}`),
    );
    const fixedPairs = this.#fixed.map(([mentee, mentor]) => `${mentee}:${mentor}`);
    this.#barred = new Set([
      ...metByFact,
      ...fixedPairs,
      ...instance.forbidden.map(([who, whom]) => `${who}:${whom}`),
    ]);
    this.#wished = new Set((instance.wishes ?? []).map(([who, whom]) => `${who}:${whom}`));
    this.#mentors = instance.mentors.map((_, mentor) => this.#mentorMarket(mentor));
  }

  /** Required pairs that are still to be met. */
  get requiredCount(): number {
    return this.#fixed.length + this.#required.size;
  }

  mentor(mentor: number): MentorMarket {
    return this.#mentors[mentor];
  }

  price(mentor: number, round: number): SeatPrice {
    return this.#prices[mentor][round];
  }

  /** Levels that facts and fixed seats bring by themselves; idle² is counted with the mentees. */
  standing(): Gain {
    const { tableBonus = 0 } = this.instance;
    const tables = new Set(
      [...factsOf(this.instance), ...this.#fixed].map(([, mentor, round]) => `${mentor}:${round}`),
    );
    const ground = factsOf(this.instance).reduce(
      (sum, [mentee, mentor]) => sum + this.#ground(mentee, mentor),
      0,
    );
    return [0, 0, 0, tables.size * tableBonus + ground];
  }

  mentee(mentee: number): MenteeMarket {
    const { instance } = this;
    const { needs, absent } = instance.mentees[mentee];
    const facts = factsOf(instance).filter((fact) => fact[0] === mentee);
    const fixed = this.#fixed.filter((seat) => seat[0] === mentee);
    const taken = new Set([...facts, ...fixed].map(([, , round]) => round));
    const rounds = range(instance.rounds).filter((round) => !taken.has(round) && !absent.includes(round));
    const open = rounds.filter((round) => round >= this.#from);
    const had = needs.map((_, need) =>
      facts
        .filter(([, , , focus]) => focus === need)
        .map((fact) => suitabilityOf(instance, fact))
        .filter((level) => level > 0),
    );
    return {
      mentee,
      open: open.length,
      satOut: rounds.length - open.length,
      isCovered: had.some((levels) => levels.length > 0),
      had,
      fixed: fixed.map(([, mentor]) => this.#offered(mentee, mentor, [0, 0, 0], true)),
      offered: instance.mentors.flatMap((_, mentor) => {
        const price = this.#barred.has(`${mentee}:${mentor}`) ? null : this.#cheapest(mentor, open);
        return price ? [this.#offered(mentee, mentor, price, this.#required.has(`${mentee}:${mentor}`))] : [];
      }),
    };
  }

  /** The lowest price of a seat with the mentor in one of these rounds; null where there is none. */
  #cheapest(mentor: number, rounds: readonly number[]): SeatPrice | null {
    let lowest: SeatPrice | null = null;
    for (const { round, seats } of this.#mentors[mentor].rounds) {
      if (!rounds.includes(round) || seats === 0) continue;
      const price = this.#prices[mentor][round];
      if (lowest === null || isLower(price, lowest)) lowest = price;
    }
    return lowest;
  }

  #offered(mentee: number, mentor: number, price: SeatPrice, isRequired: boolean): Offered {
    const { instance } = this;
    const suitabilities = instance.mentees[mentee].needs.map((_, focus) =>
      suitabilityOf(instance, [mentee, mentor, 0, focus]),
    );
    const [covered, idle2, value] = price;
    const ground: Gain = [isRequired ? 1 : 0, -covered, -idle2, this.#ground(mentee, mentor) - value];
    return { mentor, ground, suitabilities, isRequired };
  }

  #ground(mentee: number, mentor: number): number {
    const { mentees, mentors, seatValue, crossBonus, wishBonus = 0 } = this.instance;
    const crosses = mentees[mentee].dept !== mentors[mentor].dept;
    return seatValue + (crosses ? crossBonus : 0) + (this.#wished.has(`${mentee}:${mentor}`) ? wishBonus : 0);
  }

  #mentorMarket(mentor: number): MentorMarket {
    const { mentors, rounds, extension } = this.instance;
    const { cap, absent, maxTotal, maxRounds } = mentors[mentor];
    const taken = [...factsOf(this.instance), ...this.#fixed].filter((seat) => seat[1] === mentor);
    const seatsIn = (round: number) =>
      extension?.seats?.find((own) => own[0] === mentor && own[1] === round)?.[2] ?? cap;
    const opened = new Set(taken.map(([, , round]) => round));
    const toOpen = Math.max(0, (maxRounds ?? Infinity) - opened.size);
    const ahead = range(rounds).filter((round) => round >= this.#from && !absent.includes(round));
    return {
      mentor,
      rounds: ahead
        .filter((round) => opened.has(round) || toOpen > 0)
        .map((round) => ({
          round,
          seats: Math.max(0, seatsIn(round) - taken.filter((seat) => seat[2] === round).length),
          hasCompany: opened.has(round),
        })),
      total: Math.max(0, (maxTotal ?? Infinity) - taken.length),
      toOpen,
    };
  }
}

function isLower(one: SeatPrice, other: SeatPrice): boolean {
  return (one[0] - other[0] || one[1] - other[1] || one[2] - other[2]) < 0;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
