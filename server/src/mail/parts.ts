import { loadMailTexts, mailsOf } from '@rotunda/db/queries/mail';
import type { PartName } from '@rotunda/shared/schema/parts';
import { onPage, pageCount, pagesOf } from '../roster/pages.ts';
import type { PartMaker } from '../snapshot.ts';
import { textsFrom } from './compose.ts';

const mailMaker: PartMaker<'mail'> = {
  make: async ({ snapshot: { setup }, tx, services }) => ({
    from: services.mail?.from ?? null,
    texts: textsFrom(await loadMailTexts(tx, setup.event.id)),
  }),
};

/** `mails/N`: pages are those of the roster. */
const mailsMaker: PartMaker<'mails/*'> = {
  members: ({ roster }) => pagesOf(roster.people),
  make: async ({ snapshot: { setup, roster }, member, tx }) => {
    const page = Number(member);
    const ids = onPage(roster.people, page).map(({ id }) => id);
    const mails = await mailsOf(tx, setup.event.id, ids);
    return {
      page,
      pages: pageCount(roster.people),
      mails: mails.map(({ eventId: _, ...mail }) => mail),
    };
  },
};

/** What people are written, and how far that is. */
export const mailParts = {
  mail: mailMaker,
  'mails/*': mailsMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
