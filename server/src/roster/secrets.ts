import { timingSafeEqual } from 'node:crypto';
import type { ReadTx } from '@rotunda/db';
import { loadAliases } from '@rotunda/db/queries/aliases';
import { seatOf, seatsOf, type SeatRow } from '@rotunda/db/queries/seats';
import { isLinkToken, normaliseCode, personalCode, subjectOf } from '../keys.ts';

/**
 * Whose code this is: compares with everybody's, and for as long whoever's it is. Codes of rows that turned out to be
 * somebody's are theirs; should chance have given one to somebody else since, that one has it.
 */
export async function seatWithCode(
  tx: ReadTx,
  eventId: string,
  eventKey: Buffer,
  typed: string,
): Promise<SeatRow | undefined> {
  const given = Buffer.from(normaliseCode(typed));
  const isIt = (subject: string, generation: number): boolean => {
    const code = Buffer.from(personalCode(eventKey, subject, generation));
    return given.length === code.length && timingSafeEqual(given, code);
  };
  const seats = await seatsOf(tx, eventId);
  let foundId: string | undefined;
  for (const { id, participantId, codeGeneration } of await loadAliases(tx, eventId)) {
    if (codeGeneration !== null && isIt(id, codeGeneration)) foundId = participantId;
  }
  for (const { id, codeGeneration } of seats) if (isIt(id, codeGeneration)) foundId = id;
  return seats.find(({ id }) => id === foundId);
}

/** Whose personal link has this secret. A link of a row that turned out to be somebody's is theirs. */
export async function seatWithLink(
  tx: ReadTx,
  eventId: string,
  eventKey: Buffer,
  token: string,
): Promise<SeatRow | undefined> {
  const subject = subjectOf(token) ?? '';
  const alias = (await loadAliases(tx, eventId)).find(({ id }) => id === subject);
  const seat = await seatOf(tx, eventId, alias?.participantId ?? subject);
  const generation = alias ? alias.codeGeneration : seat?.codeGeneration;
  const opens = typeof generation === 'number' && isLinkToken(token, eventKey, 'person', generation);
  return opens ? seat : undefined;
}
