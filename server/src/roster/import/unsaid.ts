import type { Imported } from '@rotunda/db/queries/people';
import { searchName } from '@rotunda/shared/rules/people';
import { mostNeeds, needColumn, needParts, type Column } from './columns.ts';

type Cells = ReadonlyMap<Column, string>;

/** Kept with what was imported of somebody: that a row of their name without an address is theirs. */
const knownByName = 'known by name';

/** Whether a row without an address was about somebody who has one. */
export const isKnownByName = (imported: Imported): boolean =>
  imported !== null && Object.hasOwn(imported, knownByName);

/** What is remembered of a row that found somebody by their name alone, though files said their address before. */
export const rememberedName = (email: string, base: Imported): Record<string, string> =>
  email === '' && (base?.['email'] ?? '') !== '' ? { [knownByName]: 'yes' } : {};

/**
 * A row's cells with what they leave unsaid as the last file said it. An empty address takes none away: it is how people
 * are found again. Questions and the like that the file has no column for go where their topic goes, and with it.
 */
export function withUnsaid(cells: Cells, base: Imported): Cells {
  if (!base) return cells;
  const all = new Map(cells);
  if (cells.get('email') === '') all.set('email', base['email'] ?? '');
  followTopics(all, cells, base);
  return all;
}

function followTopics(all: Map<Column, string>, cells: Cells, base: NonNullable<Imported>): void {
  const ranks = Array.from({ length: mostNeeds }, (_, index) => index + 1);
  if (!ranks.some((rank) => cells.has(needColumn('need', rank)))) return;
  const said = (column: Column): string => base[column] ?? '';
  const pastRanks = new Map(ranks.map((rank) => [searchName(said(needColumn('need', rank))), rank]));
  pastRanks.delete('');
  for (const rank of ranks) {
    const topic = cells.get(needColumn('need', rank)) ?? said(needColumn('need', rank));
    const past = pastRanks.get(searchName(topic));
    for (const part of needParts) {
      const column = needColumn(part, rank);
      if (part === 'need' || cells.has(column)) continue;
      const told = past === undefined ? '' : said(needColumn(part, past));
      if (told !== said(column)) all.set(column, told);
    }
  }
}
