import type { EventTx } from '@rotunda/db';
import { moveConversations, replaceHosting } from '@rotunda/db/queries/hosting';
import { importOf, setUndone, type ImportUndo, type PersonBefore } from '@rotunda/db/queries/imports';
import {
  clearEmails,
  deletePeople,
  raiseRevisions,
  setExtra,
  setImported,
  updatePerson,
} from '@rotunda/db/queries/people';
import { replaceExpertise, saveNeeds, savePairs } from '@rotunda/db/queries/peopleLists';
import { plainSeating, saveSeating, type Seating } from '@rotunda/db/queries/seating';
import { setWithoutPhone } from '@rotunda/db/queries/seats';
import { saveTopics } from '@rotunda/db/queries/topics';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import type { Instant } from '@rotunda/shared/rules/time';
import { Refusal } from '../../refusal.ts';
import { isSameSeating } from '../import/prepare.ts';
import { loadUndoWorld, tooLate, type UndoWorld } from './tooLate.ts';

/**
 * Takes an import back as a whole: whoever it added goes, everybody else is who they were before. Refused with
 * `undo-too-late` once something depends on it; the reason and whom it is about are in `params`. Taking back what was taken
 * back changes nothing.
 */
export async function undoImport(tx: EventTx, importId: string, now: Instant): Promise<void> {
  const row = await importOf(tx, tx.eventId, importId);
  if (!row) throw new Refusal('not-found', 'There is no such import.', { params: { what: 'import' } });
  if (row.undoneAt !== null) return;
  const world = await loadUndoWorld(tx, tx.eventId);
  const late = await tooLate(tx, row, world);
  if (late || row.undo === null) {
    throw new Refusal('undo-too-late', 'This import can no longer be taken back: something depends on it.', {
      params: { reason: late?.reason ?? 'older', name: late?.name ?? '' },
    });
  }
  const { undo } = row;
  await restorePairs(tx, undo, world);
  await restoreHosting(tx, undo, world);
  await deletePeople(
    tx,
    undo.added.map(({ id }) => id),
  );
  await clearEmails(
    tx,
    undo.changed.map(({ id }) => id),
  );
  for (const person of undo.changed) {
    await tx.breathe();
    await restorePerson(tx, person, world);
  }
  await restoreSeats(tx, undo, world);
  await restorePhones(tx, undo);
  await raiseRevisions(
    tx,
    [...undo.changed, ...undo.sides].map(({ id }) => id),
  );
  tx.touch('roster', 'presence');
  await restoreTopics(tx, undo, world);
  await setUndone(tx, importId, now);
}

async function restorePairs(tx: EventTx, { pairs }: ImportUndo, { setup, roster }: UndoWorld): Promise<void> {
  const rounds = new Set(roundsOf(setup.agenda).map(({ id }) => id));
  const removed = pairs.removed
    .filter(({ menteeId, mentorId }) => roster.byId.has(menteeId) && roster.byId.has(mentorId))
    .map((pair) => ({
      ...pair,
      roundId: pair.roundId !== null && rounds.has(pair.roundId) ? pair.roundId : null,
    }));
  await savePairs(tx, pairs.added, removed);
}

/** All who were moved get up before anybody sits down, and take the guests along that are planned with them. */
async function restoreHosting(tx: EventTx, { hosting }: ImportUndo, { setup }: UndoWorld): Promise<void> {
  if (hosting.length === 0) return;
  const rounds = new Set(roundsOf(setup.agenda).map(({ id }) => id));
  const tables = new Set(setup.tables.map(({ id }) => id));
  for (const { mentorId } of hosting) await replaceHosting(tx, tx.eventId, mentorId, []);
  for (const { mentorId, before, after } of hosting) {
    const rows = before.filter(({ roundId, tableId }) => rounds.has(roundId) && tables.has(tableId));
    await replaceHosting(tx, tx.eventId, mentorId, rows);
    for (const { roundId, tableId } of rows) {
      const was = after.find((row) => row.roundId === roundId)?.tableId;
      if (was !== tableId && (await moveConversations(tx, mentorId, roundId, tableId))) tx.touch('plan');
    }
  }
  tx.touch('setup');
}

/** Topics that somebody has taken off the list since stay off it. */
async function restorePerson(tx: EventTx, person: PersonBefore, { setup, roster }: UndoWorld): Promise<void> {
  const { id, columns, needs, expertise, imported, extra } = person;
  const topics = new Set(setup.topics.map((topic) => topic.id));
  const isListed = ({ topicId }: { readonly topicId: string }): boolean => topics.has(topicId);
  await updatePerson(tx, id, columns);
  const hadNeeds = needs.filter(isListed).map((need) => ({ ...need, link: need.link ?? '' }));
  await saveNeeds(tx, id, roster.needs.get(id) ?? [], hadNeeds);
  await replaceExpertise(tx, id, expertise.filter(isListed));
  await setExtra(tx, id, extra);
  await setImported(tx, id, imported);
}

async function restoreSeats(tx: EventTx, { changed }: ImportUndo, world: UndoWorld): Promise<void> {
  for (const { id, seating } of changed) {
    if (seating === undefined) continue;
    const before = stillThere(seating ?? plainSeating, world);
    if (!isSameSeating(world.seats.get(id), before)) await saveSeating(tx, id, before);
  }
}

async function restorePhones(tx: EventTx, { changed }: ImportUndo): Promise<void> {
  for (const before of [true, false]) {
    const ids = changed.filter(({ withoutPhone }) => withoutPhone === before).map(({ id }) => id);
    await setWithoutPhone(tx, ids, before);
  }
}

/** Rounds, places and people that are gone since stay gone. */
function stillThere(seating: Seating, { setup, roster }: UndoWorld): Seating {
  const listed = (id: string | null, list: readonly { readonly id: string }[]): string | null =>
    list.some((each) => each.id === id) ? id : null;
  return {
    ...seating,
    zoneId: listed(seating.zoneId, setup.zones),
    tableId: listed(seating.tableId, setup.tables),
    absent: seating.absent.filter((id) => listed(id, setup.agenda) !== null),
    wished: seating.wished.filter((id) => roster.byId.has(id)),
  };
}

async function restoreTopics(tx: EventTx, { topics }: ImportUndo, { setup }: UndoWorld): Promise<void> {
  if (topics.length === 0) return;
  const gone = new Set(topics.map(({ id }) => id));
  await saveTopics(
    tx,
    tx.eventId,
    setup.topics,
    setup.topics.filter(({ id }) => !gone.has(id)),
  );
  tx.touch('setup');
}
