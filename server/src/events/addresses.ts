import type { EventRow } from '@rotunda/db/queries/setup';
import { linkToken } from '../keys.ts';
import type { Services } from '../services.ts';

/**
 * The address that links and QR codes begin with: the facilitator's choice, else the best this server knows. Empty when
 * it knows none; then a link still works on the machine that shows it.
 */
export const baseAddress = (
  { joinBase }: Pick<EventRow, 'joinBase'>,
  { addresses }: Pick<Services, 'addresses'>,
): string => joinBase ?? addresses()[0] ?? '';

/** Where phones join. */
export const joinUrl = (event: EventRow, services: Services): string =>
  `${baseAddress(event, services)}/p/${event.joinCode}`;

/** Where a projector opens the stage; its secret is in the fragment, which no server's log ever sees. */
export function stageUrl(event: EventRow, services: Services): string {
  const token = linkToken(services.key.unwrap(event.wrappedKey), 'stage', event.id, event.stageGeneration);
  return `${baseAddress(event, services)}/stage/${event.id}#${token}`;
}
