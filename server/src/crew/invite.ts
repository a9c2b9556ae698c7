import { insertInvitation } from '@rotunda/db/queries/crew';
import { loadEvent } from '@rotunda/db/queries/setup';
import { later, minutes } from '@rotunda/shared/rules/time';
import type { BodyOf, RouteAnswerOf } from '@rotunda/shared/schema/routes';
import { baseAddress } from '../events/addresses.ts';
import type { Sender } from '../handler.ts';
import { newId } from '../ids.ts';
import { hashOf, newToken } from '../keys.ts';
import type { Services } from '../services.ts';

type Name = 'POST /api/events/:eventId/crew-invitations';

/** Long enough for a mail to be read, short enough that a forgotten one opens nothing on the day. */
const lasts = minutes(7 * 24 * 60);

/** Makes an invitation. Its secret is in the link's fragment, and only its hash is kept. */
export async function invite(
  services: Services,
  { eventId, accountId }: Pick<Sender, 'eventId' | 'accountId'>,
  { role, label }: BodyOf<Name>,
): Promise<RouteAnswerOf<Name>> {
  const { db, clock } = services;
  const token = newToken();
  const { value } = await db.write(eventId, async (tx) => {
    const now = clock.now();
    const row = { id: newId(), role, label, tokenHash: hashOf(token), createdBy: accountId };
    const expiresAt = later(now, lasts);
    await insertInvitation(tx, { ...row, createdAt: now, expiresAt });
    tx.touch('crew');
    const { event } = await loadEvent(tx, eventId);
    return { id: row.id, expiresAt, base: baseAddress(event, services) };
  });
  const { base, ...answer } = value;
  return { ...answer, link: `${base}/console/invited#${token}` };
}
