import { expect, test } from 'vitest';
import { z } from 'zod';
import { lineUpTo, timeOfDay } from '@rotunda/shared/schema/scalars';
import { parseInput } from './invalid.ts';
import { Refusal } from './refusal.ts';

const schema = z.strictObject({
  name: lineUpTo(5).optional(),
  time: timeOfDay.optional(),
  date: z.iso.date().optional(),
  email: z.email().optional(),
  code: z.string().regex(/^x$/u).optional(),
  count: z.int().min(1).max(9).optional(),
  step: z.int().multipleOf(5).optional(),
  list: z
    .array(z.strictObject({ seats: z.int() }))
    .min(1)
    .max(2)
    .optional(),
  kind: z.enum(['a', 'b']).optional(),
  either: z.union([z.literal(1), z.strictObject({ on: z.boolean() })]).optional(),
  short: z.string().min(2).optional(),
});

test.each([
  [{ name: ' ' }, 'name', 'name must not be empty.'],
  [{ name: 'too long' }, 'name', 'name must not be longer than 5 characters.'],
  [{ name: 7 }, 'name', 'name must be a text.'],
  [{ time: '9:5' }, 'time', 'time must be written like 09:45.'],
  [{ date: '10.3.27' }, 'date', 'date must be a date like 2027-03-10.'],
  [{ email: 'ana' }, 'email', 'email must be an e-mail address.'],
  [{ code: 'y' }, 'code', 'code is not written as it should be.'],
  [{ count: 0 }, 'count', 'count must be at least 1.'],
  [{ count: 10 }, 'count', 'count must be at most 9.'],
  [{ count: 1.5 }, 'count', 'count must be a whole number.'],
  [{ step: 7 }, 'step', 'step must be a multiple of 5.'],
  [{ list: [] }, 'list', 'list must have at least 1 entry.'],
  [{ list: [{ seats: 1 }, {}] }, 'list.1.seats', 'list.1.seats is missing.'],
  [{ list: 'x' }, 'list', 'list must be a list.'],
  [{ kind: 'c' }, 'kind', 'kind must be one of a, b.'],
  [{ either: 2 }, 'either', 'either has none of the forms it may have.'],
  [{ short: 'x' }, 'short', 'short must have at least 2 characters.'],
  [{ other: 1, more: 2 }, undefined, 'The input has what is not known here: other, more.'],
  [null, undefined, 'The input must be an object.'],
  [undefined, undefined, 'The input is missing.'],
])('[AUTH-18] %j is refused with its field and the mend in words', (input, field, message) => {
  const parse = () => parseInput(schema, input);
  expect(parse).toThrow(Refusal);
  try {
    parse();
  } catch (error) {
    expect(error).toMatchObject({ problem: { code: 'invalid', message } });
    expect(error instanceof Refusal && error.problem.field).toBe(field);
  }
});

test('what is right is answered as its schema makes it', () => {
  expect(parseInput(schema, { name: '  Bo  X ' })).toEqual({ name: 'Bo X' });
});
