import { isMentor } from '@rotunda/shared/rules/people';
import { saysNobody, withoutBrackets } from '../guess/seatCells.ts';
import type { PairPerson } from '../pairs.ts';
import { entriesOf } from './cells.ts';
import type { Draft } from './draft.ts';
import type { Faults, Wrong } from './faults.ts';
import type { Directory, Entry } from './references.ts';

/** Whom a row asks for, and whom it asked for when it was last read. */
export interface Wishes {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** As many as somebody can say by hand. */
const mostWishes = 40;

/**
 * Resolves the mentors whom a row asks for; null when it says nothing new. Names that lead nowhere are faults; `tell` is
 * told of each row that adds somebody who is named.
 */
export function wishesIn(
  { row, base, fields }: Draft,
  directory: Directory,
  faults: Faults,
  tell: (line: number) => void,
): Wishes | null {
  if (!fields.says('wishes')) return null;
  const cell = row.cells.get('wishes') ?? '';
  const after: string[] = [];
  for (const found of peopleIn(cell, directory)) {
    if ('reason' in found) {
      faults.add(row.line, 'wishes', cell, found);
      continue;
    }
    if (found.line !== null) tell(found.line);
    after.push(found.id);
  }
  if (after.length > mostWishes) faults.add(row.line, 'wishes', cell, tooMany);
  const before = peopleIn(base?.['wishes'] ?? '', directory).flatMap((found) =>
    'reason' in found ? [] : [found.id],
  );
  return { before: inOrder(before), after: inOrder(after) };
}

/** Names are parted by commas, too, unless somebody's has one. */
function peopleIn(cell: string, directory: Directory): (Entry | Wrong)[] {
  if (saysNobody(cell)) return [];
  return entriesOf(cell).flatMap((entry) => {
    const [, last = '', first = ''] = /^([^,]+), ([^,]+)$/u.exec(entry) ?? [];
    for (const written of [entry, withoutBrackets(entry), `${first} ${last}`]) {
      const found = directory.find(written);
      if (!('reason' in found)) return [found];
    }
    if (!/[,&]/u.test(entry)) return [directory.find(entry)];
    return entry
      .split(/[,&]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => directory.find(part));
  });
}

const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();

/** Whom somebody asks for in the end. Only mentors can be asked for; who asks for others refuses their row. */
export function wishedBy(
  { id, row, seating, fields }: Draft,
  wishes: Wishes,
  people: ReadonlyMap<string, PairPerson>,
  faults: Faults,
): readonly string[] {
  const now = inOrder(seating.wished);
  const wished = fields.settle('wishes', { ...wishes, file: wishes.after, now }, (ids) =>
    ids.map((each) => people.get(each)?.name ?? '').join('; '),
  );
  for (const each of wishes.after) {
    const person = people.get(each);
    const wrong = each === id ? themselves : person && !isMentor(person.role) ? noMentor(person.name) : null;
    if (wrong) faults.add(row.line, 'wishes', row.cells.get('wishes') ?? '', wrong);
  }
  return wished;
}

const tooMany: Wrong = {
  reason: `Asks for more than ${mostWishes} mentors`,
  mend: `Keep the ${mostWishes} that matter most.`,
};
const themselves: Wrong = { reason: 'Names this person themselves', mend: 'Take them off the list.' };
const noMentor = (name: string): Wrong => ({
  reason: `${name} is no mentor`,
  mend: 'Take them off the list, or correct their role.',
});
