import type { PersonColumns } from '@rotunda/db/queries/people';
import type { PersonRow, RosterSlice } from '@rotunda/db/queries/roster';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { type PairWish, wishesOf } from './pairs.ts';

const nobody: PairWish = { forbidden: [], required: [] };

/** The columns of a person's row, out of a form or a longer row. */
export const columnsOf = ({
  name,
  email,
  role,
  department,
  mostConversations,
  mostRounds,
  remark,
  bio,
}: PersonColumns): PersonColumns => ({
  name,
  email,
  role,
  department,
  mostConversations,
  mostRounds,
  remark,
  bio,
});

/** Everybody as the forms that edit them show them, by id. */
export function inputsOf(roster: RosterSlice): ReadonlyMap<string, PersonInput> {
  const wishes = wishesOf(roster.pairs);
  return new Map(
    roster.people.map((row) => [row.id, inputOf(row, roster, wishes.get(row.id) ?? nobody)] as const),
  );
}

const inputOf = (row: PersonRow, { needs, expertise }: RosterSlice, wish: PairWish): PersonInput => ({
  ...columnsOf(row),
  expertise: [...(expertise.get(row.id) ?? [])],
  needs: (needs.get(row.id) ?? []).map(({ id: _id, ...need }) => need),
  forbidden: [...wish.forbidden],
  required: [...wish.required],
});

/** A form with what has no order in a fixed one, so that two can be compared. */
export const inOrder = (person: PersonInput): PersonInput => ({
  ...person,
  forbidden: [...new Set(person.forbidden)].toSorted(),
  required: person.required.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)),
});
