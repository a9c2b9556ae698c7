import { describe, expect, expectTypeOf, test } from 'vitest';
import type { aggregates, Aggregate, Slice, slices } from '@rotunda/shared/rules/slices';
import { seatNumbers, smallDatabase } from './testing/small.ts';
import type { Change } from './types.ts';

describe('onChange', () => {
  test('tells of each commit that touched something, in order, before its write resolves', async () => {
    const db = await smallDatabase();
    const heard: Change[] = [];
    db.onChange((change) => heard.push(change));
    await db.write('a', async ({ touch }) => touch('run', 'plan', 'run'));
    expect(heard).toEqual([{ eventId: 'a', changes: 1, slices: ['plan', 'run'], people: undefined }]);
    await db.write('a', async () => 'nothing touched');
    await Promise.all([
      db.write('b', async ({ touch }) => touch('presence')),
      db.write('a', async ({ touch }) => touch('setup')),
    ]);
    expect(heard.slice(1).map(({ eventId, changes, slices }) => [eventId, changes, ...slices])).toEqual([
      ['b', 1, 'presence'],
      ['a', 3, 'setup'],
    ]);
  });

  test('names the people concerned only if everything that was touched is about them', async () => {
    const db = await smallDatabase();
    const heard: Change[] = [];
    db.onChange((change) => heard.push(change));
    await db.write('a', async ({ touchFor }) => {
      touchFor(['ada', 'bea'], 'notes');
      touchFor(['bea', 'cem'], 'presence');
      touchFor([], 'notes');
    });
    await db.write('a', async ({ touch, touchFor }) => {
      touchFor(['ada'], 'notes');
      touch('run');
      touch();
    });
    expect(heard).toEqual([
      { eventId: 'a', changes: 1, slices: ['presence', 'notes'], people: ['ada', 'bea', 'cem'] },
      { eventId: 'a', changes: 2, slices: ['run', 'notes'], people: undefined },
    ]);
  });

  test('says nothing of a write that was rolled back', async () => {
    const db = await smallDatabase();
    const heard: Change[] = [];
    db.onChange((change) => heard.push(change));
    const write = db.write('a', async ({ touch }) => {
      touch('plan');
      throw new Error('no');
    });
    await expect(write).rejects.toThrow('no');
    expect(heard).toEqual([]);
  });

  test('what it tells of can be read', async () => {
    const db = await smallDatabase();
    const seen = new Promise<number[]>((resolve) => {
      db.onChange(({ eventId }) => resolve(seatNumbers(db, eventId)));
    });
    await db.write('a', async ({ q, t, eventId, touch }) => {
      await q.insert(t.seat).values({ eventId, number: 4 });
      touch('roster');
    });
    expect(await seen).toEqual([4]);
  });

  test('a listener that throws breaks neither the write nor other listeners', async () => {
    const errors: unknown[] = [];
    const db = await smallDatabase({ onListenerError: (error) => errors.push(error) });
    const heard: number[] = [];
    const broken = new Error('broken listener');
    db.onChange(() => {
      throw broken;
    });
    db.onChange(({ changes }) => heard.push(changes));
    expect((await db.write('a', async ({ touch }) => touch('run'))).changes).toBe(1);
    expect(heard).toEqual([1]);
    expect(errors).toEqual([broken]);
  });

  test('an ended subscription hears nothing more', async () => {
    const db = await smallDatabase();
    const heard: number[] = [];
    const listener = ({ changes }: Change): void => void heard.push(changes);
    const end = db.onChange(listener);
    db.onChange(listener);
    end();
    await db.write('a', async ({ touch }) => touch('run'));
    expect(heard).toEqual([1]);
  });
});

test('the lists of slices and aggregates are complete', () => {
  expectTypeOf<(typeof slices)[number]>().toEqualTypeOf<Slice>();
  expectTypeOf<(typeof aggregates)[number]>().toEqualTypeOf<Aggregate>();
});
