import { describe, expect, test } from 'vitest';
import { emptyDraft, emptyNeed, forgetDraft, keepDraft, keptDraft } from './keptDraft.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}
const topics = [{ id: 'pricing' }, { id: 'hiring' }];

describe('[REG-6] what somebody writes stays on the phone until it is sent', () => {
  const written = {
    ...emptyDraft(),
    as: 'mentee' as const,
    name: 'Ana',
    needs: [{ ...emptyNeed('pricing'), question: 'How?', level: 2 }],
  };

  test('for each event, however its code is typed', () => {
    const storage = memory();
    keepDraft('abc def', written, storage);
    expect(keptDraft('ABCDEF', topics, storage)).toEqual(written);
    expect(keptDraft('OTHER1', topics, storage)).toEqual(emptyDraft());
    forgetDraft('ABCDEF', storage);
    expect(keptDraft('ABCDEF', topics, storage)).toEqual(emptyDraft());
  });

  test('without topics that are no longer listed', () => {
    const storage = memory();
    keepDraft('ABCDEF', { ...written, needs: [emptyNeed('gone'), ...written.needs] }, storage);
    expect(keptDraft('ABCDEF', topics, storage).needs).toEqual(written.needs);
  });

  test.each(['', '{', 'null', '7', '{"as":"boss","needs":7,"name":{}}', '[1]'])(
    'and %j is nothing',
    (text) => {
      const storage = memory();
      storage.setItem('rotunda/register/ABCDEF', text);
      expect(keptDraft('ABCDEF', topics, storage)).toEqual(emptyDraft());
    },
  );

  test('where nothing can be kept, nothing breaks', () => {
    const refusing = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    };
    keepDraft('ABCDEF', written, refusing);
    forgetDraft('ABCDEF', refusing);
    expect(keptDraft('ABCDEF', topics, refusing)).toEqual(emptyDraft());
  });
});
