import { roundsOf } from '@rotunda/shared/rules/agenda';
import { mayRead } from '@rotunda/shared/rules/audience';
import { shortName, takesPart } from '@rotunda/shared/rules/people';
import type { Place, StageSeatsPart } from '@rotunda/shared/schema/phone';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { listsBy } from './lists.ts';
import { placeOf } from './places.ts';
import { plannedIn } from './planned.ts';

type Slices = Pick<Snapshot, 'setup' | 'roster' | 'plan' | 'presence'>;
type Row = StageSeatsPart['rows'][number];

/**
 * Who goes where in a round: everybody looks for themselves, so mentors are listed like mentees, and whoever is here and
 * free as well. Who has gone is called nowhere. Nobody is listed while no plan is published.
 */
export const stageSeatsMaker: PartMaker<'stage.seats/*'> = {
  members: ({ setup }) => roundsOf(setup.agenda).map(({ id }) => id),
  make: ({ snapshot, member }) => ({ roundId: member, rows: rowsOf(snapshot, member) }),
};

function rowsOf({ setup, roster, plan, presence }: Slices, roundId: string): Row[] {
  if (plan.published === null) return [];
  // Whoever hosts a table only in rounds that are not to be planned yet goes first to where they were sent.
  const seats = [
    ...setup.hosting
      .filter((row) => row.roundId === roundId)
      .map(({ mentorId, tableId }) => ({ personId: mentorId, tableId })),
    ...plannedIn(plan)
      .ofRound(roundId)
      .map(({ menteeId, tableId }) => ({ personId: menteeId, tableId })),
  ];
  const tableOf = new Map(seats.map(({ personId, tableId }) => [personId, tableId]));
  const people = roster.people.filter(takesPart).flatMap(({ id, number, name }) => {
    const state = presence.get(id)?.presence;
    const place = placeOf(setup, tableOf.get(id) ?? null);
    // Whoever has not come and has no table will hardly look for one.
    if (state === 'gone' || (place === null && state !== 'here')) return [];
    return [{ number, name: shortName(name), place: place && withoutLink(place) }];
  });
  const holding = { 'stage names': setup.event.stageNames === 'first-and-initial' };
  return mayRead('short name', 'stage', holding)
    ? named(people)
    : people
        .toSorted((one, other) => one.number - other.number)
        .map(({ number, place }) => ({ name: `No. ${number}`, place }));
}

function withoutLink({ videoLink: _link, ...shown }: Place): NonNullable<Row['place']> {
  return shown;
}

/** Two people who are shown by the same name are told apart by the numbers on their cards. */
function named(people: readonly (Row & { readonly number: number })[]): Row[] {
  const count = listsBy(people, ({ name }) => name);
  return people
    .toSorted((one, other) => collator.compare(one.name, other.name) || one.number - other.number)
    .map(({ name, number, place }) => ({
      name: (count.get(name)?.length ?? 0) > 1 ? `${name} (${number})` : name,
      place,
    }));
}

/** Names of one event are in many languages: they are ordered without the rules of any. */
const collator = new Intl.Collator('und', { sensitivity: 'base' });
