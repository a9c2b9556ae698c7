import { eq } from 'drizzle-orm';
import { instant } from '@rotunda/shared/rules/time';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { InvalidValue } from './errors.ts';
import { smallDatabase } from './engine/testing/small.ts';
import type { SmallTables } from './engine/testing/small-schema.ts';
import type { Instant } from '@rotunda/shared/rules/time';

type NewSeat = SmallTables['seat']['$inferInsert'];

const seat: NewSeat = { eventId: 'a', number: 1 };

describe('the kit', () => {
  test('infers the types of rows', () => {
    expectTypeOf<SmallTables['seat']['$inferSelect']>().toEqualTypeOf<{
      eventId: string;
      number: number;
      person: string | null;
      taken: boolean;
      takenAt: Instant | null;
      weight: number | null;
      tags: string[] | null;
    }>();
  });

  test('gives back what was stored', async () => {
    const db = await smallDatabase();
    const full = {
      ...seat,
      person: "Zoë 👩‍🏫 O'Neil; \n",
      taken: true,
      takenAt: instant(1_790_000_000_123),
      weight: 0.1,
      tags: ['a "quoted" one', '', '✓'],
    };
    const empty = {
      ...seat,
      number: Number.MAX_SAFE_INTEGER,
      person: null,
      taken: false,
      takenAt: null,
      weight: null,
      tags: null,
    };
    const written = await db.write('a', ({ q, t }) => q.insert(t.seat).values([full, empty]).returning());
    const byNumber = (rows: { number: number }[]) => rows.toSorted((one, other) => one.number - other.number);
    expect(byNumber(written.value)).toEqual([full, empty]);
    const read = await db.read(({ q, t }) => q.select().from(t.seat).orderBy(t.seat.number));
    expect(read).toEqual([full, empty]);
    const trueOnes = await db.read(({ q, t }) => q.select().from(t.seat).where(eq(t.seat.taken, true)));
    expect(trueOnes).toEqual([full]);
  });

  // Types forbid some of these; values out of JSON or arithmetic do not care.
  const refused: [string, Record<string, unknown>][] = [
    ['half an integer', { number: 1.5 }],
    ['an integer that is not exact', { number: 2 ** 53 }],
    ['NaN', { number: Number.NaN }],
    ['an integer as text', { number: '1' }],
    ['an instant between milliseconds', { takenAt: 1_790_000_000_123.4 }],
    ['a boolean as number', { taken: 1 }],
    ['an infinite number', { weight: Infinity }],
    ['NUL in text', { person: 'a\0b' }],
    ['half a surrogate pair', { person: 'a\ud83d' }],
    ['a number as text', { person: 5 }],
    ['NUL inside JSON', { tags: ['a\0b'] }],
    ['half a surrogate pair in a key of JSON', { tags: { '\udc00': 1 } }],
    ['NaN inside JSON', { tags: [Number.NaN] }],
    ['what JSON cannot say', { tags: () => undefined }],
  ];
  test.each(refused)('refuses %s', async (_, part) => {
    const db = await smallDatabase();
    // See above.
    const row = { ...seat, ...part };
    await expect(db.write('a', ({ q, t }) => q.insert(t.seat).values(row))).rejects.toThrow(InvalidValue);
  });

  test('refuses them in updates and conditions, too', async () => {
    const db = await smallDatabase();
    await db.write('a', ({ q, t }) => q.insert(t.seat).values(seat));
    const update = db.write('a', ({ q, t }) => q.update(t.seat).set({ number: 2.5 }));
    await expect(update).rejects.toThrow(InvalidValue);
    const read = db.read(({ q, t }) => q.select().from(t.seat).where(eq(t.seat.number, 0.5)));
    await expect(read).rejects.toThrow(InvalidValue);
  });
});
