import { ANY_ROUND, OPEN_FOCUS, type Conversation, type Instance } from '@rotunda/shared/rules/planning';
import { withBestFocuses } from '../../conversations.ts';
import { suitabilityFor } from '../../problem/ladders.ts';
import { modelOf, type Model } from '../../problem/model.ts';
import { Hold, NOBODY, Schedule } from '../../required/schedule.ts';

/** A way of dealing out seats, round after round, on top of facts and required pairs. */
export type DealRound = (dealing: Dealing, round: number) => void;

/** Seats being dealt out one by one, and never taken back: what all peers have in common. */
export class Dealing {
  readonly model: Model;
  readonly #schedule: Schedule;
  /** Suitabilities a mentee has had so far, best first, per need of the model. */
  readonly #had: number[][];

  constructor(model: Model) {
    this.model = model;
    this.#schedule = new Schedule(model);
    this.#had = Array.from(model.needTopic, () => []);
    for (const [mentee, mentor] of model.facts) this.#count(mentee, mentor);
    this.#seatRequired();
  }

  isIdle(mentee: number, round: number): boolean {
    return this.#schedule.isOpen(mentee, round) && this.#schedule.mentorOf(mentee, round) === NOBODY;
  }

  /** Conversations that a mentee has so far. */
  conversationsOf(mentee: number): number {
    const { rounds } = this.model;
    let count = 0;
    for (let round = 0; round < rounds; round++)
      if (this.#schedule.mentorOf(mentee, round) !== NOBODY) count++;
    return count;
  }

  canSit(mentee: number, mentor: number, round: number): boolean {
    return this.#schedule.canSit(mentee, mentor, round);
  }

  /** Seats the two if every rule allows it, and tells whether it did. */
  trySit(mentee: number, mentor: number, round: number, hold: Hold = Hold.free): boolean {
    if (!this.canSit(mentee, mentor, round)) return false;
    this.#schedule.sit(mentee, mentor, round, hold);
    this.#count(mentee, mentor);
    return true;
  }

  /** What one more conversation of the two would add to the value now, company aside; and whether it is about a need. */
  gainOf(mentee: number, mentor: number): { readonly gain: number; readonly isAboutNeed: boolean } {
    const { model } = this;
    const crosses = model.menteeDepartment[mentee] !== model.mentorDepartment[mentor];
    const wished = model.wishes[mentee].includes(mentor);
    const ground = model.seatValue + (crosses ? model.crossBonus : 0) + (wished ? model.wishBonus : 0);
    const { gain, need } = this.#bestNeed(mentee, mentor);
    return { gain: ground + gain, isAboutNeed: need >= 0 };
  }

  /** All conversations, each about what is best for its mentee. */
  assign(): Conversation[] {
    const { model } = this;
    const facts = new Map(model.facts.map((fact) => [`${fact[0]}:${fact[2]}`, fact]));
    const assign: Conversation[] = [];
    for (let mentee = 0; mentee < model.mentees; mentee++) {
      for (let round = 0; round < model.rounds; round++) {
        const mentor = this.#schedule.mentorOf(mentee, round);
        if (mentor === NOBODY) continue;
        assign.push(facts.get(`${mentee}:${round}`) ?? [mentee, mentor, round, OPEN_FOCUS]);
      }
    }
    return withBestFocuses(model, assign);
  }

  /** Required pairs take the first seat there is for them, those with a given round before the others. */
  #seatRequired(): void {
    const fixedRoundFirst = [...this.model.required].sort((one, other) => other[2] - one[2]);
    for (const [mentee, mentor, wanted] of fixedRoundFirst) {
      for (let round = this.model.from; round < this.model.rounds; round++) {
        if (wanted === ANY_ROUND || wanted === round) this.trySit(mentee, mentor, round, Hold.requiredHere);
      }
    }
  }

  #count(mentee: number, mentor: number): void {
    const { need } = this.#bestNeed(mentee, mentor);
    if (need < 0) return;
    this.#had[need].push(suitabilityFor(this.model, need, mentor));
    this.#had[need].sort((one, other) => other - one);
  }

  #bestNeed(mentee: number, mentor: number): { readonly gain: number; readonly need: number } {
    const { model } = this;
    let best = { gain: -1, need: -1 };
    for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
      const suitability = suitabilityFor(model, need, mentor);
      if (suitability === 0) continue;
      const gain = model.needWeight[need] * this.#rise(need, suitability);
      if (gain > best.gain) best = { gain, need };
    }
    return { gain: Math.max(0, best.gain), need: best.need };
  }

  /** How much the weighted sum of suitabilities rises when one more joins the line at its place. */
  #rise(need: number, suitability: number): number {
    const { diminish } = this.model;
    const had = this.#had[need];
    const place = had.findIndex((other) => other < suitability);
    const line = place < 0 ? [...had, suitability] : had.toSpliced(place, 0, suitability);
    const worthOf = (suitabilities: readonly number[]) =>
      suitabilities.reduce((sum, own, index) => sum + own * (diminish[index] ?? 0), 0);
    return worthOf(line) - worthOf(had);
  }
}

/** What a peer makes of an instance. */
export function dealt(instance: Instance, dealRound: DealRound): { readonly assign: Conversation[] } {
  const dealing = new Dealing(modelOf(instance));
  for (let round = dealing.model.from; round < dealing.model.rounds; round++) dealRound(dealing, round);
  return { assign: dealing.assign() };
}
