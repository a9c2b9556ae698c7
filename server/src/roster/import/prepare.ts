import { isDeepStrictEqual } from 'node:util';
import type { ReadTx } from '@rotunda/db';
import { loadAliases, type AliasRow } from '@rotunda/db/queries/aliases';
import { loadImported, type Imported } from '@rotunda/db/queries/people';
import { loadPresence, type PresenceSlice } from '@rotunda/db/queries/presence';
import { loadSeats, plainSeating, type Seating } from '@rotunda/db/queries/seating';
import { loadRoster, type PairRule, type RosterSlice } from '@rotunda/db/queries/roster';
import { loadSetup, type SetupSlice } from '@rotunda/db/queries/setup';
import type { Topic } from '@rotunda/shared/schema/event';
import type { Refusal } from '@rotunda/shared/schema/http';
import type { PairPerson } from '../pairs.ts';
import { type Breathe, mapInBreaths } from '../../breath.ts';
import { inOrder, inputsOf } from '../person.ts';
import { draftOf, type Draft } from './draft.ts';
import type { Asking } from './asking.ts';
import { Edits } from './edits.ts';
import type { Faults } from './faults.ts';
import { matchRows } from './match.ts';
import { withoutMerged } from './merged.ts';
import { namesIn, pairsAfter, refuseDependents, type Named } from './pairDrafts.ts';
import { loadRoundsToCome } from '../role/toCome.ts';
import { Directory } from './references.ts';
import type { RosterFile } from './rosterFile.ts';
import { roomOf } from './seatDraft.ts';
import { hostingAfter, type HostingDraft } from './tableDrafts.ts';
import { TopicNames } from './topicNames.ts';
import { wishedBy } from './wishDrafts.ts';

/** What a file is judged against. */
export interface ImportWorld {
  readonly setup: SetupSlice;
  readonly roster: RosterSlice;
  readonly imported: ReadonlyMap<string, Imported>;
  readonly seats: ReadonlyMap<string, Seating>;
  /** Who is here, and whose phones are. */
  readonly presence: PresenceSlice;
  /** Who turned out to be somebody else. */
  readonly aliases: readonly AliasRow[];
  /** Rounds in which a table, or a role, can still be another. */
  readonly toCome: readonly string[];
}

export const loadWorld = async (tx: ReadTx, eventId: string): Promise<ImportWorld> => ({
  setup: await loadSetup(tx, eventId),
  roster: await loadRoster(tx, eventId),
  imported: await loadImported(tx, eventId),
  seats: await loadSeats(tx, eventId),
  presence: await loadPresence(tx, eventId),
  aliases: await loadAliases(tx, eventId),
  toCome: await loadRoundsToCome(tx, eventId),
});

/** A good row, and what it does. */
export interface PreparedRow extends Draft {
  readonly change: 'new' | 'changed' | 'same';
}

/** What importing a file does; nothing has been written yet. */
export interface Prepared {
  readonly rows: readonly PreparedRow[];
  readonly refused: readonly Refusal[];
  /** Topics that the rows add to the list. */
  readonly addedTopics: readonly Topic[];
  /** Topics that are not on the list, whether or not they may be added. */
  readonly unknownTopics: readonly string[];
  /** Names of all topics, added ones included. */
  readonly topicNames: ReadonlyMap<string, string>;
  /** All pair rules as they will be. */
  readonly pairs: readonly PairRule[];
  readonly hosting: HostingDraft;
  /** Whom those ask for of whom the file says something new about that. */
  readonly wished: ReadonlyMap<string, readonly string[]>;
}

/** What somebody decided about an import. */
export interface Decided {
  /** Whether topics that are not on the list may be added to it: all, none, or those that were looked at. */
  readonly addTopics: boolean | ((name: string) => boolean);
  /** Asks about people that a name alone may mean; null lets an exact name decide. */
  readonly asking: Asking | null;
  readonly edits: Edits;
}

/**
 * Works out what importing a file would do. Pure but for fresh ids and `breathe`, which it calls between rows; what is wrong
 * with single rows goes into `faults`.
 */
