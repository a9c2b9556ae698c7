import type { Hosting } from './hosting.ts';
import { canTalk, foldedLanguages } from './languages.ts';
import { type Standing, isApprovedMentor, isMentee } from './people.ts';

/** What decides whom somebody can meet who takes part from afar. */
export interface Reach {
  readonly people: readonly (Standing & { readonly id: string })[];
  readonly tables: readonly { readonly id: string; readonly videoLink: string }[];
  readonly hosting: readonly Hosting[];
  /** Those of them who take part from afar. */
  readonly remote: ReadonlySet<string>;
}

/**
 * Who takes part from afar and meets nobody, because tables lack a video link: mentors whose own tables have none, and mentees
 * who find no mentor with links at every table. Mentors without a table, and everybody while nobody hosts, lack something else.
 */
export function outOfReach({ people, tables, hosting, remote }: Reach): string[] {
  if (remote.size === 0 || hosting.length === 0) return [];
  const linked = new Set(tables.filter(({ videoLink }) => videoLink !== '').map(({ id }) => id));
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const unlinked = new Set(
    hosting.filter(({ tableId }) => !linked.has(tableId)).map(({ mentorId }) => mentorId),
  );
  const reachable = people
    .filter((person) => isApprovedMentor(person) && hosts.has(person.id) && !unlinked.has(person.id))
    .map(({ id }) => id);
  return people
    .filter(({ id }) => remote.has(id))
    .filter((person) =>
      hosts.has(person.id) && isApprovedMentor(person)
        ? unlinked.has(person.id)
        : isMentee(person.role) && !reachable.some((id) => id !== person.id),
    )
    .map(({ id }) => id);
}

/** What decides with whom somebody can talk. */
export interface Speaking {
  readonly people: readonly (Standing & { readonly id: string; readonly required: readonly unknown[] })[];
  readonly hosting: readonly Hosting[];
  readonly languagesOf: (personId: string) => readonly string[];
}

/** Mentees who have no language in common with any mentor at a table, and are required to meet none. */
export function withoutLanguage({ people, hosting, languagesOf }: Speaking): string[] {
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const mentors = people.filter((person) => isApprovedMentor(person) && hosts.has(person.id));
  const spoken = mentors.map(({ id }) => ({ id, languages: foldedLanguages(languagesOf(id)) }));
  if (spoken.length === 0) return [];
  return people
    .filter(({ role, required }) => isMentee(role) && required.length === 0)
    .filter(({ id }) => {
      const wanted = foldedLanguages(languagesOf(id));
      return spoken.every((mentor) => mentor.id === id || !canTalk(wanted, mentor.languages));
    })
    .map(({ id }) => id);
}
