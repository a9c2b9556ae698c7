const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A calendar date (`2026-03-12`) as people say it: Thursday 12 March. It belongs to no time zone. */
export function eventDay(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : days.format(at);
}

const moments = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The day of a moment by the clocks of whoever looks: 12 March 2026. */
export const momentDay = (at: number): string => moments.format(at);

const times = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment by the clocks of whoever looks: 12 Mar, 09:45. */
export const momentTime = (at: number): string => times.format(at);
