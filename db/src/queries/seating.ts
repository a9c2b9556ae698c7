import { and, asc, eq } from 'drizzle-orm';
import { languageNames } from '@rotunda/shared/rules/languages';
import { inBreaths } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';
import type { Tables } from '../tables.ts';
import { type MetPair, metAtEarlierEvents } from './metBefore.ts';

export type { MetPair } from './metBefore.ts';

/** What is said beforehand of one person's seats. */
export interface Seating extends Omit<
  Tables['seating']['$inferSelect'],
  'participantId' | 'eventId' | 'languages'
> {
  /** By the names that rules give them: rows of an earlier release may have others. */
  readonly languages: readonly string[];
  /** Rounds in which they will not be there. */
  readonly absent: readonly string[];
  /** Mentors they ask for. */
  readonly wished: readonly string[];
}

/** What is said beforehand about where and with whom people sit. */
export interface SeatingSlice {
  /** By person; nobody is in it of whom there is nothing to say. */
  readonly people: ReadonlyMap<string, Seating>;
  /** Who met at an earlier event of this instance; nobody unless the event asks for that. */
  readonly metBefore: readonly MetPair[];
}

/** Of somebody of whom nothing is said. */
export const plainSeating: Seating = {
  mostAtOnce: null,
  remote: false,
  languages: [],
  zoneId: null,
  tableId: null,
  absent: [],
  wished: [],
};

/** Reads what is said of everybody's seats, and who met before; nothing when there is no such event. */
export const loadSeating = async (tx: ReadTx, eventId: string): Promise<SeatingSlice> => ({
  people: await loadSeats(tx, eventId),
  metBefore: await metAtEarlierEvents(tx, eventId),
});

/** Reads what is said of everybody's seats. */
export async function loadSeats(tx: ReadTx, eventId: string): Promise<ReadonlyMap<string, Seating>> {
  const people = new Map<string, Seating>();
  const of = (id: string): Seating => people.get(id) ?? plainSeating;
  for (const { participantId, ...said } of await loadRows(tx, eventId)) {
    people.set(participantId, { ...plainSeating, ...said, languages: languageNames(said.languages) });
  }
  for (const { participantId, roundId } of await loadAbsences(tx, eventId)) {
    const said = of(participantId);
    people.set(participantId, { ...said, absent: [...said.absent, roundId] });
  }
  for (const { menteeId, mentorId } of await loadWishes(tx, eventId)) {
    const said = of(menteeId);
    people.set(menteeId, { ...said, wished: [...said.wished, mentorId] });
  }
  return people;
}

const loadRows = async ({ q, t }: ReadTx, eventId: string) =>
  await q
    .select({
      participantId: t.seating.participantId,
      mostAtOnce: t.seating.mostAtOnce,
      remote: t.seating.remote,
      languages: t.seating.languages,
      zoneId: t.seating.zoneId,
      tableId: t.seating.tableId,
    })
    .from(t.seating)
    .where(eq(t.seating.eventId, eventId))
    .orderBy(asc(t.seating.participantId));

const loadAbsences = async ({ q, t }: ReadTx, eventId: string) =>
  await q
    .select({ participantId: t.absence.participantId, roundId: t.absence.roundId })
    .from(t.absence)
    .innerJoin(t.segment, eq(t.segment.id, t.absence.roundId))
    .where(eq(t.absence.eventId, eventId))
    .orderBy(asc(t.absence.participantId), asc(t.segment.position), asc(t.absence.roundId));

const loadWishes = async ({ q, t }: ReadTx, eventId: string) =>
  await q
    .select({ menteeId: t.wish.menteeId, mentorId: t.wish.mentorId })
    .from(t.wish)
    .where(eq(t.wish.eventId, eventId))
    .orderBy(asc(t.wish.menteeId), asc(t.wish.mentorId));

/** Makes this what is said of somebody's seats. */
export async function saveSeating(tx: EventTx, personId: string, said: Seating): Promise<void> {
  const { q, t, eventId } = tx;
  const { seating, absence, wish } = t;
  await q.delete(seating).where(and(eq(seating.participantId, personId), eq(seating.eventId, eventId)));
  await q.delete(absence).where(and(eq(absence.participantId, personId), eq(absence.eventId, eventId)));
  await q.delete(wish).where(and(eq(wish.menteeId, personId), eq(wish.eventId, eventId)));
  await insertSeats(tx, [[personId, said]]);
}

/** Writes what is said of the seats of people of whom nothing was said. */
export async function insertSeats(
  tx: EventTx,
  seats: readonly (readonly [personId: string, said: Seating])[],
): Promise<void> {
  const { q, t, eventId } = tx;
  const rows = seats.map(([participantId, { absent: _absent, wished: _wished, ...said }]) => ({
    ...said,
    languages: languageNames(said.languages),
    participantId,
    eventId,
  }));
  const absences = seats.flatMap(([participantId, { absent }]) =>
    absent.map((roundId) => ({ eventId, participantId, roundId })),
  );
  const wishes = seats.flatMap(([menteeId, { wished }]) =>
    wished.map((mentorId) => ({ eventId, menteeId, mentorId })),
  );
  for await (const some of inBreaths(tx, rows.filter(says))) await q.insert(t.seating).values(some);
  for await (const some of inBreaths(tx, absences)) await q.insert(t.absence).values(some);
  for await (const some of inBreaths(tx, wishes)) await q.insert(t.wish).values(some);
}

const says = ({ mostAtOnce, remote, languages, zoneId, tableId }: Omit<Seating, 'absent' | 'wished'>) =>
  mostAtOnce !== null || remote || languages.length > 0 || zoneId !== null || tableId !== null;

/** Says whether a mentee asks for a mentor. */
export async function setWish(
  { q, t, eventId }: EventTx,
  menteeId: string,
  mentorId: string,
  wished: boolean,
): Promise<void> {
  const { wish } = t;
  if (wished) await q.insert(wish).values({ eventId, menteeId, mentorId }).onConflictDoNothing();
  else {
    await q
      .delete(wish)
      .where(and(eq(wish.eventId, eventId), eq(wish.menteeId, menteeId), eq(wish.mentorId, mentorId)));
  }
}
