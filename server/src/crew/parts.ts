import { listInvitations, listMembers } from '@rotunda/db/queries/crew';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { PartName } from '@rotunda/shared/schema/parts';
import { rosterPageSize } from '@rotunda/shared/schema/roster';
import type { PartMaker } from '../snapshot.ts';

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

/** Even an empty roster has one page, which says that nobody is on it. */
const pageCount = ({ people }: RosterSlice): number => Math.max(1, Math.ceil(people.length / rosterPageSize));

/** `names/N`: pages count from 1, in roster order. */
const namesMaker: PartMaker<'names/*'> = {
  members: ({ roster }) => Array.from({ length: pageCount(roster) }, (_, index) => String(index + 1)),
  make: ({ snapshot: { roster }, member }) => {
    const page = Number(member);
    const rows = roster.people.slice((page - 1) * rosterPageSize, page * rosterPageSize);
    return {
      page,
      pages: pageCount(roster),
      people: rows.map(({ id, name, role }) => ({ id, name, role })),
    };
  },
};

/** Who helps, and what those who look on see of room and people. */
export const crewParts = {
  crew: crewMaker,
  room: roomMaker,
  'names/*': namesMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
