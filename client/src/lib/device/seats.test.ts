import { describe, expect, it } from 'vitest';
import { forgetSeat, knownSeats, rememberSeat } from './seats.ts';

const device = (start: string | null = null) => {
  let stored = start;
  return {
    getItem: () => stored,
    setItem: (_key: string, value: string) => {
      stored = value;
    },
  };
};
const seat = (joinCode: string, name = 'Ana') => ({ joinCode, eventName: 'Spring', name });

describe('the seats that a device remembers', () => {
  it('[JOIN-16] are the latest first, one an event', () => {
    const storage = device();
    rememberSeat(seat('AAA'), storage);
    rememberSeat(seat('BBB'), storage);
    rememberSeat(seat('AAA', 'Bo'), storage);
    expect(knownSeats(storage)).toEqual([seat('AAA', 'Bo'), seat('BBB')]);
    forgetSeat('AAA', storage);
    expect(knownSeats(storage)).toEqual([seat('BBB')]);
  });

  it('are none where what is stored is something else', () => {
    for (const stored of ['', 'null', '{}', '[1, null, {"joinCode": 3}]', '{'])
      expect(knownSeats(device(stored))).toEqual([]);
  });
});
