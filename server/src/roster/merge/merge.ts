import { isDeepStrictEqual } from 'node:util';
import type { EventTx } from '@rotunda/db';
import { addAlias, loadAliases } from '@rotunda/db/queries/aliases';
import { forgetUndo } from '@rotunda/db/queries/imports';
import { handOver, movePhones } from '@rotunda/db/queries/merging';
import { joinToldApart } from '@rotunda/db/queries/toldApart';
import {
  clearEmails,
  deletePerson,
  loadImported,
  raiseRevisions,
  setApproval,
  setExtra,
  setImported,
  setRegistered,
  updatePerson,
} from '@rotunda/db/queries/people';
import { holdSeat, seatOf, setWithoutPhone } from '@rotunda/db/queries/seats';
import { loadRoster, type PersonRow } from '@rotunda/db/queries/roster';
import { approvalOfBoth, roleOfBoth } from '@rotunda/shared/rules/merging';
import { sameAddressField } from '@rotunda/shared/rules/registration';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../../handler.ts';
import { Refusal } from '../../refusal.ts';
import { columnsOf } from '../person.ts';
import { changedMeanwhile, notOnRoster } from '../refused.ts';
import { settleConversations } from './conversations.ts';
import { joinExpertise, joinNeeds } from './lists.ts';
import { joinHosting, joinPairs, joinSeating } from './others.ts';
import { joinPresence } from './presence.ts';

/** Whom a merge is about: rows as they were. */
export interface Two {
  readonly kept: PersonRow;
  readonly merged: PersonRow;
}

/**
 * Makes two rows one person. Nothing that happened or was written is lost: conversations, notes, choices, comings and
 * goings of both are the kept person's, phones of both go on as that person, and links and codes of both open one page.
 */
export const mergePeople: WriteHandler<'person.merge'> = {
  write: async (tx, { input, now }) => {
    if (await isDone(tx, input)) return {};
    const roster = await loadRoster(tx, tx.eventId);
    const two = theTwo(roster.byId, input);
    const { kept, merged } = two;
    const conversations = await settleConversations(tx, two);
    await joinNeeds(tx, two, roster);
    await joinExpertise(tx, two, roster);
    const partners = await joinPairs(tx, two, roster);
    await joinSeating(tx, two);
    await handOver(tx, { keptId: kept.id, mergedId: merged.id });
    await joinToldApart(tx, { keptId: kept.id, mergedId: merged.id });
    await joinHosting(tx, two);
    await joinPresence(tx, two, now);
    await joinSeats(tx, two);
    await joinRows(tx, two, input.take);
    await becomeAlias(tx, two);
    await forgetUndo(tx);
    await raiseRevisions(tx, [kept.id, ...partners]);
    tx.touch('roster', 'presence', 'setup', 'notes', 'entered');
    if (conversations > 0) tx.touch('plan', 'seats');
    return {};
  },
};

/** Sent by two facilitators, or twice: what is wanted holds. */
async function isDone(tx: EventTx, { keptId, mergedId }: InputOf<'person.merge'>): Promise<boolean> {
  const aliases = await loadAliases(tx, tx.eventId);
  return aliases.some(({ id, participantId }) => id === mergedId && participantId === keptId);
}

function theTwo(
  byId: ReadonlyMap<string, PersonRow>,
  { keptId, keptRevision, mergedId, mergedRevision }: InputOf<'person.merge'>,
): Two {
  const [kept, merged] = [byId.get(keptId), byId.get(mergedId)];
  if (!kept || !merged) throw notOnRoster();
  if (keptId === mergedId) {
    throw new Refusal('invalid', 'This is one person already: choose another row.', { field: 'mergedId' });
  }
  if (kept.revision !== keptRevision) throw changedMeanwhile(kept);
  if (merged.revision !== mergedRevision) throw changedMeanwhile(merged);
  return { kept, merged };
}

/** The seat is held when either was; phones of both keep it. Whoever is without a phone in either row, and has none, is. */
async function joinSeats(tx: EventTx, { kept, merged }: Two): Promise<void> {
  const seat = await seatOf(tx, tx.eventId, merged.id);
  if (seat?.withoutPhone) await setWithoutPhone(tx, [kept.id], true);
  if (seat?.claimedAt) await holdSeat(tx, kept.id, seat.claimedAt);
  const generations = { from: merged.codeGeneration, to: kept.codeGeneration };
  await movePhones(tx, { keptId: kept.id, mergedId: merged.id }, generations);
}

/** The kept row, with what it takes from the other, and whatever files said of either. */
async function joinRows(
  tx: EventTx,
  { kept, merged }: Two,
  take: InputOf<'person.merge'>['take'],
): Promise<void> {
  // An address names one person: the other row gives its own up first.
  await clearEmails(tx, [merged.id]);
  const taken = Object.fromEntries(take.map((field) => [field, merged[field]]));
  const role = roleOfBoth(kept.role, merged.role);
  await updatePerson(tx, kept.id, { ...columnsOf(kept), ...taken, role });
  const approval = approvalOfBoth(kept, merged);
  if (approval !== kept.approval) await setApproval(tx, kept.id, approval);
  if (merged.registered && !kept.registered) await setRegistered(tx, kept.id);
  // The address is one person's again, and nothing is left to ask.
  const { [sameAddressField]: _asked, ...extra } = { ...merged.extra, ...kept.extra };
  if (!isDeepStrictEqual(extra, kept.extra ?? {})) await setExtra(tx, kept.id, extra);
}

/** The row goes; whose link, code or line in a file it was is remembered. */
async function becomeAlias(tx: EventTx, { kept, merged }: Two): Promise<void> {
  const imported = await loadImported(tx, tx.eventId);
  const said = imported.get(merged.id) ?? null;
  // Somebody of whom no file spoke so far is from now on whom the other's file speaks of.
  const takesOver = said !== null && (imported.get(kept.id) ?? null) === null;
  if (takesOver) await setImported(tx, kept.id, said);
  const { id, number, name, emailNormalised, codeGeneration } = merged;
  await addAlias(tx, {
    id,
    number,
    name,
    emailNormalised,
    codeGeneration,
    participantId: kept.id,
    imported: takesOver ? null : said,
  });
  await deletePerson(tx, merged.id);
}
