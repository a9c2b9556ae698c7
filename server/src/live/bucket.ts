/** Lets so many through at once, and from then on so many a second. */
export class Bucket {
  readonly #most: number;
  readonly #perSecond: number;
  readonly #nowMs: () => number;
  #left: number;
  #filledAtMs: number;

  constructor(most: number, perSecond: number, nowMs: () => number = () => performance.now()) {
    this.#most = most;
    this.#perSecond = perSecond;
    this.#nowMs = nowMs;
    this.#left = most;
    this.#filledAtMs = nowMs();
  }

  /** Takes one; false when there is none. */
  take(): boolean {
    const nowMs = this.#nowMs();
    const gained = ((nowMs - this.#filledAtMs) / 1_000) * this.#perSecond;
    this.#left = Math.min(this.#most, this.#left + gained);
    this.#filledAtMs = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
