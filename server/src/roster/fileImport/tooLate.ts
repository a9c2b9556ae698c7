import type { EventTx, ReadTx } from '@rotunda/db';
import type { ImportRow, ImportUndo } from '@rotunda/db/queries/imports';
import { loadPresence, type PresenceSlice } from '@rotunda/db/queries/presence';
import { loadRoster, type RosterSlice } from '@rotunda/db/queries/roster';
import { loadSeats, type Seating } from '@rotunda/db/queries/seating';
import { loadSetup, type SetupSlice } from '@rotunda/db/queries/setup';
import { firstInConversation } from '@rotunda/db/queries/traces';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import { searchName } from '@rotunda/shared/rules/people';
import type { UndoReason } from '@rotunda/shared/schema/rosterFiles';

/** Why an import can no longer be taken back, and about whom or what that is. */
export interface TooLate {
  readonly reason: UndoReason;
  readonly name: string;
}

/** What taking back is judged by. */
export interface UndoWorld {
  readonly roster: RosterSlice;
  readonly setup: SetupSlice;
  readonly presence: PresenceSlice;
  readonly seats: ReadonlyMap<string, Seating>;
}

export const loadUndoWorld = async (tx: ReadTx, eventId: string): Promise<UndoWorld> => ({
  roster: await loadRoster(tx, eventId),
  setup: await loadSetup(tx, eventId),
  presence: await loadPresence(tx, eventId),
  seats: await loadSeats(tx, eventId),
});

/**
 * Why an import can no longer be taken back; null while it can. It can until one of its people is edited, arrives, takes
 * their place on a phone or has a conversation planned, a mentor it moved is moved again, or somebody else has one of its
 * topics.
 */
export async function tooLate(
  tx: Pick<EventTx, 'eventId'> & ReadTx,
  { undo, undoneAt }: ImportRow,
  world: UndoWorld,
): Promise<TooLate | null> {
  if (undoneAt !== null) return { reason: 'undone', name: '' };
  if (undo === null) return { reason: 'older', name: '' };
  return (
    edited(undo, world) ??
    askedFor(undo, world) ??
    arrived(undo, world) ??
    (await planned(tx, undo, world)) ??
    moved(undo, world) ??
    topicsUsed(undo, world)
  );
}

function edited({ added, changed, sides }: ImportUndo, { roster }: UndoWorld): TooLate | null {
  for (const { id, revision } of [...added, ...changed, ...sides]) {
    const person = roster.byId.get(id);
    if (person?.revision !== revision) return { reason: 'edited', name: person?.name ?? '' };
  }
  return null;
}

/** Somebody of whom the import says nothing asks for somebody whom it added. */
function askedFor({ added, changed }: ImportUndo, { roster, seats }: UndoWorld): TooLate | null {
  const gone = new Set(added.map(({ id }) => id));
  const theirs = new Set([...added, ...changed].map(({ id }) => id));
  for (const [id, { wished }] of seats) {
    if (!theirs.has(id) && wished.some((each) => gone.has(each))) {
      return { reason: 'edited', name: roster.byId.get(id)?.name ?? '' };
    }
  }
  return null;
}

function arrived({ added }: ImportUndo, { roster, presence }: UndoWorld): TooLate | null {
  for (const { id } of added) {
    const state = presence.get(id);
    if (state && (state.claimed || state.presence !== 'expected')) {
      return { reason: 'arrived', name: roster.byId.get(id)?.name ?? '' };
    }
  }
  return null;
}

async function planned(
  tx: Pick<EventTx, 'eventId'> & ReadTx,
  { added, changed }: ImportUndo,
  { roster }: UndoWorld,
): Promise<TooLate | null> {
  // Needs that would go again, and with them what a conversation is about.
  const needs = changed.flatMap(({ id, needs: before }) => {
    const had = new Set(before.map((need) => need.id));
    return (roster.needs.get(id) ?? []).filter((need) => !had.has(need.id)).map((need) => need.id);
  });
  const found = await firstInConversation(tx, new Set(added.map(({ id }) => id)), new Set(needs));
  return found === null ? null : { reason: 'planned', name: roster.byId.get(found)?.name ?? '' };
}

const keyOf = ({ roundId, tableId }: Hosting): string => `${roundId} ${tableId}`;
const keysOf = (rows: readonly Hosting[]): string => rows.map(keyOf).sort().join();

function moved({ hosting }: ImportUndo, { setup, roster }: UndoWorld): TooLate | null {
  const mentors = new Set(hosting.map(({ mentorId }) => mentorId));
  const taken = new Map(
    setup.hosting
      .filter(({ mentorId }) => !mentors.has(mentorId))
      .map((row) => [keyOf(row), row.mentorId] as const),
  );
  for (const { mentorId, before, after } of hosting) {
    const now = setup.hosting.filter((row) => row.mentorId === mentorId);
    const other = before.map((row) => taken.get(keyOf(row))).find((id) => id !== undefined);
    if (keysOf(now) !== keysOf(after) || other !== undefined) {
      return { reason: 'tables', name: roster.byId.get(other ?? mentorId)?.name ?? '' };
    }
  }
  return null;
}

function topicsUsed({ topics, added, changed }: ImportUndo, { roster, setup }: UndoWorld): TooLate | null {
  const gone = new Set(added.map(({ id }) => id));
  const restored = new Map(changed.map((person) => [person.id, person] as const));
  const used = new Set(
    roster.people.flatMap(({ id }) => {
      if (gone.has(id)) return [];
      const before = restored.get(id);
      const lists = before
        ? [...before.needs, ...before.expertise]
        : [...(roster.needs.get(id) ?? []), ...(roster.expertise.get(id) ?? [])];
      return lists.map(({ topicId }) => topicId);
    }),
  );
  for (const { id, name } of topics) {
    const now = setup.topics.find((topic) => topic.id === id);
    const isRenamed = now !== undefined && searchName(now.name) !== searchName(name);
    if (used.has(id) || isRenamed) return { reason: 'topics', name: now?.name ?? name };
  }
  return null;
}
