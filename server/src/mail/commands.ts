import { cancelMails, deleteMailText, queueMails, saveMailText } from '@rotunda/db/queries/mail';
import { loadRoster } from '@rotunda/db/queries/roster';
import { takesPart } from '@rotunda/shared/rules/people';
import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler, WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';

const setText: WriteHandler<'mail.text'> = {
  write: async (tx, { input: { audience, text } }) => {
    if (text === null) await deleteMailText(tx, audience);
    else await saveMailText(tx, { audience, ...text });
    tx.touch('mail');
    return {};
  },
};

/** What is to be sent is in the database before anything is: a server that dies goes on with it. */
const send: WriteHandler<'mail.send'> = {
  write: async (tx, { input, now, services }) => {
    if (services.mail === null) throw new Refusal('no-mail', 'This server has no mail server to send by.');
    const { byId } = await loadRoster(tx, tx.eventId);
    const people = [...new Set(input.personIds)].map((id) => {
      const person = byId.get(id);
      if (!person) {
        throw new Refusal('not-found', 'Somebody of these is no longer on the roster.', {
          field: 'personIds',
        });
      }
      return person;
    });
    // Whoever waits for approval is not written to yet.
    const reachable = people.filter((person) => person.email !== '' && takesPart(person));
    await queueMails(
      tx,
      reachable.map(({ id }) => id),
      now,
    );
    tx.touch('mail');
    return { waiting: reachable.length, withoutAddress: people.length - reachable.length };
  },
};

const cancel: WriteHandler<'mail.cancel'> = {
  write: async (tx) => {
    const cancelled = await cancelMails(tx);
    if (cancelled > 0) tx.touch('mail');
    return { cancelled };
  },
};

/** Handlers of what facilitators decide about invitations to attendees. */
export const mailCommands = {
  'mail.text': setText,
  'mail.send': send,
  'mail.cancel': cancel,
} satisfies { [Name in CommandName]?: Handler<Name> };
