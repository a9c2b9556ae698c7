import type { Kit } from '../kit.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

/** How far a mail is. `unsure`: the server ended while it was being sent, and nobody knows whether it went. */
export type MailState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure';
/** Why a mail did not go, or not yet. */
export type MailTrouble = 'refused' | 'busy' | 'unreachable' | 'account' | 'no-address' | 'interrupted';
/** Whom a text is for. */
export type MailAudience = 'mentor' | 'mentee';

/** What people are written, and the outbox. No mail's own text is kept: personal links derive when it is sent. */
export function mailTables(kit: Kit, { event }: SetupTables, { participant }: RosterTables) {
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  /** Texts that somebody has edited; all others are the usual ones. */
  const mailText = kit.table(
    'mail_text',
    {
      eventId: ofEvent(),
      audience: kit.text<MailAudience>('audience').notNull(),
      subject: kit.text('subject').notNull(),
      body: kit.text('body').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.eventId, t.audience] })],
  );

  /** The invitation of each person who was ever sent one, or is to be. */
  const mail = kit.table(
    'mail',
    {
      eventId: ofEvent(),
      participantId: kit
        .text('participant_id')
        .notNull()
        .references(() => participant.id, { onDelete: 'cascade' }),
      state: kit.text<MailState>('state').notNull(),
      /** Tries since it was last asked for. */
      attempts: kit.int('attempts').notNull(),
      /** Null unless it waits. */
      nextTryAt: kit.instant('next_try_at'),
      trouble: kit.text<MailTrouble>('trouble'),
      /** What the mail server said, in its own words. */
      detail: kit.text('detail').notNull(),
      /** When it last went; kept when it is sent again. */
      sentAt: kit.instant('sent_at'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.participantId] }),
      kit.index('mail_waiting').on(t.state, t.nextTryAt),
    ],
  );

  return { mailText, mail };
}
