/**
 * How often a meaning makes sense among the columns of one table, and what goes with it.
 *
 * - `aside`: says nothing of its own; any number of columns.
 * - `one`: one column has it.
 * - `topics`: several topics in a cell, whose commas may be read in two ways.
 * - `list`: what several columns say is put together.
 * - `ranked`: one column for each rank: the first need, the second.
 * - `rated`: one column for each topic, which the heading names.
 */
export type MeaningKind = 'aside' | 'one' | 'topics' | 'list' | 'ranked' | 'rated';

/** What a column of a roster file can mean, in the order in which people look for it. */
const kinds = {
  /** Kept with the person as a field of its own, under the column's heading. */
  extra: 'aside',
  'leave-out': 'aside',
  name: 'one',
  'first-name': 'one',
  'last-name': 'one',
  email: 'one',
  role: 'one',
  /** Yes or no. */
  'is-mentor': 'one',
  'is-mentee': 'one',
  'is-both': 'one',
  department: 'one',
  /** What somebody knows: one topic or several in a cell, with levels or without. */
  topics: 'topics',
  /** What somebody needs, several in a cell, most wanted first. */
  needs: 'topics',
  /** Of mentors what they know, of mentees what they need. */
  'topics-by-role': 'topics',
  need: 'ranked',
  question: 'ranked',
  context: 'ranked',
  outcome: 'ranked',
  level: 'ranked',
  'minimum-level': 'ranked',
  /** A document with the background. */
  link: 'ranked',
  /** How well somebody knows what stands in the column of topics of the same rank. */
  'topics-level': 'ranked',
  /** How well somebody knows one topic, which the heading names. */
  skill: 'rated',
  /** How much somebody wants one topic, which the heading names. */
  want: 'rated',
  'rating-by-role': 'rated',
  /** Mentors that somebody asks for. */
  wishes: 'list',
  forbidden: 'one',
  required: 'one',
  table: 'one',
  'most-at-once': 'one',
  'most-conversations': 'one',
  'most-rounds': 'one',
  /** Rounds without them; the next two are the first and the last with them. */
  away: 'list',
  arrives: 'one',
  leaves: 'one',
  /** Whether somebody takes part from afar. */
  remote: 'one',
  /** Yes for whoever takes part without a phone, or for whoever has one. */
  'without-phone': 'one',
  'has-phone': 'one',
  languages: 'list',
  zone: 'one',
  /** The table that somebody cannot leave. */
  'fixed-table': 'one',
  remark: 'one',
  /** What a mentor says of themselves. */
  bio: 'one',
} as const satisfies Record<string, MeaningKind>;

export type Meaning = keyof typeof kinds;

export const meanings = Object.keys(kinds).filter((name): name is Meaning => Object.hasOwn(kinds, name));

export const kindOf = (meaning: Meaning): MeaningKind => kinds[meaning];

/** All meanings of some kinds, in order. */
export const meaningsOfKind = (...wanted: readonly MeaningKind[]): Meaning[] =>
  meanings.filter((meaning) => wanted.includes(kinds[meaning]));

/** The heading of the documented column that a meaning, or one without its rank, goes by. */
export const headingOf = (meaning: Meaning): string => meaning.replaceAll('-', ' ');
