import type { Slice } from '@rotunda/shared/schema/parts';
import type { Aggregate } from '@rotunda/shared/schema/protocol';

export type { Aggregate, Slice };

/** Parts of an event that have a revision of their own: commands decide on them, and a stale decision conflicts. */
export const aggregates = ['setup', 'roster', 'plan', 'run'] as const satisfies readonly Aggregate[];

/** Parts of an event that change without ever causing a conflict, and that are about single participants. */
export const personalSlices = ['presence', 'seats', 'notes'] as const satisfies readonly Slice[];
export type PersonalSlice = (typeof personalSlices)[number];

/** What a write can have changed. */
export const slices = [...aggregates, ...personalSlices] as const;
