import { type Duration, duration } from '@rotunda/shared/rules/time';

const longest = 12 * 3_600_000;

/** In whole seconds and no longer than the server takes; else null. */
const settable = (ms: number): Duration | null =>
  ms <= longest && Number.isInteger(ms / 1_000) ? duration(ms) : null;

/**
 * A length as it is written in a field: minutes (`10`), minutes with a part (`2.5`, `2,5`), or minutes and seconds
 * (`2:30`, `90:00`). Null for anything else, and for more than twelve hours.
 */
export function parseLength(text: string): Duration | null {
  const clock = /^(\d{1,3}):([0-5]\d)$/u.exec(text.trim());
  if (clock) return settable(Number(clock[1]) * 60_000 + Number(clock[2]) * 1_000);
  const plain = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (!plain) return null;
  return settable(Math.round(Number(`${plain[1]}.${plain[2] ?? 0}`) * 60_000));
}

/** A length as a field shows it: `10`, `2:30`. Seconds that are not whole are dropped. */
export function lengthText(length: Duration): string {
  const seconds = Math.floor(length / 1_000);
  const rest = seconds % 60;
  const minutes = String(Math.floor(seconds / 60));
  return rest === 0 ? minutes : `${minutes}:${String(rest).padStart(2, '0')}`;
}
