import { z } from 'zod';
import { promptKeys } from '../rules/agenda.ts';
import { registrationModes } from '../rules/registration.ts';
import { advanceModes } from '../rules/run.ts';
import { mostTables } from '../rules/hosting.ts';
import { zoneShapes } from '../rules/zones.ts';
import {
  date,
  durationMs,
  id,
  instantMs,
  lineUpTo,
  optionalLineUpTo,
  revision,
  settableDuration,
  textUpTo,
  timeOfDay,
  timeZone,
  webLink,
} from './scalars.ts';

/** An id of something that exists, or null for something that the command adds. */
const idOrNew = id.nullable();

export const prompt = z.union([
  z.strictObject({ key: z.enum(promptKeys) }),
  z.strictObject({ text: textUpTo(400) }),
]);

const phaseFields = {
  kind: z.enum(['context', 'work', 'next-steps', 'open']),
  name: lineUpTo(40),
  promptForMentee: prompt,
  promptForMentor: prompt,
};

const segmentFields = {
  kind: z.enum(['welcome', 'round', 'break', 'closing']),
  title: lineUpTo(60),
};

export const phase = z.strictObject({ id, ...phaseFields, duration: durationMs });
export const segment = z.strictObject({
  id,
  ...segmentFields,
  duration: durationMs,
  changeover: durationMs,
  phases: z.array(phase),
});
export const agenda = z.array(segment);

/** At most this many rounds; beyond a day of them nobody speaks any more. */
export const mostRounds = 20;

export const agendaInput = z
  .array(
    z.strictObject({
      id: idOrNew,
      ...segmentFields,
      duration: settableDuration,
      changeover: settableDuration,
      phases: z
        .array(
          z.strictObject({
            id: idOrNew,
            ...phaseFields,
            duration: settableDuration.refine((ms) => ms > 0, 'must be longer than nothing'),
          }),
        )
        .max(8),
    }),
  )
  .max(60)
  .refine(
    (all) => all.filter((each) => each.kind === 'round').length <= mostRounds,
    `has more than ${mostRounds} rounds`,
  )
  .refine(
    (all) => all.every((each) => each.kind !== 'round' || each.phases.length > 0),
    'has a round without phases',
  )
  .refine(
    (all) => all.every((each) => each.kind === 'round' || each.phases.length === 0),
    'has phases outside a round',
  );

export const topic = z.strictObject({ id, name: z.string() });
export const topicsInput = z.array(z.strictObject({ id: idOrNew, name: lineUpTo(60) })).max(200);

export const zone = z.strictObject({ id, name: z.string(), shape: z.enum(zoneShapes) });
export const table = z.strictObject({
  id,
  number: z.int(),
  label: z.string(),
  seats: z.int(),
  zoneId: id.nullable(),
  videoLink: z.string(),
});

/** Zones are named by the tables' `zone` index, so that one command can add a zone and its tables. */
export const tablesInput = z.strictObject({
  zones: z.array(z.strictObject({ id: idOrNew, name: lineUpTo(40), shape: z.enum(zoneShapes) })).max(24),
  tables: z
    .array(
      z.strictObject({
        id: idOrNew,
        number: z.int().min(1).max(999),
        label: optionalLineUpTo(40),
        seats: z.int().min(1).max(12),
        /** Position in `zones`; null for a table without a zone. */
        zone: z.int().nonnegative().nullable(),
        videoLink: webLink,
      }),
    )
    .max(mostTables)
    .refine(
      (all) => new Set(all.map((each) => each.number)).size === all.length,
      'has the same table number twice',
    ),
});

export const hosting = z.strictObject({ mentorId: id, tableId: id, roundId: id });

/** What leaves a conversation besides to its author. Locked by the event's first note. */
export const sharing = z.strictObject({
  /** Whether a mentee's takeaways start out shared with the mentor of that conversation. */
  takeawaysWithMentor: z.boolean(),
  /** Whether the facilitator's export contains takeaways. */
  takeawaysInExport: z.boolean(),
});

/** How people register themselves, and what they are shown of each other before there is a plan. */
export const registration = z.strictObject({
  /** Whether people may register themselves as mentees: not, while doors are open, or from now on. */
  mentees: z.enum(registrationModes),
  /** The same for mentors, each of whom then waits for approval. */
  mentors: z.enum(registrationModes),
  /** Whether mentors read beforehand what those ask whom they will, or are likely to, meet. */
  questionsBefore: z.boolean(),
  /** Whether mentees see who the mentors are, and can wish for one. */
  mentorsShown: z.boolean(),
});

export const doors = z.enum(['closed', 'open']);
export const stageNames = z.enum(['first-and-initial', 'numbers']);

export const eventDetails = {
  name: lineUpTo(80),
  date,
  startTime: timeOfDay,
  timeZone,
  place: optionalLineUpTo(120),
  welcome: textUpTo(1_000),
};

export const eventSettings = {
  advance: z.enum(advanceModes),
  stageNames,
  /** Whether pairs from different departments count for more. */
  preferCrossDepartment: z.boolean(),
  /** Whether people who met at an earlier event of this instance are kept apart, unless somebody asks for it. */
  avoidRepeats: z.boolean(),
  /** The address in QR codes and links; null for the first one that phones can reach. */
  joinBase: z
    .url({ protocol: /^https?$/u })
    .max(200)
    .nullable(),
};

export const revisions = z.strictObject({ setup: revision, roster: revision, plan: revision, run: revision });

/** The `event` part: the whole set-up as a facilitator sees it. */
export const eventPart = z.strictObject({
  id,
  ...eventDetails,
  place: z.string(),
  ...eventSettings,
  joinBase: z.string().nullable(),
  doors,
  joinCode: z.string(),
  joinUrl: z.string(),
  /** Every address at which a phone might reach this server, best first. */
  addresses: z.array(z.string()),
  stageUrl: z.string(),
  plannedStart: instantMs,
  agenda,
  topics: z.array(topic),
  zones: z.array(zone),
  tables: z.array(table),
  hosting: z.array(hosting),
  registration,
  sharing,
  sharingLocked: z.boolean(),
  revisions,
});
export type EventPart = z.output<typeof eventPart>;
export type AgendaInput = z.output<typeof agendaInput>;
export type TopicsInput = z.output<typeof topicsInput>;
export type TablesInput = z.output<typeof tablesInput>;
export type Registration = z.output<typeof registration>;
export type Sharing = z.output<typeof sharing>;
export type Topic = z.output<typeof topic>;
export type Zone = z.output<typeof zone>;
export type Table = z.output<typeof table>;
