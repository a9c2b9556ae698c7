import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from './time.ts';
import { isTimeZone, isoInZone, wallDate, wallInstant, wallTime, zoneOffset } from './walltime.ts';

const utc = (iso: string) => instant(Date.parse(iso));

describe('a wall clock’s date and time as a moment', () => {
  it.each([
    ['2026-03-12', '09:45', 'Europe/Berlin', '2026-03-12T08:45:00Z'],
    ['2026-07-12', '09:45', 'Europe/Berlin', '2026-07-12T07:45:00Z'],
    ['2026-01-01', '00:00', 'Asia/Kolkata', '2025-12-31T18:30:00Z'],
    ['2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
    ['2026-06-01', '12:00', 'UTC', '2026-06-01T12:00:00Z'],
  ])('%s %s in %s', (date, time, zone, expected) => {
    expect(wallInstant(date, time, zone)).toBe(utc(expected));
  });

  it('[RUN-18] a time that the clocks skip is read as before the change', () => {
    expect(wallInstant('2026-03-29', '02:30', 'Europe/Berlin')).toBe(utc('2026-03-29T01:30:00Z'));
    expect(wallInstant('2026-03-08', '02:30', 'America/New_York')).toBe(utc('2026-03-08T07:30:00Z'));
  });

  it('[RUN-18] of a time that they show twice it is the first', () => {
    expect(wallInstant('2026-10-25', '02:30', 'Europe/Berlin')).toBe(utc('2026-10-25T00:30:00Z'));
    expect(wallInstant('2026-11-01', '01:30', 'America/New_York')).toBe(utc('2026-11-01T05:30:00Z'));
  });

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-13-01', '09:00'],
    ['2026-01-01', '24:00'],
    ['2026-01-01', '9:00'],
    ['12.03.2026', '09:00'],
  ])('refuses %s %s', (date, time) => {
    expect(wallInstant(date, time, 'UTC')).toBeNull();
  });

  const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];

  it('comes back as the same date and time, wherever the clocks show it at all', () => {
    const minutesOfDecades = fc.integer({ min: 0, max: 30 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutesOfDecades, fc.constantFrom(...zones), (minute, zone) => {
        const at = instant(Date.UTC(2010, 0, 1) + minute * 60_000);
        const iso = isoInZone(at, zone);
        expect(Date.parse(iso)).toBe(at);
        const read = wallInstant(iso.slice(0, 10), iso.slice(11, 16), zone);
        if (read === null) throw new Error('a shown time was refused');
        expect(isoInZone(read, zone).slice(0, 16)).toBe(iso.slice(0, 16));
        expect(read).toBeLessThanOrEqual(at);
      }),
    );
  });
});

describe('a moment on a wall clock', () => {
  it('is written with the zone’s own offset', () => {
    expect(isoInZone(utc('2026-03-12T08:45:00Z'), 'Europe/Berlin')).toBe('2026-03-12T09:45:00+01:00');
    expect(isoInZone(utc('2026-03-12T08:45:30.900Z'), 'America/St_Johns')).toBe('2026-03-12T06:15:30-02:30');
    expect(wallTime(utc('2026-03-12T08:45:00Z'), 'Asia/Kathmandu')).toBe('14:30');
    expect(zoneOffset(utc('2026-03-12T08:45:00Z'), 'UTC')).toBe(0);
    expect(wallDate(utc('2026-03-12T22:45:00Z'), 'Asia/Kathmandu')).toBe('2026-03-13');
  });
});

describe('a time zone', () => {
  it('is known by its name', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true);
    expect(isTimeZone('Middle/Earth')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
