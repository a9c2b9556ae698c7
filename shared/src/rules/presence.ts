/** Whether somebody is at the event. A page opened at home changes nothing; arriving does. */
export const presences = ['expected', 'here', 'gone'] as const;
export type Presence = (typeof presences)[number];

/** Who said so. */
export const presenceSources = ['participant', 'facilitator'] as const;
export type PresenceSource = (typeof presenceSources)[number];
