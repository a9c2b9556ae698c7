import type { SetupSlice } from '@rotunda/db/queries/setup';
import type { Place } from '@rotunda/shared/schema/phone';
import { remembered } from './remembered.ts';

/** Every table by its id, as it is shown to people: number, zone's shape and name. */
export const placesOf = remembered(({ tables, zones }: SetupSlice): ReadonlyMap<string, Place> => {
  const zoneOf = new Map(zones.map(({ id, name, shape }) => [id, { name, shape }]));
  return new Map(
    tables.map(({ id, number, label, zoneId, videoLink }) => [
      id,
      { number, label, zone: (zoneId === null ? null : zoneOf.get(zoneId)) ?? null, videoLink },
    ]),
  );
});

export const placeOf = (setup: SetupSlice, tableId: string | null): Place | null =>
  (tableId === null ? null : placesOf(setup).get(tableId)) ?? null;