export async function prepare(
  { rows: fileRows }: Pick<RosterFile, 'rows'>,
  world: ImportWorld,
  addTopics: Decided['addTopics'],
  faults: Faults,
  breathe: Breathe,
  { asking, edits }: Omit<Decided, 'addTopics'> = { asking: null, edits: new Edits() },
): Promise<Prepared> {
  const { setup, roster, imported, seats } = world;
  const topics = new TopicNames(setup.topics, addTopics);
  const inputs = inputsOf(roster);
  const known = { people: roster.people, imported };
  const speaking = withoutMerged(fileRows, world.aliases, roster.people);
  const matched = await matchRows(speaking, known, faults, breathe, asking);
  const hosted = hostedBy(setup);
  const listed = { topics, topicList: setup.topics, room: roomOf(setup) };
  const drafts = await mapInBreaths(matched, breathe, (row) => {
    const before = {
      base: imported.get(row.id) ?? null,
      hosted: hosted.get(row.id) ?? new Set<number>(),
      seating: seats.get(row.id),
      phone: world.presence.get(row.id),
    };
    return draftOf(row, inputs.get(row.id), before, listed, faults, edits);
  });
  const rounds = listed.room.rounds.map(({ id }) => id);
  const directory = new Directory(roster.people, imported, matched, world.aliases);
  const named = await mapInBreaths(drafts, breathe, namesIn(directory, rounds, faults));
  const settled = await settle(named, world, rounds, faults, breathe);

  const standing = drafts.filter(({ row }) => !faults.has(row.line));
  const paired = pairedIn(roster.pairs, settled.pairs);
  const rows = await mapInBreaths(standing, breathe, (draft): PreparedRow => {
    const had = inputs.get(draft.id);
    const seating = { ...draft.seating, wished: settled.wished.get(draft.id) ?? draft.seating.wished };
    const isSame =
      had &&
      isDeepStrictEqual(inOrder(had), inOrder(draft.person)) &&
      isDeepStrictEqual(draft.before?.extra ?? null, draft.extra) &&
      isSameSeating(seats.get(draft.id), seating) &&
      draft.withoutPhone === isWithoutPhone(world, draft.id) &&
      !paired.has(draft.id) &&
      !settled.hosting.changed.has(draft.id);
    return { ...draft, seating, change: !had ? 'new' : isSame ? 'same' : 'changed' };
  });
  const used = new Set(
    rows.flatMap(({ person }) => [...person.expertise, ...person.needs].map(({ topicId }) => topicId)),
  );
  return {
    rows,
    refused: faults.inOrder(),
    addedTopics: topics.added.filter(({ id }) => used.has(id)),
    unknownTopics: topics.unknown.map(({ name }) => name),
    topicNames: topics.names,
    ...settled,
  };
}

/** Whether somebody takes part without a phone as things stand. */
export const isWithoutPhone = ({ presence }: Pick<ImportWorld, 'presence'>, id: string): boolean =>
  presence.get(id)?.withoutPhone ?? false;

/** Whether the same is said of somebody's seats. Whom they ask for has no order. */
export const isSameSeating = (one: Seating | undefined, other: Seating): boolean => {
  const had = one ?? plainSeating;
  return isDeepStrictEqual(
    { ...had, wished: had.wished.toSorted() },
    { ...other, wished: other.wished.toSorted() },
  );
};

/** The numbers of the tables that each mentor hosts in any round. */
function hostedBy({ hosting, tables }: SetupSlice): Map<string, Set<number>> {
  const numbers = new Map(tables.map(({ id, number }) => [id, number]));
  const hosted = new Map<string, Set<number>>();
  for (const { mentorId, tableId } of hosting) {
    const theirs = hosted.get(mentorId) ?? new Set();
    hosted.set(mentorId, theirs.add(numbers.get(tableId) ?? 0));
  }
  return hosted;
}

/**
 * Judges what depends on other rows, again without the rows that it refuses, until none is refused any more: a row that
 * is refused keeps its table, and is not there to be paired with.
 */
async function settle(
  named: readonly Named[],
  world: ImportWorld,
  rounds: readonly string[],
  faults: Faults,
  breathe: Breathe,
) {
  const { setup, roster } = world;
  for (;;) {
    refuseDependents(named, faults);
    const before = faults.count;
    const standing = named.filter(({ draft }) => !faults.has(draft.row.line));
    const people = new Map<string, PairPerson>(roster.byId);
    for (const { draft } of standing) people.set(draft.id, { ...draft.person, id: draft.id });
    await breathe();
    const pairs = pairsAfter(standing, roster.pairs, people, rounds, faults);
    await breathe();
    const hosting = hostingAfter(
      standing.map(({ draft }) => draft),
      { ...setup, toCome: world.toCome },
      (id) => people.get(id)?.name ?? '',
      faults,
    );
    const wished = new Map(
      standing.flatMap(({ draft, wishes }) =>
        wishes ? [[draft.id, wishedBy(draft, wishes, people, faults)] as const] : [],
      ),
    );
    if (faults.count === before) return { pairs, hosting, wished };
  }
}

const keyOf = ({ menteeId, mentorId, kind, roundId }: PairRule): string =>
  `${menteeId} ${mentorId} ${kind} ${roundId ?? ''}`;

/** What has to be written for pair rules to become others. */
export function pairChanges(
  before: readonly PairRule[],
  after: readonly PairRule[],
): { removed: PairRule[]; added: PairRule[] } {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    removed: before.filter((pair) => !has.has(keyOf(pair))),
    added: after.filter((pair) => !had.has(keyOf(pair))),
  };
}

/** Everybody whose pairs are not the same in both lists. */
function pairedIn(before: readonly PairRule[], after: readonly PairRule[]): Set<string> {
  const { removed, added } = pairChanges(before, after);
  return new Set([...removed, ...added].flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]));
}
