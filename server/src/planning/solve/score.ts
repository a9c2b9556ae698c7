import type { PlanLevels } from '@rotunda/shared/rules/planning';
import { bestMatch, seatGain, suitabilityFor } from './matching.ts';
import type { Model } from './model.ts';
import { NOBODY, type Schedule } from './schedule.ts';

/**
 * Added for an announced seat that is kept: about a tenth of a good conversation. Measured on re-plans of 200 people it keeps
 * some 97 of 100 announced seats for less than 0.1 % of the value.
 */
const KEEP_BONUS = 5000;

const NO_FACT = -2;
const OPEN = -1;

/**
 * One number for the three levels of one mentee: `covered · A − idle² · B + value`. A and B are so large that a local move,
 * which touches at most three mentees and three tables, can never trade a level for any amount of a later one. All numbers
 * stay whole and below 2⁵³, so sums are exact.
 *
 * The value used here assigns focuses greedily (the conversation with the best need picks first); that is exact unless a
 * mentor serves several needs of one mentee, and never more than what `focusesOf` finds in the end.
 */
export class Scorer {
  readonly #schedule: Schedule;
  readonly #model: Model;
  readonly #coverWeight: number;
  readonly #idleWeight: number;
  readonly #announced: Int32Array;
  /** At `mentee * rounds + round`: the need that a fact is about (a position in the model's row of needs), or one below. */
  readonly #factNeed: Int32Array;
  // Scratch for one mentee's conversations about needs, so that nothing is allocated in the inner loop.
  readonly #about: Int32Array;
  readonly #match: Float64Array;
  readonly #times: Int32Array;

  constructor(schedule: Schedule) {
    const { model } = schedule;
    const { rounds } = model;
    this.#schedule = schedule;
    this.#model = model;
    const heaviest = model.needWeight.reduce((most, weight) => Math.max(most, weight), 0);
    const largestValue =
      100 * 100 * heaviest +
      model.seatValue +
      model.crossBonus +
      model.wishBonus +
      model.tableBonus +
      KEEP_BONUS;
    this.#idleWeight = 6 * (rounds + 1) * largestValue + 1;
    this.#coverWeight = 6 * (rounds + 1) * this.#idleWeight;
    this.#announced = new Int32Array(model.mentees * rounds).fill(NOBODY);
    for (const [mentee, mentor, round] of model.announced) this.#announced[mentee * rounds + round] = mentor;
    this.#factNeed = new Int32Array(model.mentees * rounds).fill(NO_FACT);
    for (const [mentee, , round, focus] of model.facts) {
      const need = focus < 0 ? OPEN : (model.needStart[mentee] ?? 0) + focus;
      this.#factNeed[mentee * rounds + round] = need;
    }
    this.#about = new Int32Array(rounds);
    this.#match = new Float64Array(rounds);
    this.#times = new Int32Array(model.needTopic.length);
  }

  /** The mentee's score as the schedule stands. */
  of(mentee: number): number {
    const idle = this.#idleRounds(mentee);
    const covered = this.isCovered(mentee) ? this.#coverWeight : 0;
    return covered - this.#idleWeight * idle * idle + this.#value(mentee);
  }

