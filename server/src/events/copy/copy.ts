import type { InstanceTx } from '@rotunda/db';
import { findAnswer, storeAnswer, type SentCommand } from '@rotunda/db/queries/answers';
import { insertPeopleRows, insertSetupRows, loadPeopleRows, loadSetupRows } from '@rotunda/db/queries/copies';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { makerOf } from '../../accounts/makesEvents.ts';
import { newId } from '../../ids.ts';
import { newEventKey } from '../../keys.ts';
import { senderKey } from '../../decide.ts';
import type { Sender } from '../../handler.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { freeJoinCode } from '../create.ts';
import { copiedRows } from './rows.ts';

const name = 'event.copy';
type Body = BodyOf<'POST /api/events/:eventId/copies'>;

/** What was copied under this id before; null when nothing was. `invalid` when the id was something else's. */
async function copiedBefore(tx: InstanceTx, eventId: string, sent: SentCommand): Promise<string | null> {
  const before = await findAnswer(tx, eventId, sent);
  if (!before) return null;
  if (before.name !== name || typeof before.answer !== 'string') {
    throw new Refusal('invalid', 'id was used for something else.', { field: 'id' });
  }
  return before.answer;
}

/**
 * Makes an event with the set-up of another and, if wanted, its people; the account owns it. `forbidden` when it may make
 * no events. Read in one transaction and
 * written in one; ids and codes are worked out in between, so that writes of running events wait for the inserts alone.
 * Sent again under the same id, it answers the same event.
 */
export async function copyEvent(
  services: Services,
  sender: Sender,
  { id: commandId, people: which, ...details }: Body,
): Promise<{ eventId: string }> {
  const { db, clock, key } = services;
  const { eventId } = sender;
  const source = await db.read(async (tx) => ({
    accountId: await makerOf(tx, sender),
    setup: await loadSetupRows(tx, eventId),
    joinCode: await freeJoinCode(tx),
    people: which === 'nobody' ? null : await loadPeopleRows(tx, eventId),
  }));
  const eventKey = newEventKey();
  const own = {
    ...details,
    id: newId(),
    eventKey,
    wrappedKey: key.wrap(eventKey),
    joinCode: source.joinCode,
    now: clock.now(),
  };
  const rows = await copiedRows(source.setup, source.people, own, which);
  const sent = { sender: senderKey(sender), commandId };
  return db.writeInstance(async (tx) => {
    const before = await copiedBefore(tx, eventId, sent);
    if (before !== null) return { eventId: before };
    await insertSetupRows(tx, rows.setup, {
      eventId: own.id,
      accountId: source.accountId,
      role: 'owner',
      since: null,
    });
    if (rows.people) await insertPeopleRows(tx, rows.people);
    await storeAnswer({ ...tx, eventId }, sent, { name, answer: own.id }, own.now);
    return { eventId: own.id };
  });
}
