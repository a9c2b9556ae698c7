import { normaliseEmail, type Role, roles } from '@rotunda/shared/rules/people';
import { roleWith } from '../import/roles.ts';
import type { ArrangedRow } from './canonical.ts';

/**
 * Joins rows of different tables that name the same e-mail address: somebody on the list of mentors and on the list of
 * mentees is both. What the first says counts, and what only another says is added. Rows of one table are left alone:
 * there it is a mistake.
 */
export function joinRows(rows: readonly ArrangedRow[]): ArrangedRow[] {
  const joined: ArrangedRow[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const email = normaliseEmail(row.cells.get('email') ?? '');
    const place = email === '' ? undefined : places.get(email);
    const first = place === undefined ? undefined : joined[place];
    if (place !== undefined && first && first.table !== row.table) {
      joined[place] = together(first, row);
      continue;
    }
    if (email !== '' && place === undefined) places.set(email, joined.length);
    joined.push(row);
  }
  return joined;
}

function together(first: ArrangedRow, other: ArrangedRow): ArrangedRow {
  const cells = new Map(first.cells);
  const origins = new Map(first.origins);
  for (const [column, cell] of other.cells) {
    if ((cells.get(column) ?? '') !== '') continue;
    cells.set(column, cell);
    const origin = other.origins.get(column);
    if (origin !== undefined) origins.set(column, origin);
  }
  const [one, two] = [roleOf(first), roleOf(other)];
  if (one && two) cells.set('role', roleWith(one, two));
  const extra = new Map([...(other.extra ?? []), ...(first.extra ?? [])].filter(([, cell]) => cell !== ''));
  return {
    ...first,
    cells,
    origins,
    rows: [...first.rows, ...other.rows],
    wrong: [...first.wrong, ...other.wrong],
    ...(extra.size > 0 ? { extra } : {}),
  };
}

const roleOf = ({ cells }: ArrangedRow): Role | undefined => roles.find((role) => role === cells.get('role'));
