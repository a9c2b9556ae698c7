import { newId } from '../../ids.ts';
import { linkToken, newEventKey, personalCode } from '../../keys.ts';
import type { Services } from '../../services.ts';
import type { Marks } from './marks.ts';
import { type Name, members, mentees, people } from './people.ts';
import { plantCrew } from './plantCrew.ts';
import { plantImport } from './plantImport.ts';
import { plantMail } from './plantMail.ts';
import { plantMeetings } from './plantMeetings.ts';
import { plantPeople } from './plantPeople.ts';
import { plantSetup } from './plantSetup.ts';

/** Ids of everything that is planted. */
export interface Planted {
  readonly eventId: string;
  readonly wrappedKey: string;
  readonly joinCode: string;
  readonly accounts: Readonly<Record<(typeof members)[number], string>>;
  readonly people: Readonly<Record<Name, string>>;
  /** Of Max and of Nia. */
  readonly tables: readonly [string, string];
  /** The first is what Ana and Bo talk about; nobody who is met knows the second. */
  readonly topics: readonly [string, string];
  /** By mentee. */
  readonly conversations: Readonly<Record<(typeof mentees)[number], string>>;
}

const ids = <Key extends string>(keys: readonly Key[]): Record<Key, string> =>
  // All keys are there, each once.
  Object.fromEntries(keys.map((key) => [key, newId()])) as Record<Key, string>;

/** An event in the database, past all commands: every column that can tell something holds a mark. */
export async function plant(services: Services, marks: Marks): Promise<Planted> {
  const eventKey = newEventKey();
  const planted: Planted = {
    eventId: newId(),
    wrappedKey: services.key.wrap(eventKey),
    joinCode: 'ZQJOINCODEQZ',
    accounts: ids(members),
    people: ids(people),
    tables: [newId(), newId()],
    topics: [newId(), newId()],
    conversations: ids(mentees),
  };
  watchSecrets(marks, planted, eventKey);
  await services.db.writeInstance((tx) => plantSetup(tx, planted, marks, services.clock.now()));
  await services.db.write(planted.eventId, async (tx) => {
    await plantPeople(tx, planted, marks, services.clock.now());
    await plantMeetings(tx, planted, marks, services.clock.now());
    await plantImport(tx, planted, marks, services.clock.now());
    await plantCrew(tx, planted, marks, services.clock.now());
    await plantMail(tx, planted, marks, services.clock.now());
  });
  return planted;
}

/** Everything that opens something, in every way it could be written. */
function watchSecrets(marks: Marks, planted: Planted, eventKey: Buffer): void {
  const { eventId, joinCode, wrappedKey } = planted;
  marks.watch('event.joinCode', 'event', joinCode);
  const written = (['hex', 'base64', 'base64url'] as const).map((encoding) => eventKey.toString(encoding));
  marks.watch('event.wrappedKey', 'event', wrappedKey, ...new Set(written));
  marks.watch('stage link', 'event', secretOf(linkToken(eventKey, 'stage', eventId, 1)));
  for (const name of people) {
    const id = planted.people[name];
    marks.watch('personal code', name, personalCode(eventKey, id, 1));
    marks.watch('personal link', name, secretOf(linkToken(eventKey, 'person', id, 1)));
  }
}

/** A link's token without the id that it begins with, which is no secret. */
const secretOf = (token: string): string => token.slice(token.lastIndexOf('.') + 1);
