import { openTestDatabase } from '@rotunda/db/testing';
import { type Duration, type Instant, instant, later } from '@rotunda/shared/rules/time';
import { AddressBook } from '../addressBook.ts';
import { instanceKey, newEventKey } from '../keys.ts';
import type { MailTransport } from '../mailTransport.ts';
import { createPlanner } from '../planning/planner.ts';
import type { Services } from '../services.ts';
import { createSessionEnds } from '../sessionEnds.ts';

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  set(now: Instant): void {
    this.#now = now;
  }

  advance(by: Duration): void {
    this.#now = later(this.#now, by);
  }
}

/** Where a test's clock stands at first: 10 March 2027, 09:00 UTC. */
export const testStart: Instant = instant(Date.UTC(2027, 2, 10, 9));

export interface TestServices {
  readonly services: Services & { readonly clock: TestClock };
  /** The data folder. */
  readonly folder: string;
  readonly end: () => Promise<void>;
}

/** Everything that capabilities are handed, real but for the clock: a migrated database in a folder of its own. */
export async function openTestServices(
  addresses: readonly string[] = ['http://10.0.0.5:4780', 'http://localhost:4780'],
  mail: MailTransport | null = null,
): Promise<TestServices> {
  const { db, folder, end } = await openTestDatabase();
  const planner = createPlanner();
  const clock = new TestClock(testStart);
  const services = {
    db,
    clock,
    key: instanceKey(newEventKey()),
    planner,
    addresses: () => addresses,
    addressBook: await AddressBook.open(db, clock, {
      current: () => addresses.filter((address) => !address.startsWith('http://localhost')),
      expected: () => [],
    }),
    sessionEnds: createSessionEnds(),
    mail,
  };
  return {
    services,
    folder,
    end: async () => {
      await planner.close();
      await end();
    },
  };
}
