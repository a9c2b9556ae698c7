import { expect, test } from 'vitest';
import { arrival, presences } from './presence.ts';

test('[PRES-2] arriving counts at open doors, for whoever had gone too, and twice is once', () => {
  const outcomes = presences.flatMap((presence) =>
    (['open', 'closed'] as const).map((doors) => [presence, doors, arrival(presence, doors)]),
  );
  expect(outcomes).toEqual([
    ['expected', 'open', 'arrives'],
    ['expected', 'closed', 'doors-closed'],
    ['here', 'open', 'already-here'],
    ['here', 'closed', 'already-here'],
    ['gone', 'open', 'arrives'],
    ['gone', 'closed', 'doors-closed'],
  ]);
});
