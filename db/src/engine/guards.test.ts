import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  Closed,
  ConstraintViolated,
  DatabaseError,
  DatabaseFailed,
  InvalidValue,
  Misuse,
} from '../errors.ts';
import { sqliteKit } from '../kit.ts';
import type { SmallEventTx, SmallReadTx } from './testing/small-schema.ts';
import { seatNumbers, smallDatabase } from './testing/small.ts';

const addSeat = ({ q, t, eventId }: SmallEventTx, number: number, person?: string) =>
  q.insert(t.seat).values({ eventId, number, person });

describe('a transaction that has ended', () => {
  test('runs nothing any more: queries, prepared queries, touches', async () => {
    const db = await smallDatabase();
    const kept: { tx?: SmallEventTx; read?: SmallReadTx } = {};
    await db.write('a', async (tx) => {
      kept.tx = tx;
    });
    await db.read(async (tx) => {
      kept.read = tx;
    });
    await expect(addSeat(kept.tx!, 1)).rejects.toThrow(Misuse);
    await expect(kept.read!.q.select().from(kept.read!.t.event)).rejects.toThrow(Misuse);
    await expect(kept.read!.q.$count(kept.read!.t.event)).rejects.toThrow(Misuse);
    expect(() => kept.tx!.touch('plan')).toThrow(Misuse);
    expect(() => kept.tx!.touchFor(['ada'], 'notes')).toThrow(Misuse);
    expect(await seatNumbers(db, 'a')).toEqual([]);
  });

  test('a query without await does not run in the next transaction', async () => {
    const db = await smallDatabase();
    const late: Promise<unknown>[] = [];
    const first = db.write('a', async (tx) => {
      const seats = async () => {
        for (let number = 1; number <= 20; number += 1) await addSeat(tx, number);
      };
      late.push(seats());
    });
    const second = db.write('b', async (tx) => {
      for (let number = 1; number <= 20; number += 1) await addSeat(tx, number);
    });
    await Promise.all([first, second]);
    await expect(late[0]).rejects.toThrow(/await missing/);
    expect(await seatNumbers(db, 'b')).toHaveLength(20);
    expect((await seatNumbers(db, 'a')).length).toBeLessThan(20);
  });
});

describe('nesting', () => {
  test.each(['read', 'write', 'writeInstance', 'close', 'together'] as const)(
    '%s inside a transaction throws at once and dooms it',
    async (call) => {
      const db = await smallDatabase();
      const shared = db.together<number, number>(async (_, items) => items);
      const calls = {
        read: () => db.read(async () => undefined),
        write: () => db.write('b', async () => undefined),
        writeInstance: () => db.writeInstance(async () => undefined),
        close: () => db.close(),
        together: () => shared('a', 1),
      };
      const outer = db.write('a', async (tx) => {
        await addSeat(tx, 1);
        await expect(calls[call]()).rejects.toThrow(Misuse);
      });
      await expect(outer).rejects.toThrow(/inside a transaction/);
      await expect(db.read((): Promise<unknown> => calls[call]())).rejects.toThrow(Misuse);
      expect(await seatNumbers(db, 'a')).toEqual([]);
    },
  );

  test('what a transaction started may use the database once it has ended', async () => {
    const db = await smallDatabase();
    const later: Promise<unknown>[] = [];
    await db.write('a', async () => {
      later.push(wait(5).then(() => db.write('b', async () => 'ran')));
    });
    await expect(later[0]).resolves.toMatchObject({ value: 'ran' });
  });

  test('a listener may use the database', async () => {
    const db = await smallDatabase();
    const read = new Promise<number>((resolve) => {
      db.onChange(() => resolve(db.read(({ q, t }) => q.$count(t.event))));
    });
    await db.write('a', async (tx) => tx.touch('plan'));
    expect(await read).toBe(2);
  });
});

describe('awaiting anything but queries', () => {
  test('rolls a write back at once and frees the writer', async () => {
    const db = await smallDatabase();
    const stuck = db.write('a', async (tx) => {
      await addSeat(tx, 1);
      await wait(60_000, undefined, { ref: false });
    });
    const next = db.write('b', async (tx) => addSeat(tx, 2));
    await expect(stuck).rejects.toThrow(/awaited something other/);
    await next;
    expect(await seatNumbers(db, 'a')).toEqual([]);
    expect(await seatNumbers(db, 'b')).toEqual([2]);
  });

  test('what comes after it runs nowhere', async () => {
    const db = await smallDatabase();
    const after: Promise<unknown>[] = [];
    const stuck = db.write('a', async (tx) => {
      await wait(5);
      const late = addSeat(tx, 1).then(() => 'ran');
      after.push(late);
      await late;
    });
    await expect(stuck).rejects.toThrow(Misuse);
    await wait(20);
    await expect(after[0]).rejects.toThrow(Misuse);
  });

  test('ends a read too', async () => {
    const db = await smallDatabase();
    await expect(db.read(() => wait(60_000, undefined, { ref: false }))).rejects.toThrow(Misuse);
  });

  test('long work without any such await is fine', async () => {
    const db = await smallDatabase();
    await db.write('a', async (tx) => {
      for (let number = 1; number <= 500; number += 1) await addSeat(tx, number);
    });
    expect(await seatNumbers(db, 'a')).toHaveLength(500);
  });
});

