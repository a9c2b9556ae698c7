import type { Kit } from '../kit.ts';

/** What belongs to the whole installation: one organisation, its accounts and everybody's sessions. */
export function instanceTables(kit: Kit) {
  const instance = kit.table('instance', {
    id: kit.text('id').primaryKey(),
    changes: kit.int('changes').notNull(),
    /** Hash of the one-time set-up token; null once the instance has an owner. */
    setupTokenHash: kit.text('setup_token_hash'),
    createdAt: kit.instant('created_at').notNull(),
  });

  const account = kit.table(
    'account',
    {
      id: kit.text('id').primaryKey(),
      name: kit.text('name').notNull(),
      /** All three null for a guest, who helps at one event with a name alone and cannot sign in again. */
      email: kit.text('email'),
      emailNormalised: kit.text('email_normalised'),
      passwordHash: kit.text('password_hash'),
      createdAt: kit.instant('created_at').notNull(),
      /** Whether it may make events: the owner's may, those that were made by an invitation may not. */
      makesEvents: kit.bool('makes_events').notNull().default(true),
    },
    (t) => [kit.uniqueIndex('account_email').on(t.emailNormalised)],
  );

  /** Where this server could be reached lately: pages may still be open there, and a hotspot may be opened again. */
  const ownAddress = kit.table('own_address', {
    address: kit.text('address').primaryKey(),
    seenAt: kit.instant('seen_at').notNull(),
  });

  return { instance, account, ownAddress };
}
export type InstanceTables = ReturnType<typeof instanceTables>;
