import type { Approval, Role } from '@rotunda/shared/rules/people';
import type { Presence, PresenceSource } from '@rotunda/shared/rules/presence';
import type { Kit } from '../kit.ts';
import type { SetupTables } from './setup.ts';

/** Who takes part, what they know and need, whom they must or must not meet, where they host, who is here. */
export function rosterTables(kit: Kit, { event, segment, table, topic }: SetupTables) {
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  const participant = kit.table(
    'participant',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      /** Rises with every change to this person's row, needs, expertise or pairs. */
      revision: kit.int('revision').notNull(),
      /** The person's own number in the event, from 1; also the order of the roster. Never given twice. */
      number: kit.int('number').notNull(),
      name: kit.text('name').notNull(),
      searchName: kit.text('search_name').notNull(),
      email: kit.text('email').notNull(),
      /** Null without an address, so that any number of people may have none. */
      emailNormalised: kit.text('email_normalised'),
      role: kit.text<Role>('role').notNull(),
      department: kit.text('department').notNull(),
      mostConversations: kit.int('most_conversations'),
      mostRounds: kit.int('most_rounds'),
      remark: kit.text('remark').notNull(),
      walkIn: kit.bool('walk_in').notNull(),
      /** Raising it revokes the person's link and code. */
      codeGeneration: kit.int('code_generation').notNull(),
      /** When a phone took the seat; null while it is free. */
      claimedAt: kit.instant('claimed_at'),
      presence: kit.text<Presence>('presence').notNull(),
      presenceSince: kit.instant('presence_since').notNull(),
      /** What the last import said, field by field: a later import changes only what its file changed. */
      imported: kit.json<Record<string, string>>('imported'),
      createdAt: kit.instant('created_at').notNull(),
      /** What a file says of somebody besides, by its headings; null when it says nothing. */
      extra: kit.json<Record<string, string>>('extra'),
      /** What a mentor says of themselves, for mentees to read. */
      bio: kit.text('bio').notNull().default(''),
      /** Whether facilitators take somebody as a mentor; whoever registers as one waits for it. */
      approval: kit.text<Approval>('approval').notNull().default('approved'),
      /** Whether they came onto the roster by themselves. */
      registered: kit.bool('registered').notNull().default(false),
      /** Whether they take part without a phone: facilitators enter for them. Never while a phone holds the seat. */
      withoutPhone: kit.bool('without_phone').notNull().default(false),
    },
    (t) => [
      kit.uniqueIndex('participant_number').on(t.eventId, t.number),
      kit.uniqueIndex('participant_email').on(t.eventId, t.emailNormalised),
      kit.index('participant_search').on(t.eventId, t.searchName),
    ],
  );
  const ofParticipant = (name: string) =>
    kit
      .text(name)
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' });

  const expertise = kit.table(
    'expertise',
    {
      eventId: ofEvent(),
      participantId: ofParticipant('participant_id'),
      topicId: kit
        .text('topic_id')
        .notNull()
        .references(() => topic.id, { onDelete: 'cascade' }),
      position: kit.int('position').notNull(),
      level: kit.int('level'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.participantId, t.topicId] }),
      kit.index('expertise_event').on(t.eventId),
    ],
  );

  const need = kit.table(
    'need',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      participantId: ofParticipant('participant_id'),
      topicId: kit
        .text('topic_id')
        .notNull()
        .references(() => topic.id, { onDelete: 'cascade' }),
      /** 1 is wanted most. */
      rank: kit.int('rank').notNull(),
      question: kit.text('question').notNull(),
      context: kit.text('context').notNull(),
      outcome: kit.text('outcome').notNull(),
      level: kit.int('level'),
      minimumLevel: kit.int('minimum_level'),
      /** The address of a document with the background; empty for none. */
      link: kit.text('link').notNull().default(''),
    },
    (t) => [kit.index('need_event').on(t.eventId, t.participantId, t.rank)],
  );

  /** A mentee and a mentor who must never meet (`forbidden`) or must meet (`required`). */
  const pairRule = kit.table(
    'pair_rule',
    {
      eventId: ofEvent(),
      menteeId: ofParticipant('mentee_id'),
      mentorId: ofParticipant('mentor_id'),
      kind: kit.text<'forbidden' | 'required'>('kind').notNull(),
      /** The round a required pair must meet in; null for any. */
      roundId: kit.text('round_id').references(() => segment.id, { onDelete: 'set null' }),
    },
    (t) => [
      kit.primaryKey({ columns: [t.menteeId, t.mentorId, t.kind] }),
      kit.index('pair_rule_event').on(t.eventId),
    ],
  );

  /** Two rows that resemble each other and were looked at: they are two people. The lower id is the first. */
  const toldApart = kit.table(
    'told_apart',
    {
      eventId: ofEvent(),
      firstId: ofParticipant('first_id'),
      secondId: ofParticipant('second_id'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.firstId, t.secondId] }),
      kit.index('told_apart_event').on(t.eventId),
      kit.index('told_apart_second').on(t.secondId),
    ],
  );

  const hosting = kit.table(
    'hosting',
    {
      eventId: ofEvent(),
      mentorId: ofParticipant('mentor_id'),
      roundId: kit
        .text('round_id')
        .notNull()
        .references(() => segment.id, { onDelete: 'cascade' }),
      tableId: kit
        .text('table_id')
        .notNull()
        .references(() => table.id, { onDelete: 'cascade' }),
    },
    (t) => [
      kit.primaryKey({ columns: [t.mentorId, t.roundId] }),
      kit.uniqueIndex('hosting_table').on(t.tableId, t.roundId),
      kit.index('hosting_event').on(t.eventId),
    ],
  );

  /** Append-only: who came and went, when, and who said so. */
  const presenceLog = kit.table(
    'presence_log',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      participantId: ofParticipant('participant_id'),
      presence: kit.text<Presence>('presence').notNull(),
      at: kit.instant('at').notNull(),
      source: kit.text<PresenceSource>('source').notNull(),
      /** Orders entries of the same millisecond. */
      changes: kit.int('changes').notNull(),
    },
    (t) => [kit.index('presence_log_event').on(t.eventId, t.changes)],
  );

  /** Somebody who turned out to be another: their link and code still open that person's page, and files find them. */
  const participantAlias = kit.table(
    'participant_alias',
    {
      /** The id that they had; links and codes derive from it. */
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      participantId: ofParticipant('participant_id'),
      number: kit.int('number').notNull(),
      name: kit.text('name').notNull(),
      emailNormalised: kit.text('email_normalised'),
      /** Null once the person's code was renewed: then theirs opens nothing any more. */
      codeGeneration: kit.int('code_generation'),
      /** What a file said of them; null for somebody of whom no file said anything, or whose memory the person took over. */
      imported: kit.json<Record<string, string>>('imported'),
    },
    (t) => [
      kit.index('participant_alias_event').on(t.eventId),
      kit.index('participant_alias_person').on(t.participantId),
    ],
  );

  return { participant, participantAlias, expertise, need, pairRule, toldApart, hosting, presenceLog };
}
export type RosterTables = ReturnType<typeof rosterTables>;
