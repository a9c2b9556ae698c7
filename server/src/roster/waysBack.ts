import type { PersonRow } from '@rotunda/db/queries/roster';
import type { EventRow } from '@rotunda/db/queries/setup';
import { joinUrl } from '../events/addresses.ts';
import { linkToken, personalCode } from '../keys.ts';
import type { Services } from '../services.ts';

type Coded = Pick<PersonRow, 'id' | 'codeGeneration'>;

/**
 * The code and the link that open a person's own page on any device. They derive from the event's key and are stored
 * nowhere; the link's secret is in its fragment, which no server and no log sees.
 */
export function waysBack(
  event: EventRow,
  services: Services,
): (person: Coded) => { code: string; link: string } {
  const eventKey = services.key.unwrap(event.wrappedKey);
  const join = joinUrl(event, services);
  return ({ id, codeGeneration }) => ({
    code: personalCode(eventKey, id, codeGeneration),
    link: `${join}#t=${linkToken(eventKey, 'person', id, codeGeneration)}`,
  });
}