  /**
   * Fills `gains` with what sitting with each mentor in this round would add, compared with sitting out, whatever the mentee
   * has in this round now. −∞ where the two may not meet; whether the mentor has a seat is not asked.
   */
  gainsIn(mentee: number, round: number, gains: Float64Array): void {
    const schedule = this.#schedule;
    const index = mentee * this.#model.rounds + round;
    const kept = schedule.seat[index] ?? NOBODY;
    schedule.seat[index] = NOBODY;
    const base = this.of(mentee);
    const relief = this.#idleWeight * (2 * this.#idleRounds(mentee) - 1);
    for (let mentor = 0; mentor < this.#model.mentors; mentor++) {
      if (!schedule.mayMeet(mentee, mentor)) gains[mentor] = -Infinity;
      else if (bestMatch(this.#model, mentee, mentor) === 0) {
        gains[mentor] = relief + this.#seatValue(index, mentee, mentor);
      } else {
        schedule.seat[index] = mentor;
        gains[mentor] = this.of(mentee) - base;
        schedule.seat[index] = NOBODY;
      }
    }
    schedule.seat[index] = kept;
  }

  /** The levels of the whole schedule, announced seats counted into the value. */
  levels(): PlanLevels {
    const { mentees, tableBonus } = this.#model;
    let covered = 0;
    let idle2 = 0;
    let value = this.#schedule.table.filter((table) => table.length > 0).length * tableBonus;
    for (let mentee = 0; mentee < mentees; mentee++) {
      if (this.isCovered(mentee)) covered++;
      idle2 += this.#idleRounds(mentee) ** 2;
      value += this.#value(mentee);
    }
    return { covered, idle2, value };
  }

  /** Whether any conversation of this mentee is about one of the needs. */
  isCovered(mentee: number): boolean {
    const { rounds } = this.#model;
    for (let index = mentee * rounds; index < (mentee + 1) * rounds; index++) {
      const mentor = this.#schedule.seat[index] ?? NOBODY;
      if (mentor !== NOBODY && this.#matchAt(index, mentee, mentor) > 0) return true;
    }
    return false;
  }

  #idleRounds(mentee: number): number {
    const { rounds, menteeHere } = this.#model;
    let idle = 0;
    for (let index = mentee * rounds; index < (mentee + 1) * rounds; index++) {
      if (this.#schedule.seat[index] === NOBODY) idle += menteeHere[index] ?? 0;
    }
    return idle;
  }

  #value(mentee: number): number {
    const { rounds } = this.#model;
    let value = this.#needsValue(mentee, this.#gather(mentee));
    for (let index = mentee * rounds; index < (mentee + 1) * rounds; index++) {
      const mentor = this.#schedule.seat[index] ?? NOBODY;
      if (mentor !== NOBODY) value += this.#seatValue(index, mentee, mentor);
    }
    return value;
  }

  #seatValue(index: number, mentee: number, mentor: number): number {
    return seatGain(this.#model, mentee, mentor) + (this.#announced[index] === mentor ? KEEP_BONUS : 0);
  }

  /** Lists the mentee's conversations that serve a need, best match first; returns how many there are. */
  #gather(mentee: number): number {
    const { rounds } = this.#model;
    let count = 0;
    for (let index = mentee * rounds; index < (mentee + 1) * rounds; index++) {
      const mentor = this.#schedule.seat[index] ?? NOBODY;
      if (mentor === NOBODY) continue;
      const match = this.#matchAt(index, mentee, mentor);
      if (match === 0) continue;
      let place = count++;
      for (; place > 0 && (this.#match[place - 1] ?? 0) < match; place--) {
        this.#match[place] = this.#match[place - 1] ?? 0;
        this.#about[place] = this.#about[place - 1] ?? 0;
      }
      this.#match[place] = match;
      this.#about[place] = index;
    }
    return count;
  }

  #matchAt(index: number, mentee: number, mentor: number): number {
    const need = this.#factNeed[index] ?? NO_FACT;
    if (need === NO_FACT) return bestMatch(this.#model, mentee, mentor);
    if (need === OPEN) return 0;
    return (this.#model.needWeight[need] ?? 0) * suitabilityFor(this.#model, need, mentor);
  }

  /** Value of the gathered conversations, each about the need that gains most when its turn comes. */
  #needsValue(mentee: number, count: number): number {
    const { needStart, needWeight, diminish } = this.#model;
    const start = needStart[mentee] ?? 0;
    const end = needStart[mentee + 1] ?? 0;
    this.#times.fill(0, start, end);
    let value = 0;
    for (let place = 0; place < count; place++) {
      const index = this.#about[place] ?? 0;
      const mentor = this.#schedule.seat[index] ?? NOBODY;
      const fixed = this.#factNeed[index] ?? NO_FACT;
      const first = fixed === NO_FACT ? start : fixed;
      const last = fixed === NO_FACT ? end - 1 : fixed;
      let best = -1;
      let gain = -1;
      for (let need = first; need <= last; need++) {
        const suitability = suitabilityFor(this.#model, need, mentor);
        if (suitability === 0) continue;
        const needGain = (needWeight[need] ?? 0) * suitability * (diminish[this.#times[need] ?? 0] ?? 0);
        if (needGain > gain) {
          gain = needGain;
          best = need;
        }
      }
      value += gain;
      this.#times[best] = (this.#times[best] ?? 0) + 1;
    }
    return value;
  }
}
