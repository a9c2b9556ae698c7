import type { WriteTx } from '@rotunda/db';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import { insertEvent } from '@rotunda/db/queries/events';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import type { Presence } from '@rotunda/shared/rules/presence';
import type { AdvanceMode } from '@rotunda/shared/rules/run';
import { smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import type { Membership } from '@rotunda/shared/schema/authority';
import { newId } from '../ids.ts';
import { newEventKey, newJoinCode } from '../keys.ts';
import type { Services } from '../services.ts';
import { type NewSession, startSession } from '../sessions/start.ts';
import type { Cookie } from './live.ts';

/** Somebody on the roster, with the cookie of their phone. */
export interface Guest {
  readonly id: string;
  readonly name: string;
  readonly cookie: Cookie;
}

/** An event that can be played at once: one mentor and two mentees at one table, who meet in its two rounds. */
export interface Room {
  readonly eventId: string;
  readonly agenda: Agenda;
  /** Of each kind of member, signed in. */
  readonly members: Readonly<Record<Membership, Cookie>>;
  readonly stage: Cookie;
  readonly mentor: Guest;
  /** Meets the mentor in the first round. */
  readonly first: Guest;
  /** Meets the mentor in the second round. */
  readonly second: Guest;
  /** By round; their ids. */
  readonly conversations: { readonly one: string; readonly two: string };
}

export interface RoomOptions {
  /** `smallAgenda` unless given: its rounds are `one` and `two`. Ids are the instance's: only one room may have them. */
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
  const eventId = newId();
  return services.db.writeInstance(async (tx) => {
    const { q, t } = tx;
    const sign = async (whose: NewSession): Promise<Cookie> => {
      const { cookie, token } = await startSession(tx, whose, now);
      return `${cookie}=${token}`;
    };
    const accounts = { owner: newId(), facilitator: newId(), helper: newId(), viewer: newId() };
    for (const [name, id] of Object.entries(accounts)) await insertNamed(tx, id, name, services);
    await insertEvent(tx, {
      id: eventId,
      ownerId: accounts.owner,
      name: 'Spring onboarding',
      date: '2027-03-10',
      startTime: '10:00',
      timeZone: 'Europe/Berlin',
      place: 'Hall',
      welcome: '',
      joinCode: newJoinCode(),
      wrappedKey: services.key.wrap(newEventKey()),
      createdAt: now,
    });
    await q.update(t.event).set({ advance });
    for (const role of ['facilitator', 'helper', 'viewer'] as const) {
      await q.insert(t.membership).values({ eventId, accountId: accounts[role], role });
    }
    await saveAgenda(tx, eventId, [], agenda);
    const tableId = newId();
    await q
      .insert(t.table)
      .values({ id: tableId, eventId, number: 1, label: '', seats: 2, zoneId: null, videoLink: '' });

    const guest = async (number: number, name: string, role: 'mentor' | 'mentee'): Promise<Guest> => {
      const id = newId();
      await q.insert(t.participant).values({
        id,
        eventId,
        revision: 0,
        number,
        name,
        searchName: name.toLowerCase(),
        email: '',
        emailNormalised: null,
        role,
        department: '',
        mostConversations: null,
        mostRounds: null,
        remark: '',
        walkIn: false,
        codeGeneration: 1,
        claimedAt: now,
        presence,
        presenceSince: now,
        imported: null,
        createdAt: now,
      });
      return {
        id,
        name,
        cookie: await sign({ namespace: '/participant', eventId, participantId: id, generation: 1 }),
      };
    };
    const mentor = await guest(1, 'Amara Nwosu', 'mentor');
    const first = await guest(2, 'Ana Berg', 'mentee');
    const second = await guest(3, 'Bo Chen', 'mentee');

    const conversations = { one: newId(), two: newId() };
    const rounds = agenda.filter((segment) => segment.kind === 'round');
    const meetings = [
      [rounds[0], conversations.one, first],
      [rounds[1], conversations.two, second],
    ] as const;
    for (const [round, id, { id: menteeId }] of meetings) {
      if (!round) continue;
      await q.insert(t.hosting).values({ eventId, mentorId: mentor.id, roundId: round.id, tableId });
      await q.insert(t.conversation).values({
        id,
        eventId,
        roundId: round.id,
        menteeId,
        mentorId: mentor.id,
        tableId,
        needId: null,
        state: 'planned',
        heldAt: null,
        heldByHand: false,
        seatedAt: null,
      });
    }
    return {
      eventId,
      agenda,
      members: {
        owner: await sign({ namespace: '/facilitator', accountId: accounts.owner }),
        facilitator: await sign({ namespace: '/facilitator', accountId: accounts.facilitator }),
        helper: await sign({ namespace: '/facilitator', accountId: accounts.helper }),
        viewer: await sign({ namespace: '/facilitator', accountId: accounts.viewer }),
      },
      stage: await sign({ namespace: '/stage', eventId, generation: 1 }),
      mentor,
      first,
      second,
      conversations,
    };
  });
}

const insertNamed = (tx: WriteTx, id: string, name: string, { clock }: Services): Promise<void> =>
  insertAccount(tx, {
    id,
    name,
    email: `${name}.${id}@example.org`,
    emailNormalised: `${name}.${id}@example.org`,
    passwordHash: '',
    createdAt: clock.now(),
  });
