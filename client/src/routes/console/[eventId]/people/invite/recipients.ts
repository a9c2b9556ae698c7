import { audienceOfRole } from '@rotunda/shared/rules/mailTexts';
import type { MailProgress } from '@rotunda/shared/schema/mail';
import type { Person } from '@rotunda/shared/schema/roster';

/** Whose invitation is looked at: by role, and by what became of it. */
export interface RecipientFilter {
  readonly role: 'all' | 'mentor' | 'mentee';
  readonly state: 'all' | 'new' | 'failed' | 'sent' | 'no-address';
}

export interface Recipient {
  readonly person: Pick<Person, 'id' | 'name' | 'email' | 'role'>;
  /** Undefined for whoever was never to be sent one. */
  readonly mail: MailProgress | undefined;
}

export const recipientStates = ['all', 'new', 'failed', 'sent', 'no-address'] as const;

/** Whether somebody stands under a heading; what may have arrived and what did not stand together, for both want a look. */
export function isIn({ person, mail }: Recipient, state: RecipientFilter['state']): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'new':
      return person.email !== '' && mail === undefined;
    case 'failed':
      return mail?.state === 'failed' || mail?.state === 'unsure';
    case 'sent':
      return mail?.state === 'sent';
    case 'no-address':
      return person.email === '';
    default:
      return state satisfies never;
  }
}

export const ofRole = (all: readonly Recipient[], role: RecipientFilter['role']): Recipient[] =>
  all.filter(({ person }) => role === 'all' || audienceOfRole(person.role) === role);

/** Those who would be sent one now: they have an address, and none is on its way. */
export const sendable = (all: readonly Recipient[]): Recipient[] =>
  all.filter(
    ({ person, mail }) => person.email !== '' && mail?.state !== 'waiting' && mail?.state !== 'sending',
  );
