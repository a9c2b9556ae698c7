import { roundsOf } from '@rotunda/shared/rules/agenda';
import { mayRead } from '@rotunda/shared/rules/audience';
import { isMentor, shortName } from '@rotunda/shared/rules/people';
import type { StageSeatsPart } from '@rotunda/shared/schema/phone';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { listsBy } from './lists.ts';
import { placeOf } from './places.ts';
import { plannedIn } from './planned.ts';

type Slices = Pick<Snapshot, 'setup' | 'roster' | 'plan'>;
type Row = StageSeatsPart['rows'][number];

/**
 * Who goes where in a round: everybody looks for themselves, so mentors are listed like mentees. Nobody is listed while
 * no plan is published.
 */
export const stageSeatsMaker: PartMaker<'stage.seats/*'> = {
  members: ({ setup }) => roundsOf(setup.agenda).map(({ id }) => id),
  make: ({ snapshot, member }) => ({ roundId: member, rows: rowsOf(snapshot, member) }),
};

function rowsOf({ setup, roster, plan }: Slices, roundId: string): Row[] {
  if (plan.published === null) return [];
  const hosts = setup.hosting.filter(({ mentorId, roundId: round }) => {
    const role = roster.byId.get(mentorId)?.role;
    return round === roundId && role !== undefined && isMentor(role);
  });
  const seats = [
    ...plannedIn(plan)
      .ofRound(roundId)
      .map(({ menteeId, tableId }) => ({ personId: menteeId, tableId })),
    ...hosts.map(({ mentorId, tableId }) => ({ personId: mentorId, tableId })),
  ];
  const people = seats.flatMap(({ personId, tableId }) => {
    const person = roster.byId.get(personId);
    const place = placeOf(setup, tableId);
    if (!person || !place) return [];
    const { videoLink: _link, ...shown } = place;
    return [{ number: person.number, name: shortName(person.name), place: shown }];
  });
  const holding = { 'stage names': setup.event.stageNames === 'first-and-initial' };
  return mayRead('short name', 'stage', holding)
    ? named(people)
    : people
        .toSorted((one, other) => one.number - other.number)
        .map(({ number, place }) => ({ name: `No. ${number}`, place }));
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
