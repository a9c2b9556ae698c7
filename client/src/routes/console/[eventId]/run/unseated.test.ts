import { describe, expect, it } from 'vitest';
import { unseated } from './unseated.ts';

const people = [
  { id: 'ana', role: 'mentee' as const },
  { id: 'wanda', role: 'mentee' as const },
  { id: 'zoe', role: 'mentee' as const },
  { id: 'tom', role: 'both' as const },
  { id: 'amara', role: 'mentor' as const },
];
const ask = (
  roundIds: readonly string[],
  absent: readonly string[] = [],
  outOfReach: readonly string[] = [],
) =>
  unseated({
    people,
    presenceOf: (id) => (absent.includes(id) ? 'expected' : 'here'),
    roundIds,
    conversationsOf: (roundId) => (roundId === 'r3' ? [{ menteeId: 'ana', mentorId: 'amara' }] : []),
    outOfReach,
    hosting: [{ mentorId: 'tom', tableId: 't1', roundId: 'r2' }],
  }).map(({ id }) => id);

describe('who waits for a seat', () => {
  it('[UI-106] is whoever is here and has nothing more in the plan, and not who is free for one round', () => {
    expect(ask(['r2', 'r3'])).toEqual(['wanda', 'zoe']);
    expect(ask(['r2', 'r3'], ['zoe'])).toEqual(['wanda']);
    expect(ask(['r3'])).toEqual(['wanda', 'zoe', 'tom']);
  });

  it('[UI-106] is not whom no table suits: another plan has nobody for them either', () => {
    expect(ask(['r2', 'r3'], [], ['zoe'])).toEqual(['wanda']);
  });

  it('is nobody once no round is left', () => {
    expect(ask([])).toEqual([]);
  });
});
