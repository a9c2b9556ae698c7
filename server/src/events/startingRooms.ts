import type { PresetName } from '@rotunda/shared/rules/presets';
import type { ZoneShape } from '@rotunda/shared/rules/zones';

/** A zone with its tables, without ids: what an event begins with. */
export interface ZoneDraft {
  readonly name: string;
  readonly shape: ZoneShape;
  readonly tables: readonly { readonly number: number; readonly seats: number }[];
}

/** Tables with consecutive numbers. */
export const tablesFrom = (first: number, count: number, seats: number): ZoneDraft['tables'] =>
  Array.from({ length: count }, (_, index) => ({ number: first + index, seats }));

/**
 * Classic begins with a small room that is easier to correct than to invent: six tables for 18 mentees, and two zones
 * that show what a zone is for. Topics and people are nobody's to guess.
 */
export const startingRooms: Record<PresetName, readonly ZoneDraft[]> = {
  classic: [
    { name: 'Window side', shape: 'circle', tables: tablesFrom(1, 3, 3) },
    { name: 'Door side', shape: 'triangle', tables: tablesFrom(4, 3, 3) },
  ],
  blank: [],
};
