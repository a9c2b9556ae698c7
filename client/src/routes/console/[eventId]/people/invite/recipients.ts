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

/**
 * Those of one heading who would be sent one now: they have an address, and none is on its way. Unless the heading says
 * otherwise these are only who never was to be sent one: sending again is somebody's own decision.
 */
export function sendable(all: readonly Recipient[], state: RecipientFilter['state']): Recipient[] {
  const again = state === 'sent' || state === 'failed';
  return all.filter(
    (each) =>
      each.person.email !== '' &&
      (again ? isIn(each, state) : isIn(each, 'new') && (state === 'all' || state === 'new')),
  );
}
