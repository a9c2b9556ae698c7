import { type ClockSample, offsetOf, serverTime, withSample } from '@rotunda/shared/rules/clock';
import { type Instant, instant } from '@rotunda/shared/rules/time';
import { createSubscriber } from 'svelte/reactivity';
import { LocalClock, browserClocks } from './monotonic.ts';

/** Asks the server for its time; rejects when there is no answer. */
type AskServer = () => Promise<Instant>;

/** Screens step once a second; looking four times as often keeps two screens within a quarter of one another. */
const tickMs = 250;

const burst = 5;
const burstGapMs = 150;
const refreshMs = 20_000;

/**
 * The server's time on this device. `now` is reactive and ticks only while something on the screen reads it. Until the
 * first answer the device's own clock stands in.
 */
export class ServerClock {
  readonly #local = new LocalClock(browserClocks);
  readonly #ticking: () => void;
  #samples: ClockSample[] = [];
  #sleptAtSamples = 0;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#ticking = createSubscriber((update) => {
      const timer = setInterval(update, tickMs);
      return () => clearInterval(timer);
    });
  }

  /** The server's time, followed by whatever reads it. */
  get now(): Instant {
    this.#ticking();
    return this.read();
  }

  /** The server's time at this moment, not followed. */
  read(): Instant {
    const reading = this.#local.read();
    const offset = offsetOf(this.#samples);
    return offset ? serverTime(reading, offset) : instant(Date.now());
  }

  /** Takes a quick series of samples, then one now and then, until told to stop. */
  follow(ask: AskServer): () => void {
    let stopped = false;
    const sampleAfter = (delay: number, left: number): void => {
      this.#refresh = setTimeout(() => {
        void this.#sample(ask).finally(() => {
          if (!stopped) sampleAfter(left > 1 ? burstGapMs : refreshMs, left > 1 ? left - 1 : 1);
        });
      }, delay);
    };
    sampleAfter(0, burst);
    return () => {
      stopped = true;
      clearTimeout(this.#refresh);
    };
  }

  async #sample(ask: AskServer): Promise<void> {
    const sentAt = this.#local.read();
    try {
      const time = await ask();
      const receivedAt = this.#local.read();
      if (this.#local.slept !== this.#sleptAtSamples) {
        this.#samples = [];
        this.#sleptAtSamples = this.#local.slept;
        return;
      }
      this.#samples = withSample(this.#samples, { sentAt, receivedAt, serverTime: time });
    } catch {
      // No answer says nothing about the clock: what is known so far still holds.
    }
  }
}
