import { roundsOf } from '@rotunda/shared/rules/agenda';
import { roleNow, takesPart } from '@rotunda/shared/rules/people';
import { currentRound, roundsAhead } from '@rotunda/shared/rules/progress';
import type { PartName } from '@rotunda/shared/schema/parts';
import { hostedTables, plannedIn } from '../plan/planned.ts';
import { placeOf } from '../plan/places.ts';
import { onPage, pageCount, pagesOf } from '../roster/pages.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';

const deskMaker: PartMaker<'desk'> = {
  make: ({ snapshot: { setup } }) => ({
    name: setup.event.name,
    topics: [...setup.topics],
    tables: setup.tables.map(({ id, number }) => ({ id, number, zone: placeOf(setup, id)?.zone ?? null })),
  }),
};

/** Mentors who wait for approval may stand before the desk; that somebody was declined is no business of a desk. */
const atDesk = ({ roster }: Pick<Snapshot, 'roster'>) =>
  roster.people.filter((person) => takesPart(person) || person.approval === 'waiting');

const peopleMaker: PartMaker<'desk.people/*'> = {
  members: (snapshot) => pagesOf(atDesk(snapshot)),
  make: ({ snapshot, member }) => {
    const page = Number(member);
    const people = atDesk(snapshot);
    return {
      page,
      pages: pageCount(people),
      people: onPage(people, page).map((person) => ({
        id: person.id,
        number: person.number,
        name: person.name,
        role: roleNow(person),
        department: person.department,
        walkIn: person.walkIn,
        claimed: snapshot.presence.get(person.id)?.claimed ?? false,
        withoutPhone: snapshot.presence.get(person.id)?.withoutPhone ?? false,
        waits: !takesPart(person),
      })),
    };
  },
};

const seatsMaker: PartMaker<'desk.seats'> = {
  make: ({ snapshot: { run, setup, plan, roster } }) => {
    const round = currentRound(run.run, setup.agenda) ?? roundsAhead(run.run, setup.agenda)[0];
    if (!round || plan.published === null) return { round: null, tables: {} };
    const tableOf = (personId: string): string | null | undefined =>
      plannedIn(plan).ofMentee(personId, round.id)?.tableId ?? hostedTables(setup)(personId, round.id);
    return {
      round: roundsOf(setup.agenda).findIndex(({ id }) => id === round.id) + 1,
      tables: Object.fromEntries(
        roster.people.flatMap(({ id }) => {
          const tableId = tableOf(id);
          return tableId ? [[id, tableId] as const] : [];
        }),
      ),
    };
  },
};

/** Parts for check-in desks. */
export const deskParts = {
  desk: deskMaker,
  'desk.people/*': peopleMaker,
  'desk.seats': seatsMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
