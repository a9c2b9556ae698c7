import type { Kit } from '../kit.ts';
import type { RosterTables } from './roster.ts';
import type { SetupTables } from './setup.ts';

/** What is said beforehand about where and with whom people sit, besides whom they must and must not meet. */
export function seatingTables(
  kit: Kit,
  { event, segment, table, zone }: SetupTables,
  { participant }: RosterTables,
) {
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });
  const ofParticipant = (name: string) =>
    kit
      .text(name)
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' });

  /** At most one row a person; nobody of whom there is nothing to say has one. */
  const seating = kit.table(
    'seating',
    {
      participantId: kit
        .text('participant_id')
        .primaryKey()
        .references(() => participant.id, { onDelete: 'cascade' }),
      eventId: ofEvent(),
      /** Most mentees a mentor sees in one round; null for as many as the table seats. */
      mostAtOnce: kit.int('most_at_once'),
      /** Takes part from afar: only tables with a video link will do. */
      remote: kit.bool('remote').notNull(),
      /** What a mentor speaks; of which a mentee needs one. Empty for whatever the room speaks. */
      languages: kit.json<readonly string[]>('languages').notNull(),
      /** The zone that a mentee's tables must be in. */
      zoneId: kit.text('zone_id').references(() => zone.id, { onDelete: 'set null' }),
      /** The table that a mentee cannot leave: mentors come to it. */
      tableId: kit.text('table_id').references(() => table.id, { onDelete: 'set null' }),
    },
    (t) => [kit.index('seating_event').on(t.eventId)],
  );

  /** Rounds in which somebody will not be there, as is known beforehand. */
  const absence = kit.table(
    'absence',
    {
      eventId: ofEvent(),
      participantId: ofParticipant('participant_id'),
      roundId: kit
        .text('round_id')
        .notNull()
        .references(() => segment.id, { onDelete: 'cascade' }),
    },
    (t) => [
      kit.primaryKey({ columns: [t.participantId, t.roundId] }),
      kit.index('absence_event').on(t.eventId),
    ],
  );

  /** Mentors that a mentee asks for. */
  const wish = kit.table(
    'wish',
    {
      eventId: ofEvent(),
      menteeId: ofParticipant('mentee_id'),
      mentorId: ofParticipant('mentor_id'),
    },
    (t) => [kit.primaryKey({ columns: [t.menteeId, t.mentorId] }), kit.index('wish_event').on(t.eventId)],
  );

  return { seating, absence, wish };
}
export type SeatingTables = ReturnType<typeof seatingTables>;
