import { expect, test } from 'vitest';
import { isRegistrationOpen } from './registration.ts';

test.each([
  ['closed', 'closed', false, false],
  ['closed', 'open', false, false],
  ['at-door', 'closed', false, false],
  ['at-door', 'open', false, true],
  ['open', 'closed', false, true],
  ['open', 'open', false, true],
  ['open', 'open', true, false],
  ['at-door', 'open', true, false],
] as const)('[REG-1] registration %s at %s doors, over: %s → %s', (mode, doors, over, isOpen) => {
  expect(isRegistrationOpen(mode, { doors, over })).toBe(isOpen);
});