describe('a failed statement', () => {
  test('dooms the transaction even if its error is caught', async () => {
    const db = await smallDatabase();
    const write = db.write('a', async (tx) => {
      await addSeat(tx, 1);
      await addSeat(tx, 1).catch(() => undefined);
    });
    await expect(write).rejects.toEqual(new ConstraintViolated('unique', 'seat.event_id,seat.number'));
    expect(await seatNumbers(db, 'a')).toEqual([]);
  });

  test('lets no other statement run after it', async () => {
    const db = await smallDatabase();
    const after: unknown[] = [];
    const write = db.write('a', async (tx) => {
      await addSeat(tx, -1).catch(() => undefined);
      after.push(...(await Promise.allSettled([addSeat(tx, 2), tx.q.select().from(tx.t.event)])));
    });
    const reason = new ConstraintViolated('check', 'seat_number_is_positive');
    await expect(write).rejects.toEqual(reason);
    expect(after).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
  });

  test('leaves the writer usable', async () => {
    const db = await smallDatabase();
    await expect(db.write('a', async (tx) => addSeat(tx, -1))).rejects.toThrow(ConstraintViolated);
    await db.write('a', async (tx) => addSeat(tx, 1));
    expect(await seatNumbers(db, 'a')).toEqual([1]);
  });

  test('a value that a column refuses is one', async () => {
    const db = await smallDatabase();
    const write = db.write('a', async (tx) => {
      await addSeat(tx, 1.5).catch(() => undefined);
    });
    await expect(write).rejects.toThrow(InvalidValue);
  });
});

describe('errors', () => {
  test('name the constraint and its kind, never a value', async () => {
    const db = await smallDatabase();
    await db.write('a', async (tx) => addSeat(tx, 1, 'Ada Secret'));
    const twice = db.write('a', async (tx) => addSeat(tx, 2, 'Ada Secret'));
    await expect(twice).rejects.toEqual(new ConstraintViolated('unique', 'seat.event_id,seat.person'));
    const error: unknown = await twice.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(String(error instanceof Error && [error.stack, error.cause])).not.toContain('Secret');
    const lost = db.writeInstance(({ q, t }) => q.insert(t.seat).values({ eventId: 'nowhere', number: 1 }));
    await expect(lost).rejects.toEqual(new ConstraintViolated('foreignKey', ''));
  });

  test('a statement that SQLite cannot compile fails as the package says', async () => {
    const db = await smallDatabase();
    const elsewhere = sqliteKit.table('elsewhere', { id: sqliteKit.text('id').primaryKey() });
    await expect(db.read(({ q }) => q.select().from(elsewhere))).rejects.toThrow(DatabaseFailed);
  });

  test('a read cannot write', async () => {
    const db = await smallDatabase();
    const write = db.read(async ({ q, t }) => {
      // What a caller without types could try.
      const builder = q as unknown as SmallEventTx['q'];
      await builder.insert(t.event).values({ id: 'c' });
    });
    await expect(write).rejects.toMatchObject({ name: 'DatabaseFailed', code: 'SQLITE_READONLY' });
  });
});

describe('close', () => {
  test('finishes what was begun and refuses what is new', async () => {
    const db = await smallDatabase();
    const seats = db.together<number, number>(async (tx, numbers) => {
      await tx.q.insert(tx.t.seat).values(numbers.map((number) => ({ eventId: tx.eventId, number })));
      return numbers;
    });
    const begun = [
      db.write('a', async (tx) => addSeat(tx, 1)),
      db.write('a', async (tx) => addSeat(tx, 2)),
      db.read(({ q, t }) => q.$count(t.event)),
      seats('a', 3),
    ];
    const closed = db.close();
    await expect(db.write('a', async () => undefined)).rejects.toThrow(Closed);
    await expect(db.read(async () => undefined)).rejects.toThrow(Closed);
    await expect(seats('a', 4)).rejects.toThrow(Closed);
    await Promise.all(begun);
    await closed;
    await db.close();
  });
});
