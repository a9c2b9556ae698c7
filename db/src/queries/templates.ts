import { asc, desc, eq } from 'drizzle-orm';
import type { ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A set-up that events can begin with. */
export type TemplateRow = Tables['template']['$inferSelect'];

/** All templates of the instance, latest first. */
export const listTemplates = async ({ q, t }: ReadTx): Promise<TemplateRow[]> =>
  await q.select().from(t.template).orderBy(desc(t.template.createdAt), asc(t.template.id));

export async function findTemplate({ q, t }: ReadTx, id: string): Promise<TemplateRow | undefined> {
  const [row] = await q.select().from(t.template).where(eq(t.template.id, id));
  return row;
}

/** Keeps a template; does nothing when there is one of this id. */
export async function insertTemplate({ q, t }: WriteTx, row: TemplateRow): Promise<void> {
  await q.insert(t.template).values(row).onConflictDoNothing();
}

/** Answers whether there was such a template. */
export async function renameTemplate(
  { q, t }: WriteTx,
  id: string,
  words: Pick<TemplateRow, 'name' | 'description'>,
): Promise<boolean> {
  const changed = await q
    .update(t.template)
    .set(words)
    .where(eq(t.template.id, id))
    .returning({ id: t.template.id });
  return changed.length > 0;
}

/** Once it is gone, deleting it again does nothing. */
export async function deleteTemplate({ q, t }: WriteTx, id: string): Promise<void> {
  await q.delete(t.template).where(eq(t.template.id, id));
}
