import type { Kit } from '../kit.ts';
import type { InstanceTables } from './instance.ts';
import type { Membership, SetupTables } from './setup.ts';

/** Who may be invited; an event has the owner who made it. */
export type Invited = Exclude<Membership, 'owner'>;

/** Open invitations to help with an event. One that is accepted or taken back is gone. */
export function crewTables(kit: Kit, { account }: InstanceTables, { event }: SetupTables) {
  const crewInvitation = kit.table(
    'crew_invitation',
    {
      id: kit.text('id').primaryKey(),
      eventId: kit
        .text('event_id')
        .notNull()
        .references(() => event.id, { onDelete: 'cascade' }),
      role: kit.text<Invited>('role').notNull(),
      /** For whom or what it is, in the words of whoever made it. */
      label: kit.text('label').notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      createdBy: kit.text('created_by').references(() => account.id, { onDelete: 'set null' }),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('crew_invitation_token').on(t.tokenHash),
      kit.index('crew_invitation_event').on(t.eventId),
    ],
  );

  return { crewInvitation };
}
