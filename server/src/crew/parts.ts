import { listInvitations, listMembers } from '@rotunda/db/queries/crew';
import { roleNow, takesPart } from '@rotunda/shared/rules/people';
import type { PartName } from '@rotunda/shared/schema/parts';
import { onPage, pageCount, pagesOf } from '../roster/pages.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';

const crewMaker: PartMaker<'crew'> = {
  make: async ({ snapshot: { setup }, tx }) => ({
    members: await listMembers(tx, setup.event.id),
    invitations: await listInvitations(tx, setup.event.id),
  }),
};

const roomMaker: PartMaker<'room'> = {
  make: ({ snapshot: { setup }, viewer: { actor } }) => {
    const { name, date, startTime, place } = setup.event;
    return {
      role: actor === 'helper' ? 'helper' : 'viewer',
      event: { name, date, startTime, place },
      zones: [...setup.zones],
      tables: setup.tables.map(({ id, number, label, seats, zoneId }) => ({
        id,
        number,
        label,
        seats,
        zoneId,
      })),
      hosting: [...setup.hosting],
    };
  },
};

/** Whoever is no mentor yet, and nothing else, is on no list of those who only look on. */
const named = ({ roster }: Pick<Snapshot, 'roster'>) => roster.people.filter(takesPart);

/** `names/N`: pages count from 1, in roster order. */
const namesMaker: PartMaker<'names/*'> = {
  members: (snapshot) => pagesOf(named(snapshot)),
  make: ({ snapshot, member }) => {
    const page = Number(member);
    const people = named(snapshot);
    return {
      page,
      pages: pageCount(people),
      people: onPage(people, page).map(({ id, name, ...person }) => ({ id, name, role: roleNow(person) })),
    };
  },
};

/** Who helps, and what those who look on see of room and people. */
export const crewParts = {
  crew: crewMaker,
  room: roomMaker,
  'names/*': namesMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
