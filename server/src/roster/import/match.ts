import type { Imported } from '@rotunda/db/queries/people';
import type { PersonRow } from '@rotunda/db/queries/roster';
import { normaliseEmail } from '@rotunda/shared/rules/people';
import { type Breathe, mapInBreaths } from '../../breath.ts';
import { newId } from '../../ids.ts';
import type { Asking } from './asking.ts';
import { emailOf, nameOf, type Parsed } from './cells.ts';
import type { Faults } from './faults.ts';
import type { FileRow } from './rosterFile.ts';

/** A row, and whom it is about. */
export interface MatchedRow {
  readonly row: FileRow;
  readonly name: string;
  /** Empty when the row names none. */
  readonly email: string;
  /** The person on the roster; null for somebody new, whose id is fresh. */
  readonly before: PersonRow | null;
  readonly id: string;
}

export interface Known {
  readonly people: readonly PersonRow[];
  readonly imported: ReadonlyMap<string, Imported>;
}

type Candidate = Pick<MatchedRow, 'row' | 'name' | 'email'>;

/**
 * Finds whom each row is about: by e-mail; else, where one of the two has no e-mail, by exact name. Addresses and names
 * that the last import said count too, so that somebody renamed by hand is still found. Rows without a name, with a
 * broken address, or about somebody an earlier row is about, are refused. With `asking`, a name alone never decides: it is
 * asked about, and rows that wait for an answer are left out.
 */
export async function matchRows(
  rows: readonly FileRow[],
  known: Known,
  faults: Faults,
  breathe: Breathe,
  asking: Asking | null = null,
): Promise<MatchedRow[]> {
  const candidates = (await mapInBreaths(rows, breathe, (row) => candidateOf(row, faults))).flat();
  refuseDoubles(candidates, faults, asking !== null);
  await breathe();
  const lines = new Map<string, number>();
  const found = new Map<number, PersonRow>();

  const resulting = (all: readonly Candidate[]): Promise<MatchedRow[]> =>
    mapInBreaths(
      all.filter(({ row }) => !faults.has(row.line)),
      breathe,
      (candidate) => {
        const before = found.get(candidate.row.line) ?? null;
        return { ...candidate, before, id: before?.id ?? newId() };
      },
    );

  const take = (candidate: Candidate, people: readonly PersonRow[], column: 'name' | 'email'): void => {
    const { row, name, email } = candidate;
    if (found.has(row.line) || faults.has(row.line)) return;
    const free = people.filter(({ id }) => !lines.has(id));
    const [first, second] = free;
    if (!first) return;
    if (second) {
      faults.add(row.line, column, column === 'name' ? name : email, {
        reason: `Several people on the roster are called ${name}`,
        mend: 'Give this row the e-mail address of the one that is meant.',
      });
      return;
    }
    lines.set(first.id, row.line);
    found.set(row.line, first);
  };

  const said = (person: PersonRow, column: 'name' | 'email'): string =>
    known.imported.get(person.id)?.[column] ?? '';
  const [byEmail, byOldEmail, byName, byOldName] = [
    listsBy(known.people, ({ emailNormalised }) => emailNormalised ?? ''),
    listsBy(known.people, (person) => normaliseEmail(said(person, 'email'))),
    listsBy(known.people, ({ name }) => name),
    listsBy(known.people, (person) => folded(said(person, 'name'))),
  ];
  await breathe();
  const named = (name: string): PersonRow[] => [
    ...new Set([...(byName.get(name) ?? []), ...(byOldName.get(name) ?? [])]),
  ];
  const withEmail = candidates.filter(({ email }) => email !== '');
  for (const each of withEmail) take(each, byEmail.get(normaliseEmail(each.email)) ?? [], 'email');
  for (const each of withEmail) take(each, byOldEmail.get(normaliseEmail(each.email)) ?? [], 'email');
  await breathe();
  if (asking) {
    const open = candidates.filter(({ row }) => !found.has(row.line) && !faults.has(row.line));
    const waiting = await asking.settle(
      open,
      candidates,
      ({ id }) => !lines.has(id),
      known,
      ({ row }, person) => {
        lines.set(person.id, row.line);
        found.set(row.line, person);
      },
      breathe,
    );
    return resulting(candidates.filter(({ row }) => !waiting.has(row.line)));
  }
  // A row without an address is more likely somebody without one, and else whoever has that name.
  const withoutEmail = candidates.filter(({ email }) => email === '');
  for (const each of withoutEmail) take(each, named(each.name).filter(hasNoEmail), 'name');
  for (const each of withoutEmail) take(each, named(each.name), 'name');
  for (const each of withEmail) take(each, named(each.name).filter(hasNoEmail), 'name');

  return resulting(candidates);
}

const hasNoEmail = ({ emailNormalised }: PersonRow): boolean => emailNormalised === null;
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function candidateOf(row: FileRow, faults: Faults): Candidate[] {
  const read = (column: 'name' | 'email', parse: (cell: string) => Parsed<string>): string | undefined => {
    const cell = row.cells.get(column) ?? '';
    const parsed = parse(cell);
    if ('value' in parsed) return parsed.value;
    faults.add(row.line, column, cell, parsed.wrong);
    return undefined;
  };
  const name = read('name', nameOf);
  const email = read('email', emailOf);
  return name === undefined || email === undefined ? [] : [{ row, name, email }];
}

/** Two rows with one address, or with one name and no address, would be one person twice. */
function refuseDoubles(candidates: readonly Candidate[], faults: Faults, asksNames: boolean): void {
  const firstLine = new Map<string, number>();
  for (const { row, name, email } of candidates) {
    if (email === '' && asksNames) continue;
    const key = email === '' ? `name ${name}` : `email ${normaliseEmail(email)}`;
    const line = firstLine.get(key);
    if (line === undefined) firstLine.set(key, row.line);
    else if (email === '') {
      faults.add(row.line, 'name', name, {
        reason: `Same name as ${faults.where(line)}, and no e-mail to tell them apart`,
        mend: 'Give both an e-mail address, or leave one of the two out.',
      });
    } else {
      faults.add(row.line, 'email', email, {
        reason: `Same e-mail as ${faults.where(line)}`,
        mend: 'Leave one of the two out, or correct the address.',
      });
    }
  }
}

function listsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}
