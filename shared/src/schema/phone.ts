import { z } from 'zod';
import { noteFields, takeawayFields } from '../rules/notes.ts';
import { approvals } from '../rules/people.ts';
import { presences } from '../rules/presence.ts';
import { zoneShapes } from '../rules/zones.ts';
import { doors, sharing, topic } from './event.ts';
import { need, role } from './roster.ts';
import { id, instantMs, level } from './scalars.ts';

/** A table as it is shown everywhere: number, zone's shape and name. */
export const place = z.strictObject({
  number: z.int(),
  label: z.string(),
  zone: z.strictObject({ name: z.string(), shape: z.enum(zoneShapes) }).nullable(),
  videoLink: z.string(),
});
export type Place = z.output<typeof place>;

/** `me`: the participant's own row and what is public of the event. */
export const mePart = z.strictObject({
  participantId: id,
  /** Under which ids a page of theirs may have kept what is unsent: rows that turned out to be this person. */
  formerIds: z.array(id),
  number: z.int(),
  name: z.string(),
  role,
  needs: z.array(need),
  expertise: z.array(z.strictObject({ topicId: id, topic: z.string(), level: level.nullable() })),
  bio: z.string(),
  /** How many a mentor takes at a time; null for as many as the table seats. */
  mostAtOnce: z.int().nullable(),
  /** The half of being both that they may add here: registration is open for it, and they are not that yet. */
  mayAdd: z.strictObject({ mentee: z.boolean(), mentor: z.boolean() }),
  /** Whether facilitators take them as a mentor. */
  approval: z.enum(approvals),
  /** Whether they came onto the roster by themselves, and so wait to hear of that. */
  registered: z.boolean(),
  /** The mentor they wish for, as long as mentees see that mentor. */
  wished: z.strictObject({ id, name: z.string() }).nullable(),
  presence: z.enum(presences),
  event: z.strictObject({
    id,
    name: z.string(),
    date: z.string(),
    place: z.string(),
    welcome: z.string(),
    doors,
    joinCode: z.string(),
    /** Whether mentors who are likely to be met read what this person writes before there is a plan. */
    questionsBefore: z.boolean(),
    /** Whether mentees see who the mentors are. */
    mentorsShown: z.boolean(),
  }),
  topics: z.array(topic),
  sharing,
  /** The ways back to this page on any device. The link's secret is in its fragment. */
  code: z.string(),
  link: z.string(),
});
export type MePart = z.output<typeof mePart>;

/** What a mentor reads of a mentee's need. */
const asked = {
  question: z.string(),
  context: z.string(),
  outcome: z.string(),
  level: level.nullable(),
  link: z.string(),
};

/**
 * `me.questions`: what mentees ask who are likely to meet this mentor, by their first names, where facilitators publish that
 * and as long as there is no plan. Whoever is no mentor has none.
 */
export const questionsPart = z.strictObject({
  people: z.array(z.strictObject({ name: z.string(), topic: z.string(), ...asked })),
});
export type QuestionsPart = z.output<typeof questionsPart>;

const focus = z.strictObject({ topic: z.string(), question: z.string() });

const asMentee = z.strictObject({
  as: z.literal('mentee'),
  conversationId: id,
  place: place.nullable(),
  mentor: z.string(),
  /** Null for an open conversation: then `offers` says what this mentor knows. */
  focus: focus.nullable(),
  offers: z.array(z.string()),
  /** Others at the table, as first name and initial. */
  company: z.array(z.string()),
  held: z.boolean(),
  /** Whether this phone's owner said "I'm here" at the table. */
  seated: z.boolean(),
});

const guest = z.strictObject({
  conversationId: id,
  name: z.string(),
  topic: z.string().nullable(),
  ...asked,
  held: z.boolean(),
  seated: z.boolean(),
});
export type Guest = z.output<typeof guest>;

const asMentor = z.strictObject({ as: z.literal('mentor'), place: place.nullable(), guests: z.array(guest) });

/** Nobody to meet in this round. */
const free = z.strictObject({ as: z.literal('free') });

export const stop = z.strictObject({
  roundId: id,
  seat: z.discriminatedUnion('as', [asMentee, asMentor, free]),
});
export type Stop = z.output<typeof stop>;
export type Seat = Stop['seat'];

/** `me.schedule`: every round of the published plan; null as long as none is published. */
export const schedulePart = z.strictObject({ stops: z.array(stop).nullable() });
export type SchedulePart = z.output<typeof schedulePart>;

/** One text of one device, as it came back from the server. */
export const savedText = z.strictObject({
  device: z.string(),
  rev: z.int(),
  text: z.string(),
});

const savedField = z.strictObject({
  conversationId: id,
  field: z.enum(noteFields),
  /** One text, or several that diverged. */
  texts: z.array(savedText),
});

/** A conversation the person can write in or read back, withdrawn ones included. */
const notebookEntry = z.strictObject({
  conversationId: id,
  roundId: id,
  as: z.enum(['mentee', 'mentor']),
  with: z.string(),
  topic: z.string().nullable(),
  withdrawn: z.boolean(),
  meetAgain: z.boolean().nullable(),
  /** Whether the author shares the takeaways with the other side. */
  shared: z.boolean(),
});

/** `me.notes`: the author's own texts and answers; nobody else ever gets this part. */
export const notesPart = z.strictObject({
  conversations: z.array(notebookEntry),
  fields: z.array(savedField),
});
export type NotesPart = z.output<typeof notesPart>;
export type NotebookEntry = z.output<typeof notebookEntry>;
export type SavedText = z.output<typeof savedText>;

/** `me.shared`: what others let this person see: takeaways shared with them, and mutual wishes to meet again. */
export const sharedPart = z.strictObject({
  takeaways: z.array(z.strictObject({ conversationId: id, field: z.enum(takeawayFields), text: z.string() })),
  again: z.array(z.strictObject({ conversationId: id, with: z.string(), at: instantMs })),
});
export type SharedPart = z.output<typeof sharedPart>;

/** `stage`: what the projector may know. */
export const stagePart = z.strictObject({
  eventName: z.string(),
  doors,
  joinCode: z.string(),
  joinUrl: z.string(),
  here: z.int(),
  people: z.int(),
  zones: z.array(z.strictObject({ name: z.string(), shape: z.enum(zoneShapes), tables: z.array(z.int()) })),
  names: z.enum(['first-and-initial', 'numbers']),
});
export type StagePart = z.output<typeof stagePart>;

/**
 * `stage.seats/ROUND`: who sits where, sorted by what is shown. Whoever is here without a seat in this round has no place,
 * and who has gone is not listed. Links to calls are for those who sit there alone.
 */
export const stageSeatsPart = z.strictObject({
  roundId: id,
  rows: z.array(z.strictObject({ name: z.string(), place: place.omit({ videoLink: true }).nullable() })),
});
export type StageSeatsPart = z.output<typeof stageSeatsPart>;
