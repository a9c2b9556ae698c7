import type { AliasRow } from '@rotunda/db/queries/aliases';
import type { Imported } from '@rotunda/db/queries/people';
import type { PersonRow } from '@rotunda/db/queries/roster';
import { normaliseEmail, searchName } from '@rotunda/shared/rules/people';
import { entriesOf } from './cells.ts';
import type { Wrong } from './faults.ts';
import type { MatchedRow } from './match.ts';

/** Somebody that a cell names, and the number of the round that goes with it, if one is given. */
export interface Reference {
  readonly written: string;
  readonly round: number | null;
}

/** Whom the cells `forbidden` and `required` name. A required person may have a round: `Tom Okafor @ 2`. */
export const referencesIn = (cell: string): Reference[] =>
  entriesOf(cell).map((entry) => {
    const [, written = entry, round = ''] = /^(.*\S)\s+@\s*(\d{1,3})$/u.exec(entry) ?? [];
    return { written, round: round === '' ? null : Number(round) };
  });

export interface Entry {
  readonly id: string;
  /** The line of a row that adds this person; null for somebody on the roster. */
  readonly line: number | null;
}

function enterInto(entries: Map<string, Map<string, Entry>>, key: string, entry: Entry): void {
  const named = entries.get(key) ?? new Map<string, Entry>();
  entries.set(key, named);
  if (!named.has(entry.id)) named.set(entry.id, entry);
}

/**
 * Finds people by what a file calls them: an e-mail address or a name, on the roster or in the file itself. Of several who
 * differ only in case or accents, the exact name is meant.
 */
export class Directory {
  readonly #byName = new Map<string, Map<string, Entry>>();
  /** Made when somebody is first looked for whose name is written otherwise. */
  #byFoldedName: Map<string, Map<string, Entry>> | null = null;
  readonly #byEmail = new Map<string, Entry>();

  constructor(
    people: readonly PersonRow[],
    imported: ReadonlyMap<string, Imported>,
    rows: readonly MatchedRow[],
    aliases: readonly AliasRow[] = [],
  ) {
    for (const { row, id, name, email, before } of rows) {
      this.#enter({ id, line: before ? null : row.line }, name, email);
    }
    for (const { id, name, email } of people) this.#enter({ id, line: null }, name, email);
    // What earlier files called somebody comes last: a name or address in use now is meant first.
    for (const { id } of people) {
      const { name = '', email = '' } = imported.get(id) ?? {};
      this.#enter({ id, line: null }, this.#byName.has(name) ? '' : name, email);
    }
    for (const { participantId: id, name, emailNormalised } of aliases) {
      this.#enter({ id, line: null }, this.#byName.has(name) ? '' : name, emailNormalised ?? '');
    }
  }

  #enter(entry: Entry, name: string, email: string): void {
    if (name !== '') {
      enterInto(this.#byName, name, entry);
    }
    const address = normaliseEmail(email);
    if (address !== '' && !this.#byEmail.has(address)) this.#byEmail.set(address, entry);
  }

  #folded(): Map<string, Map<string, Entry>> {
    if (this.#byFoldedName) return this.#byFoldedName;
    const folded = new Map<string, Map<string, Entry>>();
    for (const [name, entries] of this.#byName) {
      for (const entry of entries.values()) enterInto(folded, searchName(name), entry);
    }
    return (this.#byFoldedName = folded);
  }

  /** The person that is meant, or why nobody is. */
  find(written: string): Entry | Wrong {
    const byEmail = this.#byEmail.get(normaliseEmail(written));
    if (byEmail) return byEmail;
    const exact = this.#byName.get(written) ?? this.#folded().get(searchName(written));
    const [named, another] = [...(exact?.values() ?? [])];
    if (named && !another) return named;
    return named
      ? { reason: `Several people are called ${written}`, mend: 'Write the e-mail address of the one meant.' }
      : {
          reason: `Nobody is called ${written}`,
          mend: 'Write an e-mail address or the whole name as it is on the roster or in this file.',
        };
  }
}
