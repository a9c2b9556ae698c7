import type { Kit } from '../kit.ts';

/** Set-ups that events of this instance can begin with. They name no event and no person, and outlive both. */
export function templateTables(kit: Kit) {
  const template = kit.table('template', {
    /** Given by whoever saves it: sent a second time, it is answered and does nothing. */
    id: kit.text('id').primaryKey(),
    name: kit.text('name').notNull(),
    description: kit.text('description').notNull(),
    /** As the release wrote it that saved it, with the number of its form; whoever reads it checks it. */
    content: kit.json<unknown>('content').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  });

  return { template };
}
