import { describe, expect, it } from 'vitest';
import type { Presence } from '@rotunda/shared/rules/presence';
import { undoable } from './undo.ts';

const world = (presence: Presence) => ({ presenceOf: () => presence });
const { inverse, stands } = undoable['person.presence'];
const presences: readonly Presence[] = ['expected', 'here', 'gone'];

describe('undoing a presence', () => {
  it('[UI-100] puts back what was', () => {
    expect(inverse({ personId: 'ana', presence: 'here' }, world('expected'))).toEqual({
      personId: 'ana',
      presence: 'expected',
    });
    expect(inverse({ personId: 'ana', presence: 'gone' }, world('here'))).toEqual({
      personId: 'ana',
      presence: 'here',
    });
  });

  it('is not offered where nothing changed', () => {
    for (const presence of presences)
      expect(inverse({ personId: 'ana', presence }, world(presence))).toBe(null);
  });

  it('[UI-100] is not offered once somebody else has changed it since', () => {
    const done = { personId: 'ana', presence: 'here' } as const;
    expect(presences.filter((now) => stands(done, world(now)))).toEqual(['here']);
  });
});
