import type { EventTx } from '@rotunda/db';
import { insertInvitation } from '@rotunda/db/queries/crew';
import { type Instant, later, minutes } from '@rotunda/shared/rules/time';
import { hashOf } from '../../keys.ts';
import type { Marks } from './marks.ts';
import type { Planted } from './plant.ts';

/** The secret of an open invitation's link. */
export const plantedInvitation = 'planted-invitation';

/** An invitation that nobody has accepted. */
export async function plantCrew(
  tx: EventTx,
  { accounts }: Planted,
  marks: Marks,
  at: Instant,
): Promise<void> {
  const tokenHash = hashOf(plantedInvitation);
  marks.watch('crewInvitation.tokenHash', 'event', tokenHash);
  await insertInvitation(tx, {
    id: 'planted-invitation',
    role: 'viewer',
    label: marks.text('crewInvitation.label', 'event'),
    tokenHash,
    createdBy: accounts.owner,
    createdAt: at,
    expiresAt: later(at, minutes(60)),
  });
}
