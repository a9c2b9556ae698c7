import { z } from 'zod';
import { approvals, roles } from '../rules/people.ts';
import { mostOwnTopics } from '../rules/registration.ts';
import { presences } from '../rules/presence.ts';
import {
  email,
  id,
  instantMs,
  level,
  lineUpTo,
  optionalLineUpTo,
  revision,
  textUpTo,
  webLink,
} from './scalars.ts';

export const role = z.enum(roles);

/** A mentee's topic with what a mentor needs to know to help; order in the list is its rank. */
export const needInput = z.strictObject({
  topicId: id,
  question: textUpTo(300),
  context: textUpTo(1_000),
  outcome: textUpTo(300),
  level: level.nullable(),
  minimumLevel: level.nullable(),
  /** A document with the background. */
  link: webLink.default(''),
});

export const need = z.strictObject({
  id,
  topicId: id,
  question: z.string(),
  context: z.string(),
  outcome: z.string(),
  level: level.nullable(),
  minimumLevel: level.nullable(),
  link: z.string(),
});

export const expertise = z.strictObject({ topicId: id, level: level.nullable() });

const distinctTopics = (all: readonly { topicId: string }[]): boolean =>
  new Set(all.map((each) => each.topicId)).size === all.length;

export const needsInput = z.array(needInput).max(10).refine(distinctTopics, 'names the same topic twice');

/** Somebody who must meet, or must never meet, this person; in any round, or in one. */
export const requiredPerson = z.strictObject({ personId: id, roundId: id.nullable() });

/** Most conversations a mentor holds, and most rounds they host; null for no limit. */
export const limits = z.strictObject({
  mostConversations: z.int().min(1).max(400).nullable(),
  mostRounds: z.int().min(1).max(20).nullable(),
});
export type Limits = z.output<typeof limits>;

/** What mentors say of themselves is read standing up. */
export const bio = textUpTo(400);

export const expertiseInput = z.array(expertise).max(60).refine(distinctTopics, 'names the same topic twice');

/** What mentors say on their own phones, when they register and later. */
export const offer = {
  expertise: expertiseInput.min(1).max(mostOwnTopics),
  bio,
  /** Most mentees at the table at once; null for as many as it seats. */
  mostAtOnce: z.int().min(1).max(12).nullable(),
};

export const personInput = z.strictObject({
  name: lineUpTo(120),
  email: z.union([z.literal(''), email]),
  role,
  department: optionalLineUpTo(80),
  expertise: expertiseInput,
  needs: needsInput,
  forbidden: z.array(id).max(400),
  required: z.array(requiredPerson).max(40),
  ...limits.shape,
  remark: textUpTo(1_000),
  bio: bio.default(''),
});
export type PersonInput = z.output<typeof personInput>;

/** One row of the roster as a facilitator sees it. */
export const person = z.strictObject({
  id,
  revision,
  /** The person's own number in this event, printed on cards; shown on a stage that shows no names. */
  number: z.int(),
  name: z.string(),
  email: z.string(),
  role,
  department: z.string(),
  expertise: z.array(expertise),
  needs: z.array(need),
  forbidden: z.array(id),
  required: z.array(requiredPerson),
  ...limits.shape,
  remark: z.string(),
  bio: z.string(),
  /** Whether facilitators take them as a mentor. */
  approval: z.enum(approvals),
  /** Whether they came onto the roster by themselves. */
  registered: z.boolean(),
  /** Whether a phone holds this seat. */
  claimed: z.boolean(),
  /** Whether they take part without a phone: facilitators enter for them. */
  withoutPhone: z.boolean(),
  walkIn: z.boolean(),
  /** What files say of them besides, by their headings. */
  extra: z.record(z.string(), z.string()),
  /** Rows that resemble this one and are other people: somebody has looked. */
  toldApart: z.array(id),
});
export type Person = z.output<typeof person>;
export type Need = z.output<typeof need>;
export type NeedInput = z.output<typeof needInput>;
export type Expertise = z.output<typeof expertise>;

/** People on one page of the roster. */
export const rosterPageSize = 100;
export const rosterPart = z.strictObject({ page: z.int(), pages: z.int(), people: z.array(person) });
export type RosterPart = z.output<typeof rosterPart>;

/** Who is here. `seated` lists the conversations whose mentee tapped "I'm here" at the table. */
export const presencePart = z.strictObject({
  people: z.record(z.string(), z.strictObject({ state: z.enum(presences), since: instantMs })),
  seated: z.array(id),
});
export type PresencePart = z.output<typeof presencePart>;
