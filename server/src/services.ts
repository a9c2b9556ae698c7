import type { Database } from '@rotunda/db';
import type { Clock } from '@rotunda/shared/rules/time';
import type { AddressBook } from './addressBook.ts';
import type { InstanceKey } from './keys.ts';
import type { MailTransport } from './mailTransport.ts';
import type { Planner } from './planning/planner.ts';
import type { SessionEnds } from './sessionEnds.ts';

/** What `buildApp` is given, and capabilities are handed: everything that reaches outside the process. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly key: InstanceKey;
  readonly planner: Planner;
  /** Base addresses at which this server can be reached, best first, such as `http://10.0.4.12:4780`. */
  readonly addresses: () => readonly string[];
  /** Those, but for this computer's own, and those that it may get or had lately. */
  readonly addressBook: AddressBook;
  /** Says when sessions ended by other ways than a change of their event: sign-out, a new password. */
  readonly sessionEnds: SessionEnds;
  /** How mails are sent; null where no mail server is set. */
  readonly mail: MailTransport | null;
}
