import type { Model } from './model.ts';

const NOWHERE = -1;

/**
 * Who sits at which place, for mentees who cannot move: mentors come to them, so that in one round a mentor is at one place
 * at most, and a place has one mentor at most. Costs nothing where everybody can move.
 */
export class Places {
  readonly #place: Int32Array;
  readonly #rounds: number;
  readonly #isUsed: boolean;
  /** How many guests of which place a mentor has in a round, and which mentor a place has. */
  readonly #atMentor = new Map<number, { place: number; guests: number }>();
  readonly #mentorAt = new Map<string, number>();

  constructor({ place, rounds }: Model) {
    this.#place = place;
    this.#rounds = rounds;
    this.#isUsed = place.some((own) => own !== NOWHERE);
  }

  /** Whether this mentee stays at a place. */
  isBound(mentee: number): boolean {
    return this.#isUsed && this.#place[mentee] !== NOWHERE;
  }

  /** Whether the mentor can be with this mentee in this round as far as places go. */
  allows(mentee: number, mentor: number, round: number): boolean {
    if (!this.isBound(mentee)) return true;
    const place = this.#place[mentee];
    const here = this.#atMentor.get(mentor * this.#rounds + round);
    const host = this.#mentorAt.get(`${place}:${round}`);
    return (here === undefined || here.place === place) && (host === undefined || host === mentor);
  }

  sit(mentee: number, mentor: number, round: number): void {
    if (!this.isBound(mentee)) return;
    const at = mentor * this.#rounds + round;
    const place = this.#place[mentee];
    const here = this.#atMentor.get(at);
    if (here) here.guests++;
    else this.#atMentor.set(at, { place, guests: 1 });
    this.#mentorAt.set(`${place}:${round}`, mentor);
  }

  stand(mentee: number, mentor: number, round: number): void {
    if (!this.isBound(mentee)) return;
    const at = mentor * this.#rounds + round;
    const here = this.#atMentor.get(at);
    if (!here || --here.guests > 0) return;
    this.#atMentor.delete(at);
    this.#mentorAt.delete(`${this.#place[mentee]}:${round}`);
  }
}
