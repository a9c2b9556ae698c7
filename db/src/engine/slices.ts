/** Parts of an event that have a revision of their own: commands decide on them, and a stale decision conflicts. */
export const aggregates = ['setup', 'roster', 'plan', 'run'] as const;
export type Aggregate = (typeof aggregates)[number];

/** Parts of an event that change without ever causing a conflict, and that are about single participants. */
export const personalSlices = ['presence', 'notes'] as const;
export type PersonalSlice = (typeof personalSlices)[number];

/** What a write can have changed. */
export type Slice = Aggregate | PersonalSlice;
export const slices: readonly Slice[] = [...aggregates, ...personalSlices];
