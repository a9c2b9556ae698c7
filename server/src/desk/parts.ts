import { roundsOf } from '@rotunda/shared/rules/agenda';
import { currentRound, roundsAhead } from '@rotunda/shared/rules/progress';
import type { PartName } from '@rotunda/shared/schema/parts';
import { rosterPageSize } from '@rotunda/shared/schema/roster';
import { hostedTables, plannedIn } from '../plan/planned.ts';
import { placeOf } from '../plan/places.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';

const deskMaker: PartMaker<'desk'> = {
  make: ({ snapshot: { setup } }) => ({
    name: setup.event.name,
    topics: [...setup.topics],
    tables: setup.tables.map(({ id, number }) => ({ id, number, zone: placeOf(setup, id)?.zone ?? null })),
  }),
};

/** Even an empty roster has one page, which says that nobody is on it. */
const pageCount = ({ roster }: Pick<Snapshot, 'roster'>): number =>
  Math.max(1, Math.ceil(roster.people.length / rosterPageSize));

const peopleMaker: PartMaker<'desk.people/*'> = {
  members: (snapshot) => Array.from({ length: pageCount(snapshot) }, (_, index) => String(index + 1)),
  make: ({ snapshot, member }) => {
    const page = Number(member);
    const rows = snapshot.roster.people.slice((page - 1) * rosterPageSize, page * rosterPageSize);
    return {
      page,
      pages: pageCount(snapshot),
      people: rows.map(({ id, number, name, role, department, walkIn }) => ({
        id,
        number,
        name,
        role,
        department,
        walkIn,
        claimed: snapshot.presence.get(id)?.claimed ?? false,
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
