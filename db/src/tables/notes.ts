import type { NoteField, TextVersion } from '@rotunda/shared/rules/notes';
import type { Kit } from '../kit.ts';
import type { PlanTables } from './plan.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

/** What people write, and what they choose about it. */
export function notesTables(
  kit: Kit,
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
    },
    (t) => [
      kit.primaryKey({ columns: [t.authorId, t.conversationId] }),
      kit.index('conversation_choice_event').on(t.eventId),
    ],
  );

  return { noteText, conversationChoice };
}
export type NotesTables = ReturnType<typeof notesTables>;
