import { writeSync } from 'node:fs';
import { openSmall } from './small-schema.ts';

// A program for tests: writes pairs of seats, 1 and 100,001, 2 and 100,002, …, ten at a time without end, and says each
// number once its write has been acknowledged.
const db = await openSmall(process.argv[2] ?? '');
await db.writeInstance(({ q, t }) => q.insert(t.event).values({ id: 'a' }).onConflictDoNothing());

const pair = async (number: number): Promise<void> => {
  await db.write('a', async ({ q, t, eventId, touch }) => {
    await q.insert(t.seat).values({ eventId, number });
    await q.insert(t.seat).values({ eventId, number: number + 100_000 });
    touch('run');
  });
  writeSync(1, `${number}\n`);
};

for (let number = 1; ; number += 10) {
  await Promise.all(Array.from({ length: 10 }, (_, index) => pair(number + index)));
}
