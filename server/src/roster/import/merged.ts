import type { AliasRow } from '@rotunda/db/queries/aliases';
import type { PersonRow } from '@rotunda/db/queries/roster';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import type { FileRow } from './rosterFile.ts';

/**
 * The rows of a file without those about somebody who turned out to be another person: they are on the roster as that
 * person, of whom such a row says nothing new. A name or address that is in use now means whoever has it.
 */
export function withoutMerged(
  rows: readonly FileRow[],
  aliases: readonly AliasRow[],
  people: readonly PersonRow[],
): readonly FileRow[] {
  const said = aliases.filter(({ imported }) => imported !== null);
  if (said.length === 0) return rows;
  const [addresses, names] = [new Set<string>(), new Set<string>()];
  for (const { name, emailNormalised, imported } of said) {
    for (const email of [emailNormalised ?? '', imported?.email ?? '']) addresses.add(normaliseEmail(email));
    for (const each of [name, imported?.name ?? '']) names.add(searchName(each));
  }
  addresses.delete('');
  names.delete('');
  for (const { emailNormalised, searchName: name } of people) {
    addresses.delete(emailNormalised ?? '');
    names.delete(name);
  }
  return rows.filter(({ cells }) => {
    const email = normaliseEmail(cells.get('email') ?? '');
    return email === '' ? !names.has(searchName(cells.get('name') ?? '')) : !addresses.has(email);
  });
}
