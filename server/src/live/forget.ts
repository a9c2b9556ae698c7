import { setInterval } from 'node:timers';
import type { Database } from '@rotunda/db';
import { forgetAnswers } from '@rotunda/db/queries/answers';
import { type Clock, instant, minutes } from '@rotunda/shared/rules/time';

/** A phone that was switched off overnight still gets the answer to what it sent the day before. */
const keptFor = minutes(2 * 24 * 60);
const everyMs = 6 * 3_600_000;

/** Forgets, now and then, answers that nobody asks for again. Answers the function that ends it. */
export function forgetOldAnswers(db: Database, clock: Clock, report: (error: unknown) => void): () => void {
  const forget = (): void => {
    const before = instant(clock.now() - keptFor);
    db.writeInstance((tx) => forgetAnswers(tx, before)).catch(report);
  };
  forget();
  const timer = setInterval(forget, everyMs).unref();
  return () => clearInterval(timer);
}
