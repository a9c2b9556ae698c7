import type { PresetName } from './presets.ts';
import type { ZoneShape } from './zones.ts';

/** A zone with its tables, without ids: what an event begins with. */
export interface ZoneDraft {
  readonly name: string;
  readonly shape: ZoneShape;
  readonly tables: readonly { readonly number: number; readonly seats: number }[];
}

/** A room without ids. */
export interface RoomDraft {
  readonly zones: readonly { readonly name: string; readonly shape: ZoneShape }[];
  readonly tables: readonly {
    readonly number: number;
    readonly label: string;
    readonly seats: number;
    /** Position in `zones`; null for a table without a zone. */
    readonly zone: number | null;
  }[];
}

/** Tables with consecutive numbers. */
export const tablesFrom = (first: number, count: number, seats: number): ZoneDraft['tables'] =>
  Array.from({ length: count }, (_, index) => ({ number: first + index, seats }));

/** The room of these zones; their tables have no names. */
export const roomOf = (drafts: readonly ZoneDraft[]): RoomDraft => ({
  zones: drafts.map(({ name, shape }) => ({ name, shape })),
  tables: drafts.flatMap(({ tables }, zone) => tables.map((table) => ({ ...table, label: '', zone }))),
});

const smallRoom: readonly ZoneDraft[] = [
  { name: 'Window side', shape: 'circle', tables: tablesFrom(1, 3, 3) },
  { name: 'Door side', shape: 'triangle', tables: tablesFrom(4, 3, 3) },
];

/**
 * Presets begin with a room that is easier to correct than to invent, in zones that show what a zone is for: six tables
 * for 18 mentees; for onboarding four for 8, because newcomers come in small groups; for a conference 24 for 96, in four
 * corners that are found from afar. Topics and people are nobody's to guess.
 */
export const startingRooms: Record<PresetName, readonly ZoneDraft[]> = {
  classic: smallRoom,
  short: smallRoom,
  onboarding: [
    { name: 'Window side', shape: 'circle', tables: tablesFrom(1, 2, 2) },
    { name: 'Door side', shape: 'triangle', tables: tablesFrom(3, 2, 2) },
  ],
  conference: [
    { name: 'Front left', shape: 'circle', tables: tablesFrom(1, 6, 4) },
    { name: 'Front right', shape: 'square', tables: tablesFrom(7, 6, 4) },
    { name: 'Back left', shape: 'diamond', tables: tablesFrom(13, 6, 4) },
    { name: 'Back right', shape: 'triangle', tables: tablesFrom(19, 6, 4) },
  ],
  blank: [],
};
