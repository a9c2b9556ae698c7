import { eq } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import type { EngineOptions } from '../open.ts';
import { temporaryFolder } from './folder.ts';
import { openSmall, type SmallDatabase, type SmallTables } from './small-schema.ts';

/** Opens the small schema in a folder of its own with the events `a` and `b`, closed when the test has finished. */
export async function smallDatabase(
  options: Partial<EngineOptions<SmallTables>> = {},
): Promise<SmallDatabase> {
  const db = await openSmall(await temporaryFolder(), options);
  onTestFinished(() => db.close());
  await db.writeInstance(async ({ q, t }) => {
    await q.insert(t.instance).values({ id: 'here' });
    await q.insert(t.event).values([{ id: 'a' }, { id: 'b' }]);
  });
  return db;
}

/** The numbers of an event's seats, in order. */
export async function seatNumbers(db: SmallDatabase, eventId: string): Promise<number[]> {
  const rows = await db.read(({ q, t }) =>
    q
      .select({ number: t.seat.number })
      .from(t.seat)
      .where(eq(t.seat.eventId, eventId))
      .orderBy(t.seat.number),
  );
  return rows.map(({ number }) => number);
}
