import type { z } from 'zod';
import { Refusal } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/** Input as its schema makes it. Throws the `invalid` refusal that names the field and the mend. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

/** The refusal for input that its schema does not take: which field, and how to mend it, in words. */
export function invalid(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  if (!issue) return new Refusal('invalid', 'The input is not as it should be.');
  const field = issue.path.map(String).join('.');
  const message = `${field === '' ? 'The input' : field} ${mendOf(issue)}.`;
  return new Refusal('invalid', message, field === '' ? {} : { field });
}

function mendOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${amount(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${amount(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return formats[issue.format] ?? ownWords(issue.message, 'is not written as it should be');
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has what is not known here: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return 'has none of the forms it may have';
    case 'invalid_key':
    case 'invalid_element':
      return 'has an entry that is not as it should be';
    case 'custom':
      return ownWords(issue.message, 'is not as it should be');
    default:
      return issue satisfies never;
  }
}

const nouns: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const formats: Partial<Record<string, string>> = {
  email: 'must be an e-mail address',
  date: 'must be a date like 2027-03-10',
};

/** "have at least 3 characters", "be at most 20". */
function amount(origin: string, bound: string, count: number | bigint): string {
  const counted: Partial<Record<string, readonly [one: string, many: string]>> = {
    string: ['character', 'characters'],
    array: ['entry', 'entries'],
  };
  const words = counted[origin];
  if (!words) return `be ${bound} ${count}`;
  return `have ${bound} ${count} ${Number(count) === 1 ? words[0] : words[1]}`;
}

/** What our own schemas say reads on after the field's name; zod's default messages, which begin with "Invalid", do not. */
const ownWords = (message: string, otherwise: string): string =>
  message.startsWith('Invalid') ? otherwise : message;
