import type { PhaseKind, Prompt, SegmentKind } from '@rotunda/shared/rules/agenda';
import type { RegistrationMode } from '@rotunda/shared/rules/registration';
import type { AdvanceMode } from '@rotunda/shared/rules/run';
import type { Duration } from '@rotunda/shared/rules/time';
import type { ZoneShape } from '@rotunda/shared/rules/zones';
import type { Kit } from '../kit.ts';
import type { InstanceTables } from './instance.ts';

export type Membership = 'owner' | 'facilitator' | 'helper' | 'viewer';

/** An event and how it is set up: agenda, topics, tables, and what is shared. */
export function setupTables(kit: Kit, { account }: InstanceTables) {
  const event = kit.table(
    'event',
    {
      id: kit.text('id').primaryKey(),
      /** Rises with every write to the event; the version of parts. */
      changes: kit.int('changes').notNull(),
      setupRevision: kit.int('setup_revision').notNull(),
      rosterRevision: kit.int('roster_revision').notNull(),
      planRevision: kit.int('plan_revision').notNull(),
      runRevision: kit.int('run_revision').notNull(),
      name: kit.text('name').notNull(),
      /** Date and time as the venue's calendar and clocks show them, in `timeZone`. */
      date: kit.text('date').notNull(),
      startTime: kit.text('start_time').notNull(),
      timeZone: kit.text('time_zone').notNull(),
      place: kit.text('place').notNull(),
      welcome: kit.text('welcome').notNull(),
      advance: kit.text<AdvanceMode>('advance').notNull(),
      stageNames: kit.text<'first-and-initial' | 'numbers'>('stage_names').notNull(),
      preferCrossDepartment: kit.bool('prefer_cross_department').notNull(),
      joinBase: kit.text('join_base'),
      doors: kit.text<'closed' | 'open'>('doors').notNull(),
      joinCode: kit.text('join_code').notNull(),
      /** The event's key, encrypted with the instance's; personal links and codes derive from it. */
      wrappedKey: kit.text('wrapped_key').notNull(),
      /** Raising it revokes every stage link handed out so far. */
      stageGeneration: kit.int('stage_generation').notNull(),
      takeawaysWithMentor: kit.bool('takeaways_with_mentor').notNull(),
      takeawaysInExport: kit.bool('takeaways_in_export').notNull(),
      /** When the first note was written; from then on what is shared no longer changes. */
      sharingLockedAt: kit.instant('sharing_locked_at'),
      createdAt: kit.instant('created_at').notNull(),
      /** The highest number a person of this event ever had: numbers are on printed cards and are never given twice. */
      lastNumber: kit.int('last_number').notNull().default(0),
      /** Whether people who met at an earlier event of this instance are kept apart, unless somebody asks for it. */
      avoidRepeats: kit.bool('avoid_repeats').notNull().default(false),
      /** When people may register themselves, as mentee and as mentor. */
      registerMentees: kit.text<RegistrationMode>('register_mentees').notNull().default('at-door'),
      registerMentors: kit.text<RegistrationMode>('register_mentors').notNull().default('closed'),
      /** Whether mentors read beforehand what those ask whom they will, or are likely to, meet. */
      questionsBefore: kit.bool('questions_before').notNull().default(false),
      /** Whether mentees see who the mentors are, and can wish for one. */
      mentorsShown: kit.bool('mentors_shown').notNull().default(false),
    },
    (t) => [kit.uniqueIndex('event_join_code').on(t.joinCode)],
  );
  const ofEvent = () =>
    kit
      .text('event_id')
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' });

  const membership = kit.table(
    'membership',
    {
      eventId: ofEvent(),
      accountId: kit
        .text('account_id')
        .notNull()
        .references(() => account.id, { onDelete: 'cascade' }),
      role: kit.text<Membership>('role').notNull(),
      /** Null for whoever made the event. */
      since: kit.instant('since'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.accountId] }),
      kit.index('membership_account').on(t.accountId),
    ],
  );

  const segment = kit.table(
    'segment',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      position: kit.int('position').notNull(),
      kind: kit.text<SegmentKind>('kind').notNull(),
      title: kit.text('title').notNull(),
      durationMs: kit.int<Duration>('duration_ms').notNull(),
      changeoverMs: kit.int<Duration>('changeover_ms').notNull(),
    },
    (t) => [kit.index('segment_event').on(t.eventId, t.position)],
  );

  const phase = kit.table(
    'phase',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      segmentId: kit
        .text('segment_id')
        .notNull()
        .references(() => segment.id, { onDelete: 'cascade' }),
      position: kit.int('position').notNull(),
      kind: kit.text<PhaseKind>('kind').notNull(),
      name: kit.text('name').notNull(),
      durationMs: kit.int<Duration>('duration_ms').notNull(),
      promptForMentee: kit.json<Prompt>('prompt_for_mentee').notNull(),
      promptForMentor: kit.json<Prompt>('prompt_for_mentor').notNull(),
    },
    (t) => [kit.index('phase_event').on(t.eventId, t.segmentId, t.position)],
  );

  const topic = kit.table(
    'topic',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      position: kit.int('position').notNull(),
      name: kit.text('name').notNull(),
      nameNormalised: kit.text('name_normalised').notNull(),
    },
    (t) => [kit.uniqueIndex('topic_name').on(t.eventId, t.nameNormalised)],
  );

  const zone = kit.table(
    'zone',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      position: kit.int('position').notNull(),
      name: kit.text('name').notNull(),
      shape: kit.text<ZoneShape>('shape').notNull(),
    },
    (t) => [kit.index('zone_event').on(t.eventId, t.position)],
  );

  const table = kit.table(
    'event_table',
    {
      id: kit.text('id').primaryKey(),
      eventId: ofEvent(),
      number: kit.int('number').notNull(),
      label: kit.text('label').notNull(),
      seats: kit.int('seats').notNull(),
      zoneId: kit.text('zone_id').references(() => zone.id, { onDelete: 'set null' }),
      videoLink: kit.text('video_link').notNull(),
    },
    // Not unique in SQL: renumbering several tables in one command passes through doubles. The command's schema
    // refuses the same number twice, and tables are only ever written as a whole list.
    (t) => [kit.index('event_table_number').on(t.eventId, t.number)],
  );

  return { event, membership, segment, phase, topic, zone, table };
}
export type SetupTables = ReturnType<typeof setupTables>;
