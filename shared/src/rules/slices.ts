/** Parts of an event that have a revision of their own: commands decide on them, and a stale decision conflicts. */
export const aggregates = ['setup', 'roster', 'plan', 'run'] as const;
export type Aggregate = (typeof aggregates)[number];

/**
 * Parts of an event that change without ever causing a conflict, and that are about single participants.
 * `seats` is what happened at the tables (taps of "I'm here", conversations held): it is about conversations, and yet
 * raises no revision of the plan.
 */
export const personalSlices = ['presence', 'seats', 'notes'] as const;
export type PersonalSlice = (typeof personalSlices)[number];

/** What a change of the database can concern; what is pushed is made anew when one of its slices changed. */
export type Slice = Aggregate | PersonalSlice;
export const slices: readonly Slice[] = [...aggregates, ...personalSlices];
