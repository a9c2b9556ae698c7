/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __unit: 'instant-ms' };

/** A length of time in milliseconds; may be negative where an overrun is meant. */
export type Duration = number & { readonly __unit: 'duration-ms' };

/** Brands epoch milliseconds. The one place where a bare number becomes an {@link Instant}. */
export const instant = (epochMs: number): Instant => epochMs as Instant;

/** Brands milliseconds. The one place where a bare number becomes a {@link Duration}. */
export const duration = (ms: number): Duration => ms as Duration;

export const seconds = (count: number): Duration => duration(count * 1_000);
export const minutes = (count: number): Duration => duration(count * 60_000);

export const later = (from: Instant, by: Duration): Instant => instant(from + by);
export const between = (from: Instant, to: Instant): Duration => duration(to - from);
export const sum = (durations: Iterable<Duration>): Duration => {
  let total = 0;
  for (const each of durations) total += each;
  return duration(total);
};

/** The time source that is injected everywhere; nothing else asks the machine what time it is. */
export interface Clock {
  now(): Instant;
}
