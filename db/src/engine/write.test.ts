import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ConstraintViolated, NotFound } from '../errors.ts';
import { openSmall } from './testing/small-schema.ts';
import { seatNumbers, smallDatabase } from './testing/small.ts';
import { temporaryFolder } from './testing/folder.ts';

describe('write', () => {
  test('commits what was written, raises the change counter and only the touched revisions', async () => {
    const db = await smallDatabase();
    const first = await db.write('a', async ({ q, t, eventId, changes, revisions, touch }) => {
      expect(changes).toBe(1);
      expect(revisions).toEqual({ setup: 0, roster: 0, plan: 0, run: 0 });
      touch('plan', 'run');
      touch('plan');
      const [row] = await q.insert(t.seat).values({ eventId, number: 3 }).returning();
      return row?.number;
    });
    expect(first).toEqual({ value: 3, changes: 1, revisions: { plan: 1, run: 1 } });
    const second = await db.write('a', async (tx) => {
      expect(tx.revisions).toEqual({ setup: 0, roster: 0, plan: 1, run: 1 });
      tx.touch('plan');
    });
    expect(second).toEqual({ value: undefined, changes: 2, revisions: { plan: 2 } });
    const [event] = await db.read(({ q, t }) => q.select().from(t.event).where(eq(t.event.id, 'a')));
    expect(event).toEqual({
      id: 'a',
      changes: 2,
      setupRevision: 0,
      rosterRevision: 0,
      planRevision: 2,
      runRevision: 1,
    });
  });

  test('rolls everything back when the callback throws, and passes the error on', async () => {
    const db = await smallDatabase();
    const refusal = new Error('not today');
    const write = db.write('a', async ({ q, t, eventId, touch }) => {
      await q.insert(t.seat).values({ eventId, number: 1 });
      touch('plan');
      throw refusal;
    });
    await expect(write).rejects.toBe(refusal);
    expect(await seatNumbers(db, 'a')).toEqual([]);
    const { changes, revisions } = await db.write('a', async (tx) => tx.touch('plan'));
    expect({ changes, revisions }).toEqual({ changes: 1, revisions: { plan: 1 } });
  });

  test('a callback that throws before its first await is rolled back too', async () => {
    const db = await smallDatabase();
    const write = db.write('a', () => {
      throw new Error('at once');
    });
    await expect(write).rejects.toThrow('at once');
    expect((await db.write('a', async () => undefined)).changes).toBe(1);
  });

  test('a missing event is NotFound, and the callback never runs', async () => {
    const db = await smallDatabase();
    let ran = false;
    const write = db.write('nowhere', async () => {
      ran = true;
    });
    await expect(write).rejects.toEqual(new NotFound('event', 'nowhere'));
    expect(ran).toBe(false);
  });

  test('of 200 writes at once, the 40 that throw leave nothing and the others are all there', async () => {
    const db = await smallDatabase();
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
    const outcomes = await Promise.allSettled(
      numbers.map((number) =>
        db.write(number % 2 === 0 ? 'a' : 'b', async ({ q, t, eventId }) => {
          await q.insert(t.seat).values({ eventId, number });
          if (number % 5 === 0) throw new Error(`refused ${number}`);
          await q.update(t.seat).set({ taken: true }).where(eq(t.seat.number, number));
          return number;
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(40);
    const kept = numbers.filter((number) => number % 5 !== 0);
    expect(await seatNumbers(db, 'a')).toEqual(kept.filter((number) => number % 2 === 0));
    expect(await seatNumbers(db, 'b')).toEqual(kept.filter((number) => number % 2 === 1));
    const untaken = await db.read(({ q, t }) => q.$count(t.seat, eq(t.seat.taken, false)));
    expect(untaken).toBe(0);
    expect((await db.write('a', async () => undefined)).changes).toBe(81);
  });

  test('writes run in the order in which they were asked for', async () => {
    const db = await smallDatabase();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        db.write(number % 2 === 0 ? 'a' : 'b', async ({ q, t }) => {
          await q.select().from(t.event);
          order.push(number);
        }),
      ),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  test('a long queue lets the event loop turn in between', async () => {
    const db = await smallDatabase();
    let turns = 0;
    let done = false;
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const spin = (): void => {
      const began = performance.now();
      while (performance.now() - began < 3);
    };
    await Promise.all(Array.from({ length: 20 }, () => db.write('a', async () => spin())));
    done = true;
    expect(turns).toBeGreaterThan(4);
  });

  test('a write may delete its event', async () => {
    const db = await smallDatabase();
    const written = await db.write('a', async ({ q, t, eventId, touch }) => {
      await q.insert(t.seat).values({ eventId, number: 1 });
      await q.delete(t.event).where(eq(t.event.id, eventId));
      touch('setup');
    });
    expect(written.revisions).toEqual({});
    expect(await seatNumbers(db, 'a')).toEqual([]);
    await expect(db.write('a', async () => undefined)).rejects.toThrow(NotFound);
  });

  test('upserts, joins, counts and expressions can be awaited', async () => {
    const db = await smallDatabase();
    await db.write('a', async ({ q, t, eventId }) => {
      const upsert = async (person: string) =>
        q
          .insert(t.seat)
          .values({ eventId, number: 1, person })
          .onConflictDoUpdate({
            target: [t.seat.eventId, t.seat.number],
            set: { person },
            setWhere: eq(t.seat.taken, false),
          })
          .returning({ person: t.seat.person });
      expect(await upsert('Ada')).toEqual([{ person: 'Ada' }]);
      expect(await upsert('Bea')).toEqual([{ person: 'Bea' }]);
      await q.update(t.seat).set({ taken: true });
      expect(await upsert('Cem')).toEqual([]);
      const nothing = await q.insert(t.seat).values({ eventId, number: 1 }).onConflictDoNothing().returning();
      expect(nothing).toEqual([]);
    });
    const joined = await db.read(({ q, t }) =>
      q
        .select({ id: t.event.id, person: t.seat.person, seats: sql<number>`count(*)`.mapWith(Number) })
        .from(t.event)
        .leftJoin(t.seat, eq(t.seat.eventId, t.event.id))
        .groupBy(t.event.id, t.seat.person)
        .orderBy(t.event.id),
    );
    expect(joined).toEqual([
      { id: 'a', person: 'Bea', seats: 1 },
      { id: 'b', person: null, seats: 1 },
    ]);
  });
});

describe('writeInstance', () => {
  test('raises the counter of the instance row and commits', async () => {
    const db = await smallDatabase();
    const changes = await db.writeInstance(async ({ q, t, changes }) => {
      await q.insert(t.event).values({ id: 'c' });
      return changes;
    });
    expect(changes).toBe(1);
    expect((await db.write('c', async () => undefined)).changes).toBe(1);
  });

  test('works before there is an instance row, so that the row can be made', async () => {
    const db = await openSmall(await temporaryFolder());
    expect(await db.writeInstance(async ({ changes }) => changes)).toBe(0);
    await db.close();
  });

  test('rolls back', async () => {
    const db = await smallDatabase();
    const write = db.writeInstance(async ({ q, t }) => {
      await q.insert(t.event).values({ id: 'c' });
      await q.insert(t.event).values({ id: 'a' });
    });
    await expect(write).rejects.toEqual(new ConstraintViolated('unique', 'event.id'));
    await expect(db.write('c', async () => undefined)).rejects.toThrow(NotFound);
  });
});
