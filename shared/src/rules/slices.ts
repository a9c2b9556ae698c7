/** Parts of an event that have a revision of their own: commands decide on them, and a stale decision conflicts. */
export const aggregates = ['setup', 'roster', 'plan', 'run'] as const;
export type Aggregate = (typeof aggregates)[number];

/**
 * Parts of an event that change without ever causing a conflict, because they raise no revision. `seats` is what
 * happened at the tables (taps of "I'm here", conversations held); `sharing` is the lock that the first note puts on
 * what is shared; `crew` is who helps with the event, and who is invited to;
 * `mail` is what people are written, and how far that is; `entered` is what facilitators enter for people without a phone.
 */
export const quietSlices = ['presence', 'seats', 'notes', 'sharing', 'crew', 'mail', 'entered'] as const;
export type QuietSlice = (typeof quietSlices)[number];

/** What a change of the database can concern; what is pushed is made anew when one of its slices changed. */
export type Slice = Aggregate | QuietSlice;
export const slices: readonly Slice[] = [...aggregates, ...quietSlices];
