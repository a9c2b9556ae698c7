import { fields as words } from '#lib/messages/fields.ts';

/** Shorter ones are numbers and codes, which end where they do. */
const shortestText = 20;

/** What stands below a field: its own hint, or that it is as full as it can be, for what is longer is cut off. */
export const fieldHint = (
  value: string,
  maxlength: number | undefined,
  hint: string | undefined,
): string | undefined =>
  maxlength !== undefined && maxlength >= shortestText && value.length >= maxlength
    ? words.full(maxlength)
    : hint;
