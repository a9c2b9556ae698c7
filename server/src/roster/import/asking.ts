import type { Imported } from '@rotunda/db/queries/people';
import type { PersonRow } from '@rotunda/db/queries/roster';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import { type Breathe, mapInBreaths } from '../../breath.ts';
import type { Column } from './columns.ts';
import type { FileRow } from './rosterFile.ts';
import { isKnownByName } from './unsaid.ts';

/** Somebody that a row may be about; nobody knows, because one of the two has no e-mail address. */
export interface Question {
  readonly row: number;
  readonly name: string;
  readonly email: string;
  /** People on the roster of that name. */
  readonly people: readonly PersonRow[];
  /** Other rows of that name. */
  readonly rows: readonly number[];
}

/** A row with a name and perhaps an address, and nobody found yet. */
export interface Named {
  readonly row: FileRow;
  readonly name: string;
  readonly email: string;
}

/** What somebody decided about a row: it is somebody new, it is left out, or it is this person. */
export type Decision = 'new' | 'skip' | { readonly personId: string };

/**
 * Asks whom rows are about that share a name with somebody else, instead of guessing. A row that says just what was
 * imported for somebody before is that person, and needs no question.
 */
export class Asking {
  readonly #decisions: ReadonlyMap<number, Decision>;
  readonly questions: (Question & { readonly decision: Decision | null })[] = [];

  constructor(decisions: ReadonlyMap<number, Decision>) {
    this.#decisions = decisions;
  }

  /** Finds people for the rows that no address found, and asks about the rest. Answers the rows that are to wait. */
  async settle(
    open: readonly Named[],
    all: readonly Named[],
    free: (person: PersonRow) => boolean,
    { people, imported }: { people: readonly PersonRow[]; imported: ReadonlyMap<string, Imported> },
    take: (named: Named, person: PersonRow) => void,
    breathe: Breathe,
  ): Promise<Set<number>> {
    const said = (person: PersonRow, column: 'name' | 'email'): string =>
      imported.get(person.id)?.[column] ?? '';
    const peopleByName = listsBy(people, (person) => [person.name, said(person, 'name')].map(searchName));
    const rowsByName = listsBy(all, ({ name }) => [searchName(name)]);
    const possible = ({ name, email }: Named): PersonRow[] =>
      (peopleByName.get(searchName(name)) ?? []).filter(
        // Two different addresses are two people.
        (person) => free(person) && (email === '' || person.emailNormalised === null),
      );
    const recorded = (named: Named): PersonRow[] =>
      possible(named).filter(
        (person) =>
          searchName(said(person, 'name')) === searchName(named.name) &&
          (normaliseEmail(said(person, 'email')) === normaliseEmail(named.email) ||
            (named.email === '' && isKnownByName(imported.get(person.id) ?? null))),
      );
    const twins = ({ row, name }: Named): Named[] =>
      (rowsByName.get(searchName(name)) ?? []).filter((other) => other.row !== row);

    let left = [...open];
    const taking = async (find: (named: Named) => PersonRow | undefined): Promise<void> => {
      const kept = await mapInBreaths(left, breathe, (named) => {
        const found = this.#decisions.has(named.row.line) ? undefined : find(named);
        if (found) take(named, found);
        return found ? [] : [named];
      });
      left = kept.flat();
    };
    await taking((named) =>
      recorded(named).find((person) => saysTheSame(named.row, imported.get(person.id) ?? null)),
    );
    await taking((named) => {
      const [person, another] = possible(named);
      return person && !another && twins(named).length === 0 && recorded(named).includes(person)
        ? person
        : undefined;
    });
    const waiting = new Set<number>();
    for (const [index, named] of left.entries()) {
      if (index % 20 === 0) await breathe();
      const others = possible(named);
      // Of rows that only share a name, the later ones are asked about; of one with an address and one without, the latter.
      const rows = named.email === '' ? twins(named) : [];
      const isFirst = rows.every(({ email, row }) => email === '' && row.line > named.row.line);
      if (others.length === 0 && isFirst) continue;
      const decision = this.#ask(named, others, rows);
      if (decision === null || decision === 'skip') waiting.add(named.row.line);
      else if (decision !== 'new') {
        const person = others.find(({ id }) => id === decision.personId);
        if (person) take(named, person);
      }
    }
    return waiting;
  }

  #ask(named: Named, people: readonly PersonRow[], twins: readonly Named[]): Decision | null {
    const { name, email, row } = named;
    const decision = this.#decisionOn(named, people);
    this.questions.push({
      row: row.line,
      name,
      email,
      people,
      rows: twins.map((twin) => twin.row.line),
      decision,
    });
    return decision;
  }

  #decisionOn({ row }: Named, people: readonly PersonRow[]): Decision | null {
    const decision = this.#decisions.get(row.line) ?? null;
    if (decision === null || typeof decision === 'string') return decision;
    return people.some(({ id }) => id === decision.personId) ? decision : null;
  }
}

function listsBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  return lists;
}

/** Whether a row says in each of its columns what was imported before; no address says nothing about it. */
const saysTheSame = ({ cells }: FileRow, imported: Imported): boolean =>
  imported !== null &&
  [...cells].every(
    ([column, cell]: [Column, string]) =>
      cell === (imported[column] ?? '') || (column === 'email' && cell === ''),
  );
