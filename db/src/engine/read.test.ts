import { describe, expect, test } from 'vitest';
import type { SmallDatabase } from './testing/small-schema.ts';
import { smallDatabase } from './testing/small.ts';
import type { Slow } from './types.ts';

const spin = (ms: number): void => {
  const began = performance.now();
  while (performance.now() - began < ms);
};

const addSeats = (db: SmallDatabase, count: number) =>
  db.write('a', async ({ q, t, eventId }) => {
    for (let number = 1; number <= count; number += 1) await q.insert(t.seat).values({ eventId, number });
  });

describe('read', () => {
  test('sees one state of the database from its first query to its last', async () => {
    const db = await smallDatabase();
    const counts = db.read(async ({ q, t }) => {
      const seen: number[] = [];
      // More awaits than the write below needs, so that it commits in the middle.
      for (let turn = 0; turn < 400; turn += 1) seen.push(await q.$count(t.seat));
      return seen;
    });
    await addSeats(db, 3);
    expect(new Set(await counts)).toEqual(new Set([0]));
    expect(await db.read(({ q, t }) => q.$count(t.seat))).toBe(3);
  });

  test('does not wait for a write that is under way', async () => {
    const db = await smallDatabase();
    const order: string[] = [];
    const write = addSeats(db, 300).then(() => order.push('write'));
    const read = db.read(({ q, t }) => q.$count(t.seat)).then((count) => order.push(`read ${count}`));
    await Promise.all([write, read]);
    expect(order).toEqual(['read 0', 'write']);
  });

  test('many at once share the connections', async () => {
    const db = await smallDatabase();
    const counts = await Promise.all(
      Array.from({ length: 50 }, () => db.read(async ({ q, t }) => (await q.select().from(t.event)).length)),
    );
    expect(counts).toEqual(Array.from({ length: 50 }, () => 2));
  });

  test('an error ends the read and frees its connection', async () => {
    const db = await smallDatabase();
    for (let turn = 0; turn < 20; turn += 1) {
      const read = db.read(async () => {
        throw new Error('no');
      });
      await expect(read).rejects.toThrow('no');
    }
    expect(await db.read(({ q, t }) => q.$count(t.event))).toBe(2);
  });

  test('the same statement answers objects and counts in turn', async () => {
    const db = await smallDatabase();
    const both = await db.read(async ({ q, t }) => [
      await q.select({ id: t.event.id }).from(t.event).orderBy(t.event.id),
      await q.$count(t.event),
      await q.select({ id: t.event.id }).from(t.event).orderBy(t.event.id),
    ]);
    expect(both).toEqual([[{ id: 'a' }, { id: 'b' }], 2, [{ id: 'a' }, { id: 'b' }]]);
  });
});

test('onSlow hears of transactions that ran or waited too long, and of no others', async () => {
  const slow: Slow[] = [];
  const db = await smallDatabase({ slowMs: 20, onSlow: (each) => slow.push(each) });
  await Promise.all([db.write('a', async () => spin(25)), db.write('b', async () => undefined)]);
  await db.read(async () => spin(25));
  await db.read(async () => undefined);
  const ran = slow.map(({ kind, eventId, ranMs }) => [kind, eventId, ranMs >= 20]);
  expect(ran).toEqual([
    ['write', 'a', true],
    ['write', 'b', false],
    ['read', undefined, true],
  ]);
  expect(slow[1]?.waitedMs).toBeGreaterThan(20);
});
