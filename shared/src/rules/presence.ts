/** Whether somebody is at the event. A page opened at home changes nothing; arriving does. */
export const presences = ['expected', 'here', 'gone'] as const;
export type Presence = (typeof presences)[number];

/** Who said so. */
export const presenceSources = ['participant', 'facilitator'] as const;
export type PresenceSource = (typeof presenceSources)[number];

/** What becomes of "I have arrived" on somebody's own phone. */
export type Arrival = 'arrives' | 'already-here' | 'doors-closed';

/**
 * Opening a page at home is not arriving: it counts once a facilitator has opened the doors. Whoever had gone, or was
 * never expected back, is here again; saying it twice is saying it once.
 */
export function arrival(presence: Presence, doors: 'open' | 'closed'): Arrival {
  if (presence === 'here') return 'already-here';
  return doors === 'open' ? 'arrives' : 'doors-closed';
}
