import { z } from 'zod';
import { role } from './roster.ts';
import { lineUpTo, optionalLineUpTo } from './scalars.ts';

/** What a column of a roster file can mean. Some need a rank (`need` 2) or a topic (`skill` in Pricing) besides. */
export const meanings = [
  'leave-out',
  /** Kept with the person as a field of its own, under the column's heading. */
  'extra',
  'name',
  'first-name',
  'last-name',
  'email',
  'role',
  /** Yes or no. */
  'is-mentor',
  'is-mentee',
  'is-both',
  'department',
  /** What somebody knows: one topic or several in a cell, with levels or without. */
  'topics',
  /** How well somebody knows what stands in the column of topics of the same rank. */
  'topics-level',
  /** What somebody needs, several in a cell, most wanted first. */
  'needs',
  /** Of mentors what they know, of mentees what they need. */
  'topics-by-role',
  'need',
  'question',
  'context',
  'outcome',
  'level',
  'minimum-level',
  /** How well somebody knows one topic, which the heading names. */
  'skill',
  /** How much somebody wants one topic, which the heading names. */
  'want',
  'rating-by-role',
  'table',
  'forbidden',
  'required',
  'most-conversations',
  'most-rounds',
  'remark',
] as const;
export const meaning = z.enum(meanings);
export type Meaning = z.output<typeof meaning>;

export const columnChoice = z.strictObject({
  meaning,
  /** From 1, of what there is several of; 1 for everything else. */
  rank: z.int().min(1).max(10),
  /** The topic of `skill`, `want` and `rating-by-role`; empty for everything else. */
  topic: optionalLineUpTo(60),
  /** Whether commas separate the topics of a cell. */
  commas: z.enum(['auto', 'split', 'keep']),
});
export type ColumnChoice = z.output<typeof columnChoice>;

/** Who the people of a table are: all of one role, each as a column says, or each by what the row is filled with. */
export const tableRole = z.union([role, z.literal('column'), z.literal('content')]);
export type TableRole = z.output<typeof tableRole>;

export const tableChoice = z.strictObject({
  use: z.boolean(),
  role: tableRole,
  /** One for each column, in order. */
  columns: z.array(columnChoice).max(300),
});
export type TableChoice = z.output<typeof tableChoice>;

export const confidences = ['certain', 'likely', 'unsure'] as const;
export type Confidence = (typeof confidences)[number];

/** What becomes of a text that may be a topic: another name, its own, or null to leave it out. */
export const topicChoice = z.strictObject({ written: lineUpTo(200), as: lineUpTo(60).nullable() });
export type TopicChoice = z.output<typeof topicChoice>;
