import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether what somebody wishes for is what there is. A missing field wishes for nothing, and an id that is null, which
 * asks for something new, is content with any: what it asks for may have been added meanwhile by somebody else.
 */
export function holds(wished: unknown, current: unknown): boolean {
  if (Array.isArray(wished)) {
    return (
      Array.isArray(current) &&
      wished.length === current.length &&
      wished.every((each, index) => holds(each, current[index]))
    );
  }
  if (!isRecord(wished)) return wished === current;
  return (
    isRecord(current) &&
    Object.entries(wished).every(
      ([name, value]) =>
        value === undefined || (name === 'id' && value === null) || holds(value, current[name]),
    )
  );
}

interface Wished {
  readonly id: string | null;
}

/** Gives an id to what is new. */
export const withId = <Item extends Wished>(item: Item): Item & { id: string } => ({
  ...item,
  id: item.id ?? newId(),
});

/** Refuses ids that name nothing there is, and those that are there twice. `list` is the field that holds the items. */
export function checkIds(list: string, items: readonly Wished[], known: readonly Wished[]): void {
  const open = new Set(known.map(({ id }) => id));
  items.forEach(({ id }, index) => {
    if (id === null || open.delete(id)) return;
    const field = `${list}.${index}.id`;
    throw new Refusal('invalid', `${field} names nothing there is, or what was named before.`, { field });
  });
}

const mostNamed = 5;

/** Several names as one parameter of a sentence; a long list is cut. */
export const listed = (names: readonly (string | number)[]): string =>
  names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '');
