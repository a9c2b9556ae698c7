import type { EventPart } from '@rotunda/shared/schema/event';
import { type EventConsole, getEventConsole } from './eventConsole.svelte.ts';

/**
 * The console of the event, and its set-up as it was last sent. Pages are shown only once that has come, so that they
 * need not ask whether it has.
 */
export function getSetUp(): { readonly event: EventConsole; readonly details: () => EventPart } {
  const event = getEventConsole();
  return {
    event,
    details: () => {
      if (!event.event) throw new Error('A page of the event was shown before the event had come');
      return event.event;
    },
  };
}
