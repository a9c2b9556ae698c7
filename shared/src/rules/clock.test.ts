import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockSample, offsetOf, samplesKept, serverTime, withSample } from './clock.ts';
import { instant } from './time.ts';

/** A phone whose clock is `offset` behind the server, asking over a network with these delays. */
const ask = (sentAt: number, offset: number, there: number, andBack: number): ClockSample => ({
  sentAt,
  receivedAt: sentAt + there + andBack,
  serverTime: instant(Math.round(sentAt + there + offset)),
});

const delay = fc.integer({ min: 0, max: 3_000 });
const offset = fc.integer({ min: -1e12, max: 1e12 });

describe('the server’s clock, told from round trips', () => {
  it('[RUN-17] is wrong by at most half the asymmetry of the shortest round trip', () => {
    fc.assert(
      fc.property(
        offset,
        fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 12 }),
        (real, trips) => {
          const samples = trips.map(([there, back], at) => ask(10_000 + at * 5_000, real, there, back));
          const told = offsetOf(samples);
          const fastest = Math.min(...trips.map(([there, back]) => there + back));
          const worst = Math.max(
            ...trips.filter(([there, back]) => there + back === fastest).map(([a, b]) => Math.abs(a - b)),
          );
          if (!told) throw new Error('there were samples');
          expect(Math.abs(told.offset - real)).toBeLessThanOrEqual(worst / 2 + 1);
          expect(told.uncertainty).toBe(fastest / 2);
        },
      ),
    );
  });

  it('[RUN-17] is right within 100 ms on symmetric delays of 20 to 300 ms, however wrong the phone is', () => {
    const each = fc.integer({ min: 20, max: 300 });
    fc.assert(
      fc.property(offset, fc.array(each, { minLength: 1, maxLength: 12 }), (real, delays) => {
        const told = offsetOf(delays.map((ms, at) => ask(at * 1_000, real, ms, ms)));
        expect(told && Math.abs(serverTime(77_000, told) - (77_000 + real))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is unknown without a sound sample', () => {
    expect(offsetOf([])).toBeNull();
    expect(offsetOf([{ sentAt: 10, receivedAt: 5, serverTime: instant(7) }])).toBeNull();
  });

  it('keeps the newest samples only', () => {
    let samples: ClockSample[] = [];
    for (let at = 0; at < 40; at += 1) samples = withSample(samples, ask(at, 0, 1, 1));
    expect(samples).toHaveLength(samplesKept);
    expect(samples.at(-1)?.sentAt).toBe(39);
  });
});
