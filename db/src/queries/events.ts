import { asc, count, desc, eq } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { OfEvent } from './people.ts';

type Row = Tables['event']['$inferSelect'];

/** What a facilitator's list of events says of one. */
export interface ListedEvent extends Pick<
  Row,
  'id' | 'name' | 'date' | 'startTime' | 'timeZone' | 'place' | 'doors'
> {
  /** Everybody on the roster. */
  readonly people: number;
  readonly run: Tables['run']['$inferSelect']['state'];
  /** The account's own. */
  readonly role: Tables['membership']['$inferSelect']['role'];
}

/** The events that an account is a member of, latest first. */
export async function listEvents({ q, t }: ReadTx, accountId: string): Promise<ListedEvent[]> {
  const mine = eq(t.membership.accountId, accountId);
  const events = await q
    .select({
      id: t.event.id,
      name: t.event.name,
      date: t.event.date,
      startTime: t.event.startTime,
      timeZone: t.event.timeZone,
      place: t.event.place,
      doors: t.event.doors,
      run: t.run.state,
      role: t.membership.role,
    })
    .from(t.membership)
    .innerJoin(t.event, eq(t.event.id, t.membership.eventId))
    .leftJoin(t.run, eq(t.run.eventId, t.event.id))
    .where(mine)
    .orderBy(desc(t.event.date), desc(t.event.startTime), desc(t.event.createdAt), asc(t.event.id));
  const rosters = await q
    .select({ eventId: t.participant.eventId, people: count() })
    .from(t.participant)
    .innerJoin(t.membership, eq(t.membership.eventId, t.participant.eventId))
    .where(mine)
    .groupBy(t.participant.eventId)
    .orderBy(asc(t.participant.eventId));
  const peopleOf = new Map(rosters.map(({ eventId, people }) => [eventId, people]));
  return events.map((event) => ({
    ...event,
    people: peopleOf.get(event.id) ?? 0,
    run: event.run ?? 'lobby',
  }));
}

export async function isJoinCodeTaken({ q, t }: ReadTx, joinCode: string): Promise<boolean> {
  const found = await q.select({ id: t.event.id }).from(t.event).where(eq(t.event.joinCode, joinCode));
  return found.length > 0;
}

/** What whoever creates an event decides; everything else begins at its usual value. */
export interface NewEvent extends Pick<
  Row,
  'id' | 'name' | 'date' | 'startTime' | 'timeZone' | 'place' | 'welcome' | 'joinCode' | 'wrappedKey'
> {
  readonly createdAt: Instant;
  /** The account that the event belongs to. */
  readonly ownerId: string;
}

/** How an event is set until somebody decides otherwise. */
export const usualSettings = {
  advance: 'rounds-by-hand',
  stageNames: 'first-and-initial',
  preferCrossDepartment: true,
  avoidRepeats: false,
  takeawaysWithMentor: true,
  takeawaysInExport: false,
} as const satisfies EventPatch;

/**
 * Adds an event with nothing in it: doors closed, the run waiting for the facilitator before each round, takeaways
 * shared with the mentor of their conversation and in no export.
 */
export async function insertEvent({ q, t }: WriteTx, { ownerId, ...event }: NewEvent): Promise<void> {
  await q.insert(t.event).values({
    ...event,
    ...usualSettings,
    changes: 0,
    setupRevision: 0,
    rosterRevision: 0,
    planRevision: 0,
    runRevision: 0,
    joinBase: null,
    doors: 'closed',
    stageGeneration: 1,
    sharingLockedAt: null,
  });
  await q.insert(t.membership).values({ eventId: event.id, accountId: ownerId, role: 'owner' });
}

/** Columns that a facilitator's commands set. */
export type EventPatch = Partial<
  Pick<
    Row,
    | 'name'
    | 'date'
    | 'startTime'
    | 'timeZone'
    | 'place'
    | 'welcome'
    | 'advance'
    | 'stageNames'
    | 'preferCrossDepartment'
    | 'avoidRepeats'
    | 'registerMentees'
    | 'registerMentors'
    | 'questionsBefore'
    | 'mentorsShown'
    | 'joinBase'
    | 'doors'
    | 'stageGeneration'
    | 'takeawaysWithMentor'
    | 'takeawaysInExport'
  >
>;

/** Sets columns of the event's row; a patch with nothing in it does nothing. */
export async function updateEvent({ q, t, eventId }: OfEvent, patch: EventPatch): Promise<void> {
  if (Object.keys(patch).length === 0) return;
  await q.update(t.event).set(patch).where(eq(t.event.id, eventId));
}
