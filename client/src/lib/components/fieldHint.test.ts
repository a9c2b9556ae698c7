import { expect, test } from 'vitest';
import { fieldHint } from './fieldHint.ts';

test('[UI-163] a field that is as full as it can be says so', () => {
  expect(fieldHint('x'.repeat(79), 80, 'As on the door')).toBe('As on the door');
  expect(fieldHint('x'.repeat(80), 80, 'As on the door')).toBe(
    '80 characters at most: what is longer is cut off.',
  );
  expect(fieldHint('999', 3, undefined)).toBeUndefined();
  expect(fieldHint('any', undefined, undefined)).toBeUndefined();
});
