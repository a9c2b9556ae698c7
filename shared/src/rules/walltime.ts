import { type Instant, instant } from './time.ts';

interface WallParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

function partsAt(at: Instant, timeZone: string): Record<string, number> {
  const parts = formatIn(timeZone).formatToParts(new Date(at));
  return Object.fromEntries(parts.map((part) => [part.type, Number(part.value)]));
}

/** How far the zone's wall clock is ahead of UTC at a moment, in milliseconds. */
export function zoneOffset(at: Instant, timeZone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsAt(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

function parseWall(date: string, time: string): WallParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/u.exec(`${date} ${time}`);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  // Date would take the 31st of February for the 3rd of March, and 25:00 for one o'clock.
  const real = new Date(Date.UTC(year, month - 1, day, hour, minute))
    .toISOString()
    .startsWith(`${date}T${time}`);
  return real ? { year, month, day, hour, minute } : null;
}

/**
 * The moment at which a zone's clocks show this date (`2026-03-12`) and time (`09:45`); null when they are not
 * written so or do not exist. A time that a clock change skips is read as if the clock had not changed yet; one that it repeats is
 * the first.
 */
export function wallInstant(date: string, time: string, timeZone: string): Instant | null {
  const wall = parseWall(date, time);
  if (!wall) return null;
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = asUtc - zoneOffset(instant(asUtc - 86_400_000), timeZone);
  const after = asUtc - zoneOffset(instant(asUtc + 86_400_000), timeZone);
  const shows = (at: number): boolean => at + zoneOffset(instant(at), timeZone) === asUtc;
  return instant(shows(before) ? before : shows(after) ? after : before);
}

/** ISO 8601 with the zone's own offset, to the second: `2026-03-12T09:45:00+01:00`. */
export function isoInZone(at: Instant, timeZone: string): string {
  const offset = zoneOffset(at, timeZone);
  const local = new Date(at + offset).toISOString().slice(0, 19);
  const total = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}

/** The day that the venue's clocks are in: `2027-03-10`. */
export function wallDate(at: Instant, timeZone: string): string {
  return isoInZone(at, timeZone).slice(0, 10);
}

/** Hours and minutes as the venue's clocks show them: `09:45`. */
export function wallTime(at: Instant, timeZone: string): string {
  return isoInZone(at, timeZone).slice(11, 16);
}
