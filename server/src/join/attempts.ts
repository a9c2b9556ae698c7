import { type Clock, type Duration, type Instant, between, later } from '@rotunda/shared/rules/time';
import { Refusal } from '../refusal.ts';

/** Keys beyond which those whose time is over are forgotten. */
const manyKeys = 10_000;

/**
 * Counts failed guesses, and only those: a room in which everybody is right at once is never held up. Once a key has had
 * its share, right guesses are refused too, until its time is over.
 */
export class Attempts {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #per: Duration;
  readonly #failures = new Map<string, { count: number; readonly endsAt: Instant }>();

  /** At most `most` failures of a key in `per`, counted from its first one. */
  constructor(clock: Clock, most: number, per: Duration) {
    this.#clock = clock;
    this.#most = most;
    this.#per = per;
  }

  /** Throws `too-many` when the key has had its share. */
  check(key: string): void {
    const failures = this.#failures.get(key);
    if (!failures || failures.count < this.#most) return;
    const left = between(this.#clock.now(), failures.endsAt);
    if (left <= 0) return;
    const seconds = Math.ceil(left / 1_000);
    throw new Refusal('too-many', `That was wrong too often. Try again in ${seconds} seconds.`, {
      params: { seconds },
    });
  }

  /** Counts a failure. */
  failed(key: string): void {
    const now = this.#clock.now();
    const failures = this.#failures.get(key);
    if (failures && failures.endsAt > now) failures.count += 1;
    else this.#failures.set(key, { count: 1, endsAt: later(now, this.#per) });
    if (this.#failures.size > manyKeys) this.#forget(now);
  }

  #forget(now: Instant): void {
    for (const [key, { endsAt }] of this.#failures) if (endsAt <= now) this.#failures.delete(key);
  }
}
