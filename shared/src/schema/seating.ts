import { z } from 'zod';
import { id, lineUpTo } from './scalars.ts';

/** What is said beforehand about where, when and with whom somebody sits. */
export const seating = z.strictObject({
  /** Most mentees a mentor sees in one round; null for as many as the table seats. */
  mostAtOnce: z.int().min(1).max(12).nullable(),
  /** Takes part from afar: only tables with a video link will do. */
  remote: z.boolean(),
  /** What a mentor speaks; of which a mentee needs one. Empty for whatever the room speaks. */
  languages: z.array(lineUpTo(40)).max(5),
  /** The zone that a mentee's tables must be in. */
  zoneId: id.nullable(),
  /** The table that this person cannot leave: mentors come to a mentee there, and a mentor stays there. */
  tableId: id.nullable(),
  /** Rounds in which they will not be there. */
  absent: z.array(id).max(20),
  /** Mentors that a mentee asks for. */
  wished: z.array(id).max(40),
});
export type Seating = z.output<typeof seating>;

/** By person; nobody of whom there is nothing to say. */
export const seatingPart = z.strictObject({ people: z.record(z.string(), seating) });
export type SeatingPart = z.output<typeof seatingPart>;
