import { loadMailTexts, mailsOf } from '@rotunda/db/queries/mail';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { PartName } from '@rotunda/shared/schema/parts';
import { rosterPageSize } from '@rotunda/shared/schema/roster';
import type { PartMaker } from '../snapshot.ts';
import { textsFrom } from './compose.ts';

const mailMaker: PartMaker<'mail'> = {
  make: async ({ snapshot: { setup }, tx, services }) => ({
    from: services.mail?.from ?? null,
    texts: textsFrom(await loadMailTexts(tx, setup.event.id)),
  }),
};

/** Even an empty roster has one page, which says that nobody is on it. */
const pageCount = ({ people }: RosterSlice): number => Math.max(1, Math.ceil(people.length / rosterPageSize));

/** `mails/N`: pages are those of the roster. */
const mailsMaker: PartMaker<'mails/*'> = {
  members: ({ roster }) => Array.from({ length: pageCount(roster) }, (_, index) => String(index + 1)),
  make: async ({ snapshot: { setup, roster }, member, tx }) => {
    const page = Number(member);
    const ids = roster.people.slice((page - 1) * rosterPageSize, page * rosterPageSize).map(({ id }) => id);
    const mails = await mailsOf(tx, setup.event.id, ids);
    return {
      page,
      pages: pageCount(roster),
      mails: mails.map(({ eventId: _, ...mail }) => mail),
    };
  },
};

/** What people are written, and how far that is. */
export const mailParts = {
  mail: mailMaker,
  'mails/*': mailsMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
