/** The browser's two clocks, injected so that tests can set them. Both in milliseconds. */
export interface BrowserClocks {
  /** Never set by anybody, but may stand still while the device sleeps. */
  monotonic(): number;
  /** Goes on while the device sleeps, but can be set. */
  wall(): number;
}

export const browserClocks: BrowserClocks = {
  monotonic: () => performance.now(),
  wall: () => Date.now(),
};

/** A jump of the wall clock ahead of the monotonic one that is taken for sleep. */
const sleepAfterMs = 2_000;

/**
 * A local reading that a sleeping device does not hold up: the monotonic clock, moved on by every jump that the wall
 * clock made meanwhile. Somebody who sets the phone's clock forward looks the same; the next sample from the server
 * corrects that, while a phone that wakes without a network has nothing else to go by.
 */
export class LocalClock {
  readonly #clocks: BrowserClocks;
  #wall: number;
  #monotonic: number;
  #slept = 0;

  constructor(clocks: BrowserClocks) {
    this.#clocks = clocks;
    this.#wall = clocks.wall();
    this.#monotonic = clocks.monotonic();
  }

  /** Milliseconds since some moment in the past. */
  read(): number {
    const wall = this.#clocks.wall();
    const monotonic = this.#clocks.monotonic();
    const ahead = wall - this.#wall - (monotonic - this.#monotonic);
    if (ahead > sleepAfterMs) this.#slept += ahead;
    this.#wall = wall;
    this.#monotonic = monotonic;
    return monotonic + this.#slept;
  }

  /** Whole sleeps noticed so far: when it rises, older samples of the server's clock are worth nothing. */
  get slept(): number {
    return this.#slept;
  }
}
