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
      email: kit.text('email').notNull(),
      emailNormalised: kit.text('email_normalised').notNull(),
      passwordHash: kit.text('password_hash').notNull(),
      createdAt: kit.instant('created_at').notNull(),
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
