import { isDeepStrictEqual } from 'node:util';
import type { EventTx } from '@rotunda/db';
import { updatePerson } from '@rotunda/db/queries/people';
import { replaceExpertise, saveNeeds } from '@rotunda/db/queries/peopleLists';
import type { PersonRow, RosterSlice } from '@rotunda/db/queries/roster';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { withIds } from './needs.ts';
import { columnsOf } from './person.ts';

/**
 * Makes a person's row, needs and expertise what a form says; pairs are the caller's. Answers whether that changed
 * anything: then the caller raises the row's revision.
 */
export async function savePerson(
  tx: EventTx,
  before: PersonRow,
  roster: RosterSlice,
  person: PersonInput,
): Promise<boolean> {
  const columns = columnsOf(person);
  const changesColumns = !isDeepStrictEqual(columnsOf(before), columns);
  if (changesColumns) await updatePerson(tx, before.id, columns);

  const hadNeeds = roster.needs.get(before.id) ?? [];
  const needs = withIds(hadNeeds, person.needs);
  const changesNeeds = !isDeepStrictEqual(needs, hadNeeds);
  if (changesNeeds) await saveNeeds(tx, before.id, hadNeeds, needs);

  const changesExpertise = !isDeepStrictEqual(roster.expertise.get(before.id) ?? [], person.expertise);
  if (changesExpertise) await replaceExpertise(tx, before.id, person.expertise);
  return changesColumns || changesNeeds || changesExpertise;
}
