import { z } from 'zod';
import { presetNames } from '../rules/presets.ts';
import { crewRole } from './crew.ts';
import { password } from './password.ts';
import { mostOwnNeeds } from '../rules/registration.ts';
import { date, email, id, lineUpTo, timeOfDay, timeZone } from './scalars.ts';
import { expertise, needsInput, offer } from './roster.ts';

/** Bodies and answers of every HTTP route; the routes, their documentation and the client share these. */

export const healthAnswer = z.strictObject({ ok: z.literal(true), version: z.string(), protocol: z.int() });

export const setupBody = z.strictObject({ token: z.string().max(200), name: lineUpTo(80), email, password });
export const setupLinkBody = z.strictObject({ token: z.string().max(200) });
export const setupAnswer = z.strictObject({ claimed: z.boolean() });

export const sessionBody = z.strictObject({ email, password: z.string().max(200) });
export const account = z.strictObject({
  id,
  name: z.string(),
  /** Null for a guest, who helps at one event and has no password. */
  email: z.string().nullable(),
  /** Whether it may make events; accounts that were made by an invitation may not. */
  makesEvents: z.boolean(),
});
export const sessionAnswer = z.strictObject({ account: account.nullable() });

export const passwordBody = z.strictObject({ current: z.string().max(200), next: password });

export const eventListItem = z.strictObject({
  id,
  name: z.string(),
  date: z.string(),
  startTime: z.string(),
  timeZone: z.string(),
  place: z.string(),
  people: z.int(),
  /** What the account is at it. */
  role: crewRole,
  state: z.enum(['preparing', 'doors-open', 'running', 'ended']),
});
export const eventsAnswer = z.strictObject({ events: z.array(eventListItem) });
export const newEventBody = z.strictObject({
  name: lineUpTo(80),
  date,
  startTime: timeOfDay,
  timeZone,
  preset: z.enum(presetNames),
});
export const demoBody = z.strictObject({ timeZone });
export const newEventAnswer = z.strictObject({ eventId: id });

export const importBody = z.strictObject({
  /** The file's text, decoded as UTF-8. */
  text: z.string().max(4_000_000),
  /** Whether topics that are not on the event's list are added to it. */
  addTopics: z.boolean(),
});

export const refusal = z.strictObject({
  /** Line of the file, from 1; the heading is line 1. */
  line: z.int(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  mend: z.string(),
});
export type Refusal = z.output<typeof refusal>;

export const previewRow = z.strictObject({
  line: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['mentor', 'mentee', 'both']),
  topics: z.string(),
  department: z.string(),
  change: z.enum(['new', 'changed', 'same']),
});

export const importPreviewAnswer = z.strictObject({
  rows: z.array(previewRow),
  refused: z.array(refusal),
  newTopics: z.array(z.string()),
  columns: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
});
export type ImportPreview = z.output<typeof importPreviewAnswer>;
export const importAnswer = z.strictObject({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  refused: z.array(refusal),
});

export const card = z.strictObject({
  personId: id,
  number: z.int(),
  name: z.string(),
  role: z.enum(['mentor', 'mentee', 'both']),
  code: z.string(),
  /** Personal link; its secret is in the fragment. */
  link: z.string(),
});
export const cardsAnswer = z.strictObject({ cards: z.array(card) });

export const wallListAnswer = z.strictObject({
  rounds: z.array(z.strictObject({ id, title: z.string(), startsAt: z.string() })),
  rows: z.array(
    z.strictObject({
      name: z.string(),
      /** As on their card: it tells namesakes apart. */
      number: z.int(),
      role: z.enum(['mentor', 'mentee', 'both']),
      /** One cell a round: the table's number and zone, or an empty text. */
      tables: z.array(z.string()),
    }),
  ),
});

/** What anybody who knows the join code may know of the event. */
export const joinAnswer = z.strictObject({
  eventId: id,
  name: z.string(),
  date: z.string(),
  startTime: z.string(),
  place: z.string(),
  doors: z.enum(['closed', 'open']),
  /** Whether the event has ended: then only a link or a code still opens a page. */
  over: z.boolean(),
  topics: z.array(z.strictObject({ id, name: z.string() })),
  /** As what somebody can register themselves now. */
  registration: z.strictObject({ mentee: z.boolean(), mentor: z.boolean() }),
  /** Whether mentors read before there is a plan what those ask who are likely to meet them. */
  questionsBefore: z.boolean(),
  /** Whether this browser holds a seat at the event. */
  seated: z.boolean(),
});
export const findBody = z.strictObject({ letters: z.string().trim().min(2).max(60) });
export const findAnswer = z.strictObject({
  /** At most five. */
  people: z.array(z.strictObject({ personId: id, name: z.string(), asksEmail: z.boolean() })),
});
export const claimBody = z.strictObject({ personId: id, emailLetters: z.string().trim().max(10) });
export const codeBody = z.strictObject({ code: z.string().max(20) });
export const linkBody = z.strictObject({ token: z.string().max(200) });
const whoRegisters = { name: lineUpTo(120), email: z.union([z.literal(''), email]).default('') };
export const registerBody = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('mentee'),
    ...whoRegisters,
    /** Most wanted first. */
    needs: needsInput.min(1).max(mostOwnNeeds),
  }),
  z.strictObject({
    as: z.literal('mentor'),
    ...whoRegisters,
    ...offer,
  }),
]);
/** The mentors whom a mentee may meet, by name; nobody as long as facilitators do not show them. */
export const mentorsAnswer = z.strictObject({
  mentors: z.array(z.strictObject({ id, name: z.string(), bio: z.string(), expertise: z.array(expertise) })),
});
export const seatedAnswer = z.strictObject({ eventId: id, participantId: id });
export const stageBody = z.strictObject({ token: z.string().max(200) });
export const stageAnswer = z.strictObject({ eventId: id });

export type Account = z.output<typeof account>;
export type SessionAnswer = z.output<typeof sessionAnswer>;
export type SetupAnswer = z.output<typeof setupAnswer>;
export type EventListItem = z.output<typeof eventListItem>;
export type EventsAnswer = z.output<typeof eventsAnswer>;
export type NewEventAnswer = z.output<typeof newEventAnswer>;
export type ImportAnswer = z.output<typeof importAnswer>;
export type CardsAnswer = z.output<typeof cardsAnswer>;
export type Card = z.output<typeof card>;
export type WallListAnswer = z.output<typeof wallListAnswer>;
export type JoinAnswer = z.output<typeof joinAnswer>;
export type MentorsAnswer = z.output<typeof mentorsAnswer>;
export type RegisterBody = z.input<typeof registerBody>;
export type FindAnswer = z.output<typeof findAnswer>;
export type StageAnswer = z.output<typeof stageAnswer>;
