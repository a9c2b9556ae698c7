import type { EnteredWhat, NoteField, TextVersion } from '@rotunda/shared/rules/notes';
import type { Kit } from '../kit.ts';
import type { InstanceTables } from './instance.ts';
import type { PlanTables } from './plan.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

/** What people write, and what they choose about it. */
export function notesTables(
  kit: Kit,
  { account }: InstanceTables,
  { event }: SetupTables,
  { participant }: RosterTables,
  { conversation }: PlanTables,
) {
  const ofAuthor = () =>
    kit
      .text('author_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' });
  const ofConversation = () =>
    kit
      .text('conversation_id')
      .notNull()
      .references(() => conversation.id, { onDelete: 'cascade' });
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  /** Every text that was saved; superseded ones stay as history until erasure. */
  const noteText = kit.table(
    'note_text',
    {
      eventId: ofEvent(),
      authorId: ofAuthor(),
      conversationId: ofConversation(),
      field: kit.text<NoteField>('field').notNull(),
      device: kit.text('device').notNull(),
      rev: kit.int('rev').notNull(),
      base: kit.json<readonly TextVersion[]>('base').notNull(),
      text: kit.text('text').notNull(),
      savedAt: kit.instant('saved_at').notNull(),
      /** Whether a facilitator entered it for an author without a phone. */
      entered: kit.bool('entered').notNull().default(false),
    },
    (t) => [
      kit.primaryKey({ columns: [t.authorId, t.conversationId, t.field, t.device, t.rev] }),
      kit.index('note_text_event').on(t.eventId),
    ],
  );

  /** What one side of a conversation chose about it. No row: the event's default, and no answer. */
  const conversationChoice = kit.table(
    'conversation_choice',
    {
      eventId: ofEvent(),
      authorId: ofAuthor(),
      conversationId: ofConversation(),
      /** Whether the author's takeaways go to the other side; null for the event's default. */
      shared: kit.bool('shared'),
      meetAgain: kit.bool('meet_again'),
      meetAgainAt: kit.instant('meet_again_at'),
      /** Whether a facilitator entered the one or the other for an author without a phone. */
      sharedEntered: kit.bool('shared_entered').notNull().default(false),
      meetAgainEntered: kit.bool('meet_again_entered').notNull().default(false),
    },
    (t) => [
      kit.primaryKey({ columns: [t.authorId, t.conversationId] }),
      kit.index('conversation_choice_event').on(t.eventId),
    ],
  );

  /** Append-only: what facilitators entered for people without a phone, when, and who did. */
  const enteredLog = kit.table(
    'entered_log',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      participantId: kit
        .text('participant_id')
        .notNull()
        .references(() => participant.id, { onDelete: 'cascade' }),
      conversationId: ofConversation(),
      what: kit.text<EnteredWhat>('what').notNull(),
      /** Null once the account is gone. */
      accountId: kit.text('account_id').references(() => account.id, { onDelete: 'set null' }),
      at: kit.instant('at').notNull(),
      /** Orders entries of the same millisecond. */
      changes: kit.int('changes').notNull(),
    },
    (t) => [
      kit.index('entered_log_event').on(t.eventId, t.changes),
      kit.index('entered_log_person').on(t.participantId),
    ],
  );

  return { noteText, conversationChoice, enteredLog };
}
export type NotesTables = ReturnType<typeof notesTables>;
