import type { Kit } from '../kit.ts';
import type { InstanceTables } from './instance.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

/** Open doors: cookies' sessions, and answers to commands that may be sent again. Only hashes of secrets are stored. */
export function sessionTables(
  kit: Kit,
  { account }: InstanceTables,
  { event }: SetupTables,
  { participant }: RosterTables,
) {
  const session = kit.table(
    'session',
    {
      tokenHash: kit.text('token_hash').primaryKey(),
      kind: kit.text<'facilitator' | 'participant' | 'stage'>('kind').notNull(),
      accountId: kit.text('account_id').references(() => account.id, { onDelete: 'cascade' }),
      eventId: kit.text('event_id').references(() => event.id, { onDelete: 'cascade' }),
      participantId: kit.text('participant_id').references(() => participant.id, { onDelete: 'cascade' }),
      /** Generation of the personal link or the stage link it came from; an older one no longer opens anything. */
      generation: kit.int('generation'),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
    },
    (t) => [
      kit.index('session_account').on(t.accountId),
      kit.index('session_participant').on(t.participantId),
      kit.index('session_expiry').on(t.expiresAt),
    ],
  );

  /**
   * What lets a page that is open at one address of the server come back at another, where its cookie is not sent. It
   * opens what its session opens, and goes with it.
   */
  const reconnectTicket = kit.table(
    'reconnect_ticket',
    {
      tokenHash: kit.text('token_hash').primaryKey(),
      sessionHash: kit
        .text('session_hash')
        .notNull()
        .references(() => session.tokenHash, { onDelete: 'cascade' }),
      expiresAt: kit.instant('expires_at').notNull(),
    },
    (t) => [
      kit.index('reconnect_ticket_session').on(t.sessionHash),
      kit.index('reconnect_ticket_expiry').on(t.expiresAt),
    ],
  );

  /** Answers of commands, stored in the command's own transaction, so that a repeat gets the same one. */
  const commandAnswer = kit.table(
    'command_answer',
    {
      eventId: kit
        .text('event_id')
        .notNull()
        .references(() => event.id, { onDelete: 'cascade' }),
      /** Who sent it, so that nobody can fetch another's answer by guessing an id. */
      sender: kit.text('sender').notNull(),
      commandId: kit.text('command_id').notNull(),
      name: kit.text('name').notNull(),
      answer: kit.json<unknown>('answer').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.sender, t.commandId] }),
      kit.index('command_answer_at').on(t.at),
    ],
  );

  return { session, reconnectTicket, commandAnswer };
}
