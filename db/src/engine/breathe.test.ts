import { setImmediate } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Misuse } from '../errors.ts';
import { stretchMs } from './breath.ts';
import type { SmallEventTx } from './testing/small-schema.ts';
import { seatNumbers, smallDatabase } from './testing/small.ts';

const addSeat = ({ q, t, eventId }: SmallEventTx, number: number) =>
  q.insert(t.seat).values({ eventId, number });

/** Keeps the event loop to itself for longer than a transaction may without a breath. */
function toil(): void {
  const began = performance.now();
  while (performance.now() - began <= stretchMs + 1);
}

describe('a long transaction that breathes', () => {
  test('lets the event loop have its turn between its parts, and is one transaction all the same', async () => {
    const db = await smallDatabase();
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const seen: number[][] = [];
    await db.write('a', async (tx) => {
      for (let number = 1; number <= 4; number += 1) {
        await addSeat(tx, number);
        toil();
        await tx.breathe();
      }
    });
    isOver = true;
    seen.push(await seatNumbers(db, 'a'));
    expect(turns).toBeGreaterThanOrEqual(4);
    expect(seen).toEqual([[1, 2, 3, 4]]);
  });

  test('is seen by nobody before its end, and other writes wait for it', async () => {
    const db = await smallDatabase();
    const seen: number[][] = [];
    let others: Promise<unknown>[] = [];
    // Outside of the transaction, in whatever turn it lets come.
    const watching = wait(0).then(async () => {
      others = [db.write('a', async (tx) => addSeat(tx, 3))];
      seen.push(await seatNumbers(db, 'a'));
    });
    await db.write('a', async (tx) => {
      await addSeat(tx, 1);
      for (let part = 0; part < 5; part += 1) {
        toil();
        await tx.breathe();
      }
      await addSeat(tx, 2);
    });
    await watching;
    await Promise.all(others);
    expect(seen).toEqual([[]]);
    expect(await seatNumbers(db, 'a')).toEqual([1, 2, 3]);
  });

  test('is rolled back as a whole when it fails after a breath', async () => {
    const db = await smallDatabase();
    const failing = db.write('a', async (tx) => {
      await addSeat(tx, 1);
      toil();
      await tx.breathe();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await seatNumbers(db, 'a')).toEqual([]);
  });

  test('still may await nothing else, and not breathe after its end', async () => {
    const db = await smallDatabase();
    const waiting = db.write('a', async (tx) => {
      toil();
      await tx.breathe();
      await wait(5);
      await addSeat(tx, 1);
    });
    await expect(waiting).rejects.toThrow(Misuse);
    const kept: { tx?: SmallEventTx } = {};
    await db.write('a', async (tx) => {
      kept.tx = tx;
    });
    await expect(kept.tx!.breathe()).rejects.toThrow(Misuse);
  });

  test('reads one view of everything, whatever is written meanwhile', async () => {
    const db = await smallDatabase();
    await db.write('a', async (tx) => addSeat(tx, 1));
    const counts: number[] = [];
    await db.read(async ({ q, t, breathe }) => {
      counts.push(await q.$count(t.seat));
      toil();
      await breathe();
      counts.push(await q.$count(t.seat));
    });
    expect(counts).toEqual([1, 1]);
  });
});
