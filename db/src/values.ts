import { InvalidValue } from './errors.ts';

/**
 * The guards between code and columns. Types promise most of this already; values that came from JSON, from a file
 * or out of arithmetic break such promises, and SQLite would store them silently.
 */

const loneSurrogate = /\p{Cs}/u;

/** Text that any database can hold: no NUL, no half of a surrogate pair. */
export function wellFormed(value: string): string {
  if (typeof value !== 'string') throw new InvalidValue(`Expected text, got ${typeof value}`);
  if (value.includes('\0')) throw new InvalidValue('Text must not contain NUL');
  if (loneSurrogate.test(value)) throw new InvalidValue('Text must be well-formed Unicode');
  return value;
}

/** A whole number that a JavaScript number holds exactly. */
export function integer(value: number): number {
  if (!Number.isSafeInteger(value)) throw new InvalidValue('Expected a whole number that is exact');
  return value;
}

/** A number that is neither NaN (SQLite would store NULL) nor infinite. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new InvalidValue('Expected a finite number');
  return value;
}

/** Exactly true or false. */
export function boolean(value: boolean): boolean {
  if (typeof value !== 'boolean') throw new InvalidValue(`Expected true or false, got ${typeof value}`);
  return value;
}

/** JSON text of a value whose strings and keys are all well-formed. */
export function json(value: unknown): string {
  // The replacer sees every key and every string once, whatever the depth; JSON would hide both behind escapes.
  const text = JSON.stringify(value, (key, part: unknown) => {
    wellFormed(key);
    if (typeof part === 'string') wellFormed(part);
    if (typeof part === 'number') finite(part);
    return part;
    // The library's type forgets that undefined and functions have no JSON.
  }) as string | undefined;
  if (text === undefined) throw new InvalidValue(`Expected a JSON value, got ${typeof value}`);
  return text;
}
