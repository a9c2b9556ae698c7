import { and, asc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import { inChunks } from '../chunks.ts';
import type { EventTx, ReadTx } from '../database.ts';
import type { Tables } from '../tables.ts';

type Row = Tables['participant']['$inferSelect'];
type EventRow = Tables['event']['$inferSelect'];

/** What a door needs to know of the event it leads to. */
export type DoorRow = Pick<
  EventRow,
  | 'id'
  | 'name'
  | 'date'
  | 'startTime'
  | 'place'
  | 'doors'
  | 'joinCode'
  | 'joinBase'
  | 'wrappedKey'
  | 'registerMentees'
  | 'registerMentors'
  | 'questionsBefore'
>;

const doorColumns = ({ event }: Tables) => ({
  id: event.id,
  name: event.name,
  date: event.date,
  startTime: event.startTime,
  place: event.place,
  doors: event.doors,
  joinCode: event.joinCode,
  joinBase: event.joinBase,
  wrappedKey: event.wrappedKey,
  registerMentees: event.registerMentees,
  registerMentors: event.registerMentors,
  questionsBefore: event.questionsBefore,
});

/** The event that a join code leads to. */
export async function doorByCode({ q, t }: ReadTx, joinCode: string): Promise<DoorRow | undefined> {
  const rows = await q.select(doorColumns(t)).from(t.event).where(eq(t.event.joinCode, joinCode));
  return rows[0];
}

/** The door of an event. */
export async function doorOf({ q, t }: ReadTx, eventId: string): Promise<DoorRow | undefined> {
  const rows = await q.select(doorColumns(t)).from(t.event).where(eq(t.event.id, eventId));
  return rows[0];
}

/** A person as their own seat knows them. */
export type SeatRow = Pick<
  Row,
  | 'id'
  | 'name'
  | 'searchName'
  | 'role'
  | 'emailNormalised'
  | 'codeGeneration'
  | 'claimedAt'
  | 'presence'
  | 'presenceSince'
  | 'approval'
  | 'withoutPhone'
>;

const seatColumns = ({ participant }: Tables) => ({
  id: participant.id,
  name: participant.name,
  searchName: participant.searchName,
  role: participant.role,
  emailNormalised: participant.emailNormalised,
  codeGeneration: participant.codeGeneration,
  claimedAt: participant.claimedAt,
  presence: participant.presence,
  presenceSince: participant.presenceSince,
  approval: participant.approval,
  withoutPhone: participant.withoutPhone,
});

export async function seatOf(
  { q, t }: ReadTx,
  eventId: string,
  personId: string,
): Promise<SeatRow | undefined> {
  const rows = await q
    .select(seatColumns(t))
    .from(t.participant)
    .where(and(eq(t.participant.eventId, eventId), eq(t.participant.id, personId)));
  return rows[0];
}

/** Everybody's seat, in roster order. */
export const seatsOf = async ({ q, t }: ReadTx, eventId: string): Promise<SeatRow[]> =>
  await q
    .select(seatColumns(t))
    .from(t.participant)
    .where(eq(t.participant.eventId, eventId))
    .orderBy(asc(t.participant.number));

/** Which part of a name letters stand for: its beginning, or the whole of it. */
export type NamePart = 'beginning' | 'whole';

/** Patterns of `like` that find these letters where a part of a name begins. */
function patterns(letters: string, part: NamePart): string[] {
  const exact = letters.replace(/[\\%_]/gu, '\\$&');
  const before = ['', '% ', '%-'];
  const after = part === 'beginning' ? ['%'] : ['', ' %', '-%'];
  return before.flatMap((start) => after.map((end) => `${start}${exact}${end}`));
}

/** Mentors who wait for approval, or were declined, are on no list that others see. */
const takesPart = ({ participant }: Tables) =>
  or(ne(participant.role, 'mentor'), eq(participant.approval, 'approved'));

/**
 * People of whose name some part begins with these letters (a normalised search name), or is them as a whole: at most
 * `most`, by name.
 */
export async function findByName(
  { q, t }: ReadTx,
  eventId: string,
  letters: string,
  part: NamePart,
  most: number,
): Promise<Pick<Row, 'id' | 'name' | 'emailNormalised'>[]> {
  const { participant } = t;
  const matching = patterns(letters, part).map(
    (pattern) => sql`${participant.searchName} like ${pattern} escape '\\'`,
  );
  return await q
    .select({ id: participant.id, name: participant.name, emailNormalised: participant.emailNormalised })
    .from(participant)
    .where(and(eq(participant.eventId, eventId), takesPart(t), or(...matching)))
    .orderBy(asc(participant.searchName), asc(participant.number))
    .limit(most);
}

/** Whether somebody without a phone has this normalised name. */
export async function isNameWaiting({ q, t }: ReadTx, eventId: string, searchName: string): Promise<boolean> {
  const { participant } = t;
  const found = await q
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.eventId, eventId),
        eq(participant.searchName, searchName),
        takesPart(t),
        isNull(participant.claimedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Says that a phone holds the seat, so that its owner is without one no longer. A seat that is held keeps its time. */
export async function holdSeat(
  { q, t, eventId }: EventTx,
  personId: string,
  claimedAt: Instant,
): Promise<void> {
  const { participant } = t;
  await q
    .update(participant)
    .set({ claimedAt, withoutPhone: false })
    .where(
      and(eq(participant.id, personId), eq(participant.eventId, eventId), isNull(participant.claimedAt)),
    );
}

/** Says that no phone holds the seat any more. */
export async function freeSeat({ q, t, eventId }: EventTx, personId: string): Promise<void> {
  const { participant } = t;
  await q
    .update(participant)
    .set({ claimedAt: null })
    .where(and(eq(participant.id, personId), eq(participant.eventId, eventId)));
}

/** Says whether people take part without a phone. Of whom a phone holds the seat it is never said. */
export async function setWithoutPhone(
  { q, t, eventId }: EventTx,
  personIds: readonly string[],
  withoutPhone: boolean,
): Promise<void> {
  const { participant } = t;
  for (const ids of inChunks(personIds)) {
    await q
      .update(participant)
      .set({ withoutPhone })
      .where(
        and(eq(participant.eventId, eventId), inArray(participant.id, ids), isNull(participant.claimedAt)),
      );
  }
}

/** How many phones have an open session of this person. */
export async function phonesOf({ q, t }: ReadTx, personId: string, now: Instant): Promise<number> {
  const { participant, session } = t;
  const rows = await q
    .select({ tokenHash: session.tokenHash })
    .from(session)
    .innerJoin(
      participant,
      and(eq(participant.id, session.participantId), eq(participant.codeGeneration, session.generation)),
    )
    .where(and(eq(session.participantId, personId), gt(session.expiresAt, now)));
  return rows.length;
}

export const peopleCount = async ({ q, t }: ReadTx, eventId: string): Promise<number> =>
  await q.$count(t.participant, eq(t.participant.eventId, eventId));
