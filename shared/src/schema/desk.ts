import { z } from 'zod';
import { zoneShapes } from '../rules/zones.ts';
import { topic } from './event.ts';
import { role } from './roster.ts';
import { id, lineUpTo } from './scalars.ts';

/** The `desk` part: what the check-in desk needs to know of the event. */
export const deskPart = z.strictObject({
  name: z.string(),
  topics: z.array(topic),
  tables: z.array(
    z.strictObject({
      id,
      number: z.int(),
      zone: z.strictObject({ name: z.string(), shape: z.enum(zoneShapes) }).nullable(),
    }),
  ),
});
export type DeskPart = z.output<typeof deskPart>;

/** Somebody as the desk knows them: who they are, and nothing that they said. */
export const deskPerson = z.strictObject({
  id,
  number: z.int(),
  name: z.string(),
  role,
  department: z.string(),
  /** Whether a phone holds this seat. */
  claimed: z.boolean(),
  /** Whether they take part without a phone. */
  withoutPhone: z.boolean(),
  walkIn: z.boolean(),
  /** Whether they wait for the facilitator's approval as a mentor, and are not expected before. */
  waits: z.boolean(),
});
export type DeskPerson = z.output<typeof deskPerson>;

/** `desk.people/N`: pages count from 1, in roster order. */
export const deskPeoplePart = z.strictObject({
  page: z.int(),
  pages: z.int(),
  people: z.array(deskPerson),
});

/** Where people sit in the round under way, or the next one, by the published plan. */
export const deskSeatsPart = z.strictObject({
  /** The round's number, from 1; null when none is left, or nothing is published. */
  round: z.int().nullable(),
  /** The table's id, by person. Who is not in it sits nowhere in that round. */
  tables: z.record(z.string(), id),
});
export type DeskSeatsPart = z.output<typeof deskSeatsPart>;

/** Somebody who stands at the desk and is on no list. */
export const walkInInput = z.strictObject({
  name: lineUpTo(120),
  role: z.enum(['mentee', 'mentor']),
  /** What a mentee needs, most wanted first; what a mentor knows. */
  topicIds: z
    .array(id)
    .max(8)
    .refine((all) => new Set(all).size === all.length, 'names the same topic twice'),
  withoutPhone: z.boolean().default(false),
});

/** The secret of a personal link, or the code on a card. */
export const scanInput = z.strictObject({ secret: z.string().min(1).max(200) });
