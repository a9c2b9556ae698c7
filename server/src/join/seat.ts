import type { EventTx } from '@rotunda/db';
import { freeSeat, holdSeat, phonesOf, type SeatRow } from '@rotunda/db/queries/seats';
import { deleteSession, participantOfSession } from '@rotunda/db/queries/sessions';
import type { Instant } from '@rotunda/shared/rules/time';
import { hashOf } from '../keys.ts';
import { cookieIn, cookieName } from '../sessions/cookies.ts';
import { type StartedSession, startSession } from '../sessions/start.ts';

/** The secret of the seat that a browser holds at the event, if any; only the database knows what it still opens. */
export const phoneOf = (cookieHeader: string | undefined, eventId: string): string | undefined =>
  cookieIn(cookieHeader, cookieName('/participant', eventId));

/** Whose seat the phone holds. */
export const holderOf = async (
  tx: EventTx,
  phone: string | undefined,
  now: Instant,
): Promise<string | undefined> =>
  phone === undefined ? undefined : participantOfSession(tx, tx.eventId, hashOf(phone), now);

/**
 * Gives a seat to a phone. A phone that holds it already needs nothing: null. One that holds another seat gives that up
 * first, so that no seat stays taken without a phone.
 */
export async function takeSeat(
  tx: EventTx,
  seat: Pick<SeatRow, 'id' | 'codeGeneration'>,
  phone: string | undefined,
  now: Instant,
): Promise<StartedSession | null> {
  if ((await holderOf(tx, phone, now)) === seat.id) return null;
  await leaveSeat(tx, phone, now);
  await holdSeat(tx, seat.id, now);
  tx.touchFor([seat.id], 'presence');
  return startSession(
    tx,
    {
      namespace: '/participant',
      eventId: tx.eventId,
      participantId: seat.id,
      generation: seat.codeGeneration,
    },
    now,
  );
}

/** Makes the phone forget its seat, if it has one; the seat is free once its last phone has left. */
export async function leaveSeat(tx: EventTx, phone: string | undefined, now: Instant): Promise<void> {
  const holder = await holderOf(tx, phone, now);
  if (phone === undefined || holder === undefined) return;
  await deleteSession(tx, hashOf(phone));
  if ((await phonesOf(tx, holder, now)) === 0) await freeSeat(tx, holder);
  tx.touchFor([holder], 'presence');
}
