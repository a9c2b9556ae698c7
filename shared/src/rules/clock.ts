import { type Duration, type Instant, duration, instant } from './time.ts';

/** One question to the server for its time. Local readings come from a clock that is never set, in milliseconds. */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly serverTime: Instant;
}

export interface ClockOffset {
  /** Add this to the local reading for the server's time. */
  readonly offset: number;
  /** Half the round trip of the best sample: the error cannot be larger. */
  readonly uncertainty: Duration;
}

const roundTrip = (sample: ClockSample): number => sample.receivedAt - sample.sentAt;

/**
 * The offset of the server's clock by Cristian's method: of all samples the one with the shortest round trip wins,
 * because its error is at most half of its asymmetry, and asymmetry cannot exceed the round trip.
 */
export function offsetOf(samples: readonly ClockSample[]): ClockOffset | null {
  let best: ClockSample | null = null;
  for (const sample of samples) {
    if (roundTrip(sample) < 0) continue;
    if (best === null || roundTrip(sample) < roundTrip(best)) best = sample;
  }
  if (best === null) return null;
  return {
    offset: best.serverTime - (best.sentAt + roundTrip(best) / 2),
    uncertainty: duration(roundTrip(best) / 2),
  };
}

/** How many samples are kept: enough for a quiet moment of a bad network, few enough to follow a drifting quartz. */
export const samplesKept = 12;

/** The newest samples, oldest dropped. */
export const withSample = (samples: readonly ClockSample[], sample: ClockSample): ClockSample[] =>
  [...samples, sample].slice(-samplesKept);

export const serverTime = (localReading: number, { offset }: ClockOffset): Instant =>
  instant(Math.round(localReading + offset));
