/** When people may register themselves: not at all, while doors are open, or from now until the event is over. */
export const registrationModes = ['closed', 'at-door', 'open'] as const;
export type RegistrationMode = (typeof registrationModes)[number];

/** As what somebody can register themselves. */
export const registrants = ['mentee', 'mentor'] as const;
export type Registrant = (typeof registrants)[number];

/** How many needs people enter on their own phone. */
export const mostOwnNeeds = 3;
/** How many topics mentors offer who register themselves. */
export const mostOwnTopics = 20;

/** Whether somebody can register themselves now. */
export function isRegistrationOpen(
  mode: RegistrationMode,
  { doors, over }: { readonly doors: 'closed' | 'open'; readonly over: boolean },
): boolean {
  if (over || mode === 'closed') return false;
  return mode === 'open' || doors === 'open';
}

/**
 * The field, for facilitators alone, of somebody who registered with an address that another row has already: how they see
 * that the two may be one person.
 */
export const sameAddressField = 'Also registered with';
