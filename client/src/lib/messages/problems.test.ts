import { describe, expect, it } from 'vitest';
import { problemText } from './problems.ts';

const refused = (params: Record<string, string | number>) =>
  problemText({ code: 'round-in-use', message: '', params });

describe('what keeps a round on the agenda', () => {
  it('is said with what to do instead', () => {
    expect(refused({ rounds: 'Round 4', conversations: 12, required: 0 })).toBe(
      'Not removed, for people have conversations in it: Round 4. To leave it out, go past it on Run when it comes.',
    );
    expect(refused({ rounds: 'Round 1', conversations: 0, required: 1 })).toContain('Take that back first');
  });
});
