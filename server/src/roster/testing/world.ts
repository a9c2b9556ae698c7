import { onTestFinished } from 'vitest';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { updateEvent } from '@rotunda/db/queries/events';
import { loadPlan } from '@rotunda/db/queries/plan';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating } from '@rotunda/db/queries/seating';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSetup } from '@rotunda/db/queries/setup';
import { saveTopics } from '@rotunda/db/queries/topics';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { presets } from '@rotunda/shared/rules/presets';
import { type AnswerOf, commands, type InputOf, type RawInputOf } from '@rotunda/shared/schema/commands';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import type { Written } from '@rotunda/db';
import { deskCommands } from '../../desk/commands.ts';
import { writeEvent } from '../../events/create.ts';
import { roomOf, startingRooms } from '@rotunda/shared/rules/startingRooms';
import type { Sender, WriteHandler } from '../../handler.ts';
import { newId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { Snapshot } from '../../snapshot.ts';
import { openTestServices, testStart, type TestServices } from '../../testing/services.ts';
import { peopleCommands } from '../commands.ts';

const commandsOfPeople = { ...peopleCommands, ...deskCommands };
type PeopleCommand = keyof typeof commandsOfPeople;
const handlers: { [Name in PeopleCommand]: WriteHandler<Name> } = commandsOfPeople;

export const topicNames = ['Pricing', 'Hiring', 'Negotiation', 'SQL'] as const;

/** A form with nothing in it but what a test says. */
export const form = (name: string, fields: Partial<PersonInput> = {}): PersonInput => ({
  name,
  email: '',
  role: 'mentee',
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: null,
  mostRounds: null,
  remark: '',
  bio: '',
  ...fields,
});

export const need = (topicId: string, question = ''): PersonInput['needs'][number] => ({
  topicId,
  question,
  context: '',
  outcome: '',
  level: null,
  minimumLevel: null,
  link: '',
});

export interface World {
  readonly services: TestServices['services'];
  readonly eventId: string;
  readonly eventKey: Buffer;
  readonly accountId: string;
  readonly joinCode: string;
  readonly rounds: readonly string[];
  /** The id of one of `topicNames`. */
  readonly topic: (name: (typeof topicNames)[number]) => string;
  /** Sends a command as the event's owner, or as a participant. */
  readonly send: <Name extends PeopleCommand>(
    name: Name,
    input: RawInputOf<Name>,
    as?: string,
  ) => Promise<Written<AnswerOf<Name>>>;
  /** Adds somebody; answers their id. */
  readonly add: (name: string, fields?: Partial<PersonInput>) => Promise<string>;
  readonly openDoors: () => Promise<void>;
  readonly snapshot: () => Promise<Snapshot>;
}

/** An event with the classic agenda, six tables and four topics, in a database that goes when the test has finished. */
export async function openWorld(): Promise<World> {
  const { services, end } = await openTestServices();
  onTestFinished(end);
  const accountId = newId();
  const topics = topicNames.map((name) => ({ id: newId(), name }));
  const created = await services.db.writeInstance(async (tx) => {
    await insertAccount(tx, {
      id: accountId,
      name: 'Noor',
      email: 'noor@example.org',
      emailNormalised: 'noor@example.org',
      passwordHash: '',
      createdAt: testStart,
    });
    const event = await writeEvent(tx, services, {
      name: 'Spring onboarding',
      date: '2027-03-12',
      startTime: '09:45',
      timeZone: 'Europe/Berlin',
      place: 'The library',
      welcome: '',
      ownerId: accountId,
      agenda: presets.classic,
      room: roomOf(startingRooms.classic),
    });
    await saveTopics(tx, event.eventId, [], topics);
    return event;
  });
  const { eventId } = created;

  const snapshot = (): Promise<Snapshot> =>
    services.db.read(async (tx) => {
      const setup = await loadSetup(tx, eventId);
      return {
        version: 0,
        revisions: setup.event.revisions,
        setup,
        roster: await loadRoster(tx, eventId),
        seating: await loadSeating(tx, eventId),
        plan: await loadPlan(tx, eventId),
        run: await loadRun(tx, eventId),
        presence: await loadPresence(tx, eventId),
      };
    });

  const send: World['send'] = (name, raw, as) => {
    const sender: Sender = as
      ? { eventId, actor: 'participant', accountId: null, participantId: as }
      : { eventId, actor: 'owner', accountId, participantId: null };
    // Each schema outputs its own command's input; the table's type can only say that for all of them together.
    const input = commands[name].input.parse(raw) as InputOf<typeof name>;
    const now = services.clock.now();
    return services.db.write(eventId, (tx) => handlers[name].write(tx, { input, sender, now, services }));
  };

  return {
    services,
    eventId,
    eventKey: created.eventKey,
    accountId,
    joinCode: (await snapshot()).setup.event.joinCode,
    rounds: roundsOf(created.agenda).map(({ id }) => id),
    topic: (name) => topics.find((topic) => topic.name === name)?.id ?? '',
    send,
    add: async (name, fields) => (await send('person.add', form(name, fields))).value.personId,
    openDoors: async () => {
      await services.db.write(eventId, async (tx) => {
        await updateEvent(tx, { doors: 'open' });
        tx.touch('setup');
      });
    },
    snapshot,
  };
}

/** The problem that a refused promise names. */
export async function problemOf(refused: Promise<unknown>) {
  try {
    await refused;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('It was not refused');
}
