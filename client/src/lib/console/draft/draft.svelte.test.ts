import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { mergedFields } from './content.ts';
import { type Merge, Draft } from './draft.svelte.ts';

interface List {
  title: string;
  rows: { key: string; id: string | null; name: string }[];
}

const known = (title: string, ...names: string[]): List => ({
  title,
  rows: names.map((name) => ({ key: name, id: name, name })),
});

/** A draft on a screen, and the server's pushes that reach it. */
function onScreen(start: List, merge?: Merge<List>) {
  let latest = $state.raw(start);
  const made: Draft<List>[] = [];
  $effect.root(() => {
    made.push(new Draft(() => latest, merge));
  });
  flushSync();
  const push = (next: List): void => {
    latest = next;
    flushSync();
  };
  return { draft: made[0]!, push };
}

const names = (draft: Draft<List>): string[] => draft.value.rows.map((row) => row.name);

describe('a draft', () => {
  it('[UI-20] follows the server as long as nothing is changed in it', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'));
    push(known('Topics', 'Hiring', 'Pricing'));
    expect(names(draft)).toEqual(['Hiring', 'Pricing']);
    expect(draft.changed).toBe(false);
  });

  it('[UI-1] keeps what is typed when the server sends something else, and shows both', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'));
    draft.value.rows[0]!.name = 'Hiring people';
    push(known('Topics', 'Hiring', 'Pricing'));
    expect(names(draft)).toEqual(['Hiring people']);
    expect(draft.theirs).toEqual(known('Topics', 'Hiring', 'Pricing'));
  });

  it('is not disturbed by a push that repeats what it began on', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'));
    draft.value.rows[0]!.name = 'Hiring people';
    push(known('Topics', 'Hiring'));
    expect(draft.theirs).toBeNull();
    expect(draft.changed).toBe(true);
  });

  it('[UI-21] needs no decision when somebody else has saved the very same', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'));
    draft.value.rows.push({ key: 'new-1', id: null, name: 'Pricing' });
    push(known('Topics', 'Hiring', 'Pricing'));
    expect(draft.changed).toBe(false);
    expect(draft.value.rows[1]).toEqual({ key: 'new-1', id: 'Pricing', name: 'Pricing' });
  });

  it('[UI-23] goes on with one’s own and makes removed rows new, when told to', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring', 'Pricing'));
    draft.value.rows[0]!.name = 'Hiring people';
    push(known('Topics', 'Pricing'));
    draft.keepMine();
    expect(draft.theirs).toBeNull();
    expect(draft.changed).toBe(true);
    expect(draft.value.rows.map((row) => row.id)).toEqual([null, 'Pricing']);
  });

  it('becomes theirs when what was typed is given up', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'));
    draft.value.title = 'Skills';
    push(known('Topics', 'Pricing'));
    draft.undo();
    expect(draft.value).toEqual(known('Topics', 'Pricing'));
    expect(draft.changed).toBe(false);
    expect(draft.theirs).toBeNull();
  });

  it('[UI-21] joins changes of different fields when it is told how', () => {
    const { draft, push } = onScreen(known('Topics', 'Hiring'), mergedFields);
    draft.value.title = 'Skills';
    push(known('Topics', 'Pricing'));
    expect(draft.value).toEqual(known('Skills', 'Pricing'));
    expect(draft.theirs).toBeNull();
    expect(draft.changed).toBe(true);
  });
});

describe('saving a draft', () => {
  const typed = () => {
    const screen = onScreen(known('Topics', 'Hiring'));
    screen.draft.value.rows.push({ key: 'new-1', id: null, name: 'Pricing' });
    return screen;
  };
  const saved = known('Topics', 'Hiring', 'Pricing');
  const withId = { key: 'new-1', id: 'Pricing', name: 'Pricing' };

  it('[UI-22] leaves rows their keys and gives them their ids, when the push comes after the answer', async () => {
    const { draft, push } = typed();
    await draft.save(async () => true);
    expect(draft.changed).toBe(false);
    push(saved);
    expect(draft.value.rows[1]).toEqual(withId);
    expect(draft.changed).toBe(false);
  });

  it('does so when the push comes first', async () => {
    const { draft, push } = typed();
    await draft.save(async () => {
      push(saved);
      return true;
    });
    expect(draft.value.rows[1]).toEqual(withId);
    expect(draft.changed).toBe(false);
  });

  it('[UI-22] keeps what is typed while it is under way', async () => {
    const { draft, push } = typed();
    await draft.save(async () => {
      draft.value.rows[1]!.name = 'Pricing and value';
      push(saved);
      return true;
    });
    expect(draft.value.rows[1]).toEqual({ ...withId, name: 'Pricing and value' });
    expect(draft.changed).toBe(true);
    expect(draft.theirs).toBeNull();
  });

  it('ignores an older push that arrives after the answer', async () => {
    const { draft, push } = typed();
    await draft.save(async () => true);
    push(known('Topics', 'Hiring'));
    expect(names(draft)).toEqual(['Hiring', 'Pricing']);
  });

  it('changes nothing when it is refused', async () => {
    const { draft } = typed();
    await draft.save(async () => false);
    expect(draft.changed).toBe(true);
    expect(draft.saving).toBe(false);
  });

  it('shows what somebody else saved in the moment of saving', async () => {
    const { draft, push } = typed();
    await draft.save(async () => {
      push(known('Topics', 'Negotiation'));
      return false;
    });
    expect(draft.theirs).toEqual(known('Topics', 'Negotiation'));
    expect(names(draft)).toEqual(['Hiring', 'Pricing']);
  });
});
