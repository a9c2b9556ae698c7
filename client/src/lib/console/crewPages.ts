import type { CrewRole } from '@rotunda/shared/schema/crew';

const leads = ['setup', 'people', 'desk', 'plan', 'run', 'report'] as const;

/** The parts of an event that there are for each role, the first being where they are led. */
export const crewPages = {
  owner: leads,
  facilitator: leads,
  helper: ['desk', 'run'],
  viewer: ['run'],
} as const satisfies Record<CrewRole, readonly string[]>;

/** Where somebody of this role begins at an event. */
export const crewStart = (eventId: string, role: CrewRole): string =>
  `/console/${eventId}/${crewPages[role][0]}`;
