import { z } from 'zod';
import type { Duration, Instant } from '../rules/time.ts';
import { isTimeZone } from '../rules/walltime.ts';

// `title` and lengths in `meta` are for the documentation of the protocol: a transform hides them from it.

/** Characters that no name or text may carry: NUL and the other controls, except tab and line feed. */
const forbiddenControls = /[^\P{Cc}\t\n]/u;

const wellFormed = (text: string): boolean => !forbiddenControls.test(text) && !/\p{Cs}/u.test(text);

/** Free text over several lines, up to `longest` UTF-16 units. Line ends are normalised to LF before it is judged. */
export const textUpTo = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.replace(/\r\n?/gu, '\n'))
    .refine(wellFormed, 'contains control characters');

/** One line that is not empty: trimmed, inner white space folded. */
export const lineUpTo = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .refine((text) => text.length >= 1, 'must not be empty')
    .refine((text) => text.length <= longest, `must not be longer than ${longest} characters`)
    .refine(wellFormed, 'contains control characters')
    .meta({ title: 'line', minLength: 1, maxLength: longest });

/** One line that may be empty. */
export const optionalLineUpTo = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .refine((text) => text.length <= longest, `must not be longer than ${longest} characters`)
    .refine(wellFormed, 'contains control characters')
    .meta({ title: 'line', maxLength: longest });

/** An opaque id that the server made. */
export const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w/-]+$/u)
  .meta({ title: 'id' });

export const level = z.int().min(1).max(5);
export const revision = z.int().nonnegative();

export const email = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.email().max(254))
  .meta({ title: 'email' });

/** The address of a page or a document, or nothing. */
export const webLink = z.union([z.literal(''), z.url({ protocol: /^https?$/u }).max(400)]);

export const date = z.iso.date().meta({ title: 'date' });
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'must be written like 09:45')
  .meta({ title: 'time' });
export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, 'is not a known time zone')
  .meta({ title: 'timezone' });

// The two casts of the wire: a bare number becomes a moment or a length of time here and nowhere else.
export const instantMs = z
  .int()
  .transform((ms) => ms as Instant)
  .meta({ title: 'instant' });
export const durationMs = z
  .int()
  .transform((ms) => ms as Duration)
  .meta({ title: 'duration' });

/** A length that somebody sets: whole seconds up to twelve hours. */
export const settableDuration = z
  .int()
  .min(0)
  .max(12 * 3_600_000)
  .multipleOf(1_000)
  .transform((ms) => ms as Duration)
  .meta({ title: 'duration' });
