import type { z } from 'zod';

/** What is wrong with an instance: the field, what was found there, and how to mend it. */
export interface InstanceProblem {
  /** Such as `mentees[3].needs[0].topic`; `instance` for the whole. */
  readonly field: string;
  readonly found: string;
  readonly mend: string;
}

/** The problem in one line: `mentees[3].needs[0].topic: 9 will not do; give a topic from 0 to 7`. */
export function problemLine({ field, found, mend }: InstanceProblem): string {
  return `${field}: ${found}; ${mend}`;
}

/** What the positions of a row mean, by the list the row stands in. */
const ROW_PARTS: Readonly<Record<string, readonly string[]>> = {
  offers: ['topic', 'suitability'],
  needs: ['topic', 'weight', 'minimum'],
  forbidden: ['mentee', 'mentor'],
  wishes: ['mentee', 'mentor'],
  pins: ['mentee', 'mentor', 'round'],
  announced: ['mentee', 'mentor', 'round'],
  held: ['mentee', 'mentor', 'round', 'focus'],
  locked: ['mentee', 'mentor', 'round', 'focus'],
  seats: ['mentor', 'round', 'seats'],
  places: ['mentee', 'place'],
};

/** Names a place in an instance: `['pins', 2, 1]` is `pins[2].mentor`. */
export function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'instance';
  let name = '';
  for (const [depth, key] of path.entries()) {
    if (typeof key !== 'number') name += name ? `.${String(key)}` : String(key);
    else {
      const list = path[depth - 2];
      const part = typeof list === 'string' ? ROW_PARTS[list]?.[key] : undefined;
      name += part ? `.${part}` : `[${key}]`;
    }
  }
  return name;
}

/** Turns the first fault that zod found into one problem; the rest would only repeat it. */
export function problemOf(raw: unknown, error: z.ZodError): InstanceProblem {
  const issue = error.issues[0];
  if (!issue) throw new Error('A failed parse names no issue.');
  return { field: fieldName(issue.path), found: described(valueAt(raw, issue.path)), mend: issue.message };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** What was found, short and on one line whatever it was. */
function described(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = JSON.stringify(value);
  return `${text.length > 40 ? `${text.slice(0, 40)}…` : text} will not do`;
}
