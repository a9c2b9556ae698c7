import { ownTimeZone } from '../timeZones.ts';

/** What every new event has to be told. */
export interface Basics {
  name: string;
  date: string;
  startTime: string;
  timeZone: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Most events are made ahead, and one that begins in the past would be late from the first minute. */
export function tomorrow(today = new Date()): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export const freshBasics = (): Basics => ({
  name: '',
  date: tomorrow(),
  startTime: '10:00',
  timeZone: ownTimeZone(),
});

/** Whether all of it could be. */
export const areComplete = ({ name, date, startTime }: Basics): boolean =>
  name.trim() !== '' && date !== '' && startTime !== '';
