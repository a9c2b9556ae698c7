import { outOfReach, withoutLanguage } from '@rotunda/shared/rules/outOfReach';
import type { EventConsole } from './eventConsole.svelte.ts';

/** Who of an event takes part from afar and meets nobody, because tables have no video link. */
export function peopleOutOfReach({ event, participants, remote }: EventConsole): string[] {
  return event
    ? outOfReach({ people: participants, tables: event.tables, hosting: event.hosting, remote })
    : [];
}

/** Who of an event meets nobody, because no mentor with a table speaks a language of theirs. */
export const peopleWithoutLanguage = (event: EventConsole): string[] =>
  withoutLanguage({
    people: event.participants,
    hosting: event.event?.hosting ?? [],
    languagesOf: (id) => event.languagesOf(id),
  });
