import type { PersonRow } from '@rotunda/db/queries/roster';
import { firstName, roleNow } from '@rotunda/shared/rules/people';
import type { Column } from '../report/csv.ts';
import type { Invitation } from './compose.ts';

/** The columns of a mail merge. Each row holds somebody's personal link. */
export function invitationColumns(invitationOf: (person: PersonRow) => Invitation): Column<PersonRow>[] {
  return [
    { heading: 'name', tells: 'name', value: ({ name }) => name },
    { heading: 'first name', tells: 'name', value: ({ name }) => firstName(name) },
    { heading: 'email', tells: 'email', value: ({ email }) => email },
    { heading: 'role', tells: 'role', value: roleNow },
    { heading: 'personal link', tells: 'personal link', value: (person) => invitationOf(person).link },
    { heading: 'code', tells: 'personal link', value: (person) => invitationOf(person).code },
    { heading: 'subject', tells: 'personal link', value: (person) => invitationOf(person).subject },
    { heading: 'text', tells: 'personal link', value: (person) => invitationOf(person).body },
  ];
}
