import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ConstraintViolated, Misuse, NotFound } from '../errors.ts';
import type { SmallDatabase } from './testing/small-schema.ts';
import { seatNumbers, smallDatabase } from './testing/small.ts';
import type { Change } from './types.ts';

/** Saves seat numbers together; 13 is refused by the program, numbers below 1 by the database. */
const saving = (db: SmallDatabase, batches: number[][] = []) =>
  db.together<number, string>(async ({ q, t, eventId, touchFor }, numbers) => {
    batches.push([...numbers]);
    await q.insert(t.seat).values(numbers.map((number) => ({ eventId, number })));
    touchFor(
      numbers.map((number) => `person ${number}`),
      'notes',
    );
    if (numbers.includes(13)) throw new Error('unlucky');
    return numbers.map((number) => `saved ${number}`);
  });

describe('together', () => {
  test('what arrives together shares one commit, and each caller gets its own result', async () => {
    const db = await smallDatabase();
    const changes: Change[] = [];
    db.onChange((change) => changes.push(change));
    const batches: number[][] = [];
    const save = saving(db, batches);
    const written = await Promise.all([save('a', 3), save('a', 1), save('b', 9), save('a', 2)]);
    expect(batches).toEqual([[3, 1, 2], [9]]);
    expect(written.map(({ value, changes }) => [value, changes])).toEqual([
      ['saved 3', 1],
      ['saved 1', 1],
      ['saved 9', 1],
      ['saved 2', 1],
    ]);
    expect(changes).toEqual([
      { eventId: 'a', changes: 1, slices: ['notes'], people: ['person 3', 'person 1', 'person 2'] },
      { eventId: 'b', changes: 1, slices: ['notes'], people: ['person 9'] },
    ]);
  });

  test('what comes while the writer is busy joins, in the order in which it came', async () => {
    const db = await smallDatabase();
    const batches: number[][] = [];
    const save = saving(db, batches);
    const first = save('a', 1);
    const busy = Array.from({ length: 30 }, () =>
      db.write('b', async () => {
        const began = performance.now();
        while (performance.now() - began < 2);
      }),
    );
    await wait(5);
    const second = save('a', 2);
    await Promise.all([first, second, ...busy]);
    expect(batches).toEqual([[1, 2]]);
  });

  test('more than 200 items take several commits', async () => {
    const db = await smallDatabase();
    const batches: number[][] = [];
    const save = saving(db, batches);
    const numbers = Array.from({ length: 500 }, (_, index) => index + 100);
    await Promise.all(numbers.map((number) => save('a', number)));
    expect(batches.map(({ length }) => length)).toEqual([200, 200, 100]);
    expect(await seatNumbers(db, 'a')).toEqual(numbers);
  });

  test('only the callers of faulty items get an error', async () => {
    const db = await smallDatabase();
    const save = saving(db);
    const outcomes = await Promise.allSettled([save('a', 1), save('a', 13), save('a', 2), save('a', -4)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(outcomes[3]).toMatchObject({
      reason: new ConstraintViolated('check', 'seat_number_is_positive'),
    });
    expect(await seatNumbers(db, 'a')).toEqual([1, 2]);
  });

  test('a missing event is NotFound for every caller', async () => {
    const db = await smallDatabase();
    const save = saving(db);
    const outcomes = await Promise.allSettled([save('nowhere', 1), save('nowhere', 2)]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: new NotFound('event', 'nowhere') });
    }
  });

  test('a result for each item is demanded', async () => {
    const db = await smallDatabase();
    const short = db.together<number, number>(async () => []);
    await expect(short('a', 1)).rejects.toThrow(Misuse);
  });
});
