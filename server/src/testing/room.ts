import type { EventTx, InstanceTx, WriteTx } from '@rotunda/db';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { insertEvent, updateEvent } from '@rotunda/db/queries/events';
import { addHosting } from '@rotunda/db/queries/hosting';
import { insertPeople } from '@rotunda/db/queries/people';
import { setPresence } from '@rotunda/db/queries/presence';
import { saveRoom } from '@rotunda/db/queries/room';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { AdvanceMode } from '@rotunda/shared/rules/run';
import { smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Membership } from '@rotunda/shared/schema/authority';
import { newId } from '../ids.ts';
import { newEventKey, newJoinCode } from '../keys.ts';
import type { Services } from '../services.ts';
import { type NewSession, startSession } from '../sessions/start.ts';
import type { Cookie } from './live.ts';
import { publishEmptyPlan } from './plan.ts';

/** Somebody on the roster, with the cookie of their phone. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly cookie: Cookie;
}

/** An event that can be played at once: one mentor and two mentees at one table, who meet in its two rounds. */
export interface Room {
  readonly eventId: string;
  /** Of each kind of member, signed in. */
  readonly members: Readonly<Record<Membership, Cookie>>;
  readonly stage: Cookie;
  readonly mentor: Guest;
  /** Meets the mentor in the first round. */
  readonly first: Guest;
  /** Meets the mentor in the second round. */
  readonly second: Guest;
  /** Of the first and of the second round; their ids. */
  readonly conversations: readonly [string, string];
}

export interface RoomOptions {
  /** Has two rounds; `smallAgenda` unless given. Its ids are the instance's: only one room may have them. */
  readonly agenda?: Agenda;
  /** `by-clock` unless given. */
  readonly advance?: AdvanceMode;
  /** Everybody's; `here` unless given. */
  readonly presence?: Presence;
}

/** Writes such an event into the database, past all commands: for tests of what happens in it. */
export async function makeRoom(services: Services, options: RoomOptions = {}): Promise<Room> {
  const { agenda = smallAgenda, advance = 'by-clock', presence = 'here' } = options;
  const now = services.clock.now();
  const tableId = newId();
  const made = await services.db.writeInstance(async (tx) => {
    const accounts = await makeAccounts(tx, now);
    const eventId = await makeEvent(tx, services, accounts.owner);
    await saveAgenda(tx, eventId, [], agenda);
    const table = { id: tableId, number: 1, label: '', seats: 2, zoneId: null, videoLink: '' };
    await saveRoom(tx, eventId, { zones: [], tables: [] }, { zones: [], tables: [table] });
    return { eventId, members: await signMembersIn(tx, eventId, accounts, now) };
  });
  const { value } = await services.db.write(made.eventId, async (tx) => {
    await updateEvent(tx, { advance });
    const mentor = await makeGuest(tx, 'Amara Nwosu', 'mentor', presence, now);
    const first = await makeGuest(tx, 'Ana Berg', 'mentee', presence, now);
    const second = await makeGuest(tx, 'Bo Chen', 'mentee', presence, now);
    const conversations = await meet(tx, agenda, tableId, mentor, [first, second], now);
    const stage = await sign(tx, { namespace: '/stage', eventId: tx.eventId, generation: 1 }, now);
    return { stage, mentor, first, second, conversations };
  });
  return { ...made, ...value };
}

async function sign(tx: WriteTx, whose: NewSession, now: Instant): Promise<Cookie> {
  const { cookie, token } = await startSession(tx, whose, now);
  return `${cookie}=${token}`;
}

type Accounts = Readonly<Record<Membership, string>>;

async function makeAccounts(tx: InstanceTx, createdAt: Instant): Promise<Accounts> {
  const accounts: Accounts = { owner: newId(), facilitator: newId(), helper: newId(), viewer: newId() };
  for (const [name, id] of Object.entries(accounts)) {
    const email = `${name}.${id}@example.org`;
    await insertAccount(tx, { id, name, email, emailNormalised: email, passwordHash: '', createdAt });
  }
  return accounts;
}

async function makeEvent(tx: InstanceTx, { clock, key }: Services, ownerId: string): Promise<string> {
  const id = newId();
  await insertEvent(tx, {
    id,
    ownerId,
    name: 'Spring onboarding',
    date: '2027-03-10',
    startTime: '10:00',
    timeZone: 'Europe/Berlin',
    place: 'Hall',
    welcome: '',
    joinCode: newJoinCode(),
    wrappedKey: key.wrap(newEventKey()),
    createdAt: clock.now(),
  });
  return id;
}

async function signMembersIn(
  tx: InstanceTx,
  eventId: string,
  accounts: Accounts,
  now: Instant,
): Promise<Room['members']> {
  const signIn = (accountId: string) => sign(tx, { namespace: '/facilitator', accountId }, now);
  for (const role of ['facilitator', 'helper', 'viewer'] as const) {
    await tx.q.insert(tx.t.membership).values({ eventId, accountId: accounts[role], role });
  }
  return {
    owner: await signIn(accounts.owner),
    facilitator: await signIn(accounts.facilitator),
    helper: await signIn(accounts.helper),
    viewer: await signIn(accounts.viewer),
  };
}

async function makeGuest(
  tx: EventTx,
  name: string,
  role: 'mentor' | 'mentee',
  presence: Presence,
  now: Instant,
): Promise<Guest> {
  const id = newId();
  const limits = { mostConversations: null, mostRounds: null };
  const nothing = { email: '', department: '', remark: '', bio: '', ...limits };
  const person = { id, name, role, walkIn: false, codeGeneration: 1, imported: null, createdAt: now };
  await insertPeople(tx, [{ ...nothing, ...person }]);
  if (presence !== 'expected') {
    await setPresence(tx, { logId: newId(), personId: id, presence, at: now, source: 'facilitator' });
  }
  const session = {
    namespace: '/participant',
    eventId: tx.eventId,
    participantId: id,
    generation: 1,
  } as const;
  return { id, name, cookie: await sign(tx, session, now) };
}

async function meet(
  tx: EventTx,
  agenda: Agenda,
  tableId: string,
  { id: mentorId }: Guest,
  mentees: readonly [Guest, Guest],
  now: Instant,
): Promise<Room['conversations']> {
  const [one, two] = agenda.filter((segment) => segment.kind === 'round');
  if (!one || !two) throw new Error('A room is played in two rounds');
  const meeting = (roundId: string, { id: menteeId }: Guest) => ({
    id: newId(),
    roundId,
    menteeId,
    mentorId,
    tableId,
    needId: null,
  });
  const added = [meeting(one.id, mentees[0]), meeting(two.id, mentees[1])] as const;
  await addHosting(
    tx,
    tx.eventId,
    added.map(({ roundId }) => ({ mentorId, tableId, roundId })),
  );
  await publishEmptyPlan(tx, now);
  await saveConversations(tx, { added, changed: [], withdrawn: [], deleted: [] });
  return [added[0].id, added[1].id];
}
