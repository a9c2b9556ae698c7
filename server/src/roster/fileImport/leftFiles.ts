import { stringify } from 'csv-stringify/sync';
import type { FileRefusal, RosterFilesAnswer } from '@rotunda/shared/schema/rosterFiles';
import { placeOf } from '../arrange/place.ts';
import { refusalHeadings } from '../guess/guess.ts';
import type { ReadAnswer, ReadTable } from '../reading/readRoster.ts';

/** Rows that are left out, by what is to be done about them. */
export type LeftRows = ReadonlyMap<number, readonly Pick<FileRefusal, 'column' | 'reason' | 'mend'>[]>;

/**
 * The rows that are left out as files of their own, one for each table: in the layout they came in, each with why and what
 * to do, so that they can be mended there and imported alone.
 */
export function leftFiles({ tables, cells }: ReadAnswer, left: LeftRows): RosterFilesAnswer['left'] {
  return tables.flatMap((table, index) => {
    const rows = [...left]
      .filter(([row]) => placeOf(row).table === index)
      .sort(([one], [other]) => one - other);
    if (rows.length === 0) return [];
    const headings = headingsOf(table);
    const records = rows.map(([row, why]) => {
      const written = cells.get(row) ?? [];
      const reasons = why.map(({ column, reason }) => (column === '' ? reason : `${column}: ${reason}`));
      const mends = [...new Set(why.map(({ mend }) => mend))];
      return [...headings.map((_, place) => written[place] ?? ''), reasons.join('; '), mends.join(' ')];
    });
    return [{ name: fileName(table), text: textOf([[...headings, ...refusalHeadings], ...records]) }];
  });
}

const textOf = (records: readonly (readonly string[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );

/** A table without headings gets some that say how it was read. */
const headingsOf = ({ guess, choice, headingLine }: ReadTable): string[] =>
  guess.columns.map(({ heading }, place) => {
    const column = choice.columns[place];
    if (headingLine !== null || !column || ['extra', 'leave-out'].includes(column.meaning)) return heading;
    return column.rank > 1 ? `${column.meaning} ${column.rank}` : column.meaning.replaceAll('-', ' ');
  });

/** Whose list it is has to stay in the name, where nothing else says so. */
function fileName({ fileName: name, sheet, choice: { role } }: ReadTable): string {
  const base = name.replace(/\.[a-z\d]{2,5}$/iu, '');
  const whose = role === 'mentor' ? ' mentors' : role === 'mentee' ? ' mentees' : '';
  const parts = [base, sheet === '' ? '' : ` ${sheet}`, whose, ' left out.csv'];
  return parts
    .join('')
    .replace(/[\\/:*?"<>|]+/gu, ' ')
    .trim();
}
