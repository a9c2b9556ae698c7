const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy that later changes of a form do not touch. */
export const copyOf = <Form>(form: Form): Form =>
  // A form is plain data, which JSON carries whole; what comes back has its shape.
  JSON.parse(JSON.stringify(form)) as Form;

/** Two ids agree when they are the same, or when one row has none yet: the server gives it one when it is saved. */
const idsAgree = (one: unknown, other: unknown): boolean => one === null || other === null || one === other;

/**
 * Whether two forms say the same. A row's `key` is the screen's own name for it and says nothing; a row without an `id`
 * yet is content with any.
 */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => saysTheSame(each, other[index]))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  names.delete('key');
  return [...names].every((name) =>
    name === 'id' ? idsAgree(one.id, other.id) : saysTheSame(one[name], other[name]),
  );
}

/** Every row of a form that has an id of its own, or waits for one. */
function rowsOf(form: unknown): Record<string, unknown>[] {
  if (Array.isArray(form)) return form.flatMap(rowsOf);
  if (!isRecord(form)) return [];
  const below = Object.values(form).flatMap(rowsOf);
  return 'id' in form ? [form, ...below] : below;
}

/** The ids that the rows of a form were given by being saved, by the rows' keys. Both forms say the same. */
export function idsGiven(form: unknown, saved: unknown): ReadonlyMap<unknown, unknown> {
  const savedRows = rowsOf(saved);
  const given = new Map<unknown, unknown>();
  rowsOf(form).forEach((row, index) => {
    if (row.id === null) given.set(row.key, savedRows[index]?.id ?? null);
  });
  return given;
}

/** Gives rows that wait for an id theirs, where they stand: what is being typed in them stays as it is. */
export function giveIds(form: unknown, given: ReadonlyMap<unknown, unknown>): void {
  for (const row of rowsOf(form)) if (row.id === null) row.id = given.get(row.key) ?? null;
}

/** Makes rows new again whose ids are not among those of `latest`: somebody else has removed them. */
export function forgetIds(form: unknown, latest: unknown): void {
  const known = new Set(rowsOf(latest).map((row) => row.id));
  for (const row of rowsOf(form)) if (!known.has(row.id)) row.id = null;
}

/**
 * Two people changed different fields of one flat form: both stand. Null when they changed the same field to different
 * things, so that somebody has to decide.
 */
export function mergedFields<Form extends object>(base: Form, mine: Form, theirs: Form): Form | null {
  const merged = { ...theirs };
  for (const name in mine) {
    if (saysTheSame(mine[name], base[name]) || saysTheSame(mine[name], theirs[name])) continue;
    if (!saysTheSame(theirs[name], base[name])) return null;
    merged[name] = mine[name];
  }
  return merged;
}
