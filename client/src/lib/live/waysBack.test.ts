import { describe, expect, it } from 'vitest';
import { WaysBack } from './waysBack.ts';

const origin = 'http://192.168.1.20:4780';
const hotspot = 'http://192.168.137.1:4780';
const name = 'http://laptop.local:4780';
const everywhere = 'https://rotunda.example.org';

describe('a page whose address is gone', () => {
  /** Knocks where `answering` says how many milliseconds an answer takes. */
  const setUp = (answering: Readonly<Record<string, number>>, from = origin) => {
    const knocked: string[] = [];
    const back = new WaysBack(from, async (address) => {
      knocked.push(address);
      const ms = answering[address];
      if (ms === undefined) throw new TypeError('Failed to fetch');
      await new Promise((resolve) => setTimeout(resolve, ms));
    });
    return { back, knocked };
  };
  const ways = { addresses: [origin, hotspot, name, everywhere], ticket: 'first' };

  it('[LIVE-30] knocks at all other addresses at once, and goes where it is answered first', async () => {
    const { back, knocked } = setUp({ [hotspot]: 20, [name]: 2 });
    back.take(ways);
    expect(await back.find(origin)).toBe(name);
    expect(knocked).toEqual([hotspot, name, everywhere]);
  });

  it('[LIVE-30] stays where it is while nobody answers, or before it was told any address', async () => {
    const { back, knocked } = setUp({});
    expect(await back.find(origin)).toBeNull();
    expect(knocked).toEqual([]);
    back.take(ways);
    expect(await back.find(origin)).toBeNull();
  });

  it('[LIVE-30] goes home from elsewhere by the same way', async () => {
    const { back } = setUp({ [origin]: 1 });
    back.take({ ...ways, addresses: [hotspot] });
    expect(await back.find(hotspot)).toBe(origin);
  });

  it('[LIVE-31] does not go back to a server that would not let it in, until it is told its ways anew', async () => {
    const { back } = setUp({ [hotspot]: 1, [name]: 20 });
    back.take(ways);
    back.avoid(hotspot);
    expect(await back.find(origin)).toBe(name);
    back.take({ ...ways, ticket: null });
    expect(await back.find(origin)).toBe(hotspot);
  });

  it('[LIVE-31] takes ever longer between moves, until it is let in', () => {
    const { back } = setUp({});
    const pauses = Array.from({ length: 7 }, () => back.nextPauseMs());
    expect(pauses).toEqual([0, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
    back.take(ways);
    expect(back.nextPauseMs()).toBe(0);
  });

  it('[LIVE-30] tries nothing but HTTPS if it came over HTTPS', async () => {
    const { back, knocked } = setUp({ [hotspot]: 1, [everywhere]: 1 }, 'https://hall.example.org');
    back.take(ways);
    expect(await back.find('https://hall.example.org')).toBe(everywhere);
    expect(knocked).toEqual([everywhere]);
  });

  it('[AUTH-31] keeps its ticket until it is given another', () => {
    const { back } = setUp({});
    expect(back.ticket).toBeUndefined();
    back.take(ways);
    back.take({ ...ways, ticket: null });
    expect(back.ticket).toBe('first');
    back.take({ ...ways, ticket: 'second' });
    expect(back.ticket).toBe('second');
  });
});
