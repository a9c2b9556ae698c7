import type { LightMyRequestResponse } from 'fastify';
import { updateEvent } from '@rotunda/db/queries/events';
import type { AnswerOf, InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../../handler.ts';
import { peopleCommands } from '../../roster/commands.ts';
import { csv, openImporting, type Importing } from '../../roster/testing/importing.ts';
import { cookiesOf } from '../../testing/app.ts';

/** A browser at the door: it keeps the cookies it is given. */
export class Phone {
  readonly #door: Importing;
  readonly #address: string;
  readonly #ip: string;
  cookies: Record<string, string> = {};

  constructor(door: Importing, joinCode: string, ip: string) {
    this.#door = door;
    this.#address = `/api/join/${joinCode}`;
    this.#ip = ip;
  }

  async send(path: string, body: object = {}): Promise<LightMyRequestResponse> {
    const answer = await this.#door.app.inject({
      method: path === '' ? 'GET' : 'POST',
      url: `${this.#address}${path}`,
      remoteAddress: this.#ip,
      cookies: this.cookies,
      ...(path !== '' && { payload: body }),
    });
    this.cookies = { ...this.cookies, ...cookiesOf(answer) };
    return answer;
  }

  /** The code of the problem that it was answered, or `ok`. */
  async outcome(path: string, body?: object): Promise<string> {
    const answer = await this.send(path, body);
    return answer.statusCode === 200 ? 'ok' : answer.json<{ error: { code: string } }>().error.code;
  }

  async isSeated(): Promise<boolean> {
    return (await this.send('')).json<{ seated: boolean }>().seated;
  }
}

type Card = { personId: string; name: string; code: string; link: string; number: number; role: string };
type OfPerson = 'person.presence' | 'person.release' | 'person.renewCode';

export interface Door extends Importing {
  readonly joinCode: string;
  /** A phone at the venue; all share one address unless another is given. */
  readonly phone: (ip?: string) => Phone;
  readonly setDoors: (doors: 'open' | 'closed') => Promise<void>;
  readonly cards: () => Promise<Card[]>;
  readonly card: (name: string) => Promise<Card>;
  /** What a facilitator does about somebody. */
  readonly tell: <Name extends OfPerson>(name: Name, input: InputOf<Name>) => Promise<AnswerOf<Name>>;
}

const handlers: { [Name in OfPerson]: WriteHandler<Name> } = peopleCommands;

/** An event with four people on its roster, doors open. */
export async function openDoor(): Promise<Door> {
  const event = await openImporting();
  const { services, eventId } = event;
  await event.import(
    csv(
      'name | email | role | need 1',
      'Ana Belén Ruiz | ana.ruiz@example.org | mentee | Pricing',
      'Anaïs Tremblay-Okonkwo | | mentee | Hiring',
      'Tom Okafor | to@example.org | mentor |',
      '100% Anand_K | | mentee |',
    ),
  );
  const { joinCode } = (await event.state()).setup.event;
  const setDoors: Door['setDoors'] = async (doors) => {
    await services.db.write(eventId, async (tx) => {
      await updateEvent(tx, { doors });
      tx.touch('setup');
    });
  };
  await setDoors('open');
  const cards: Door['cards'] = async () => {
    const answer = await event.send('GET', `/api/events/${eventId}/cards`, undefined, event.cookies);
    return answer.json<{ cards: Card[] }>().cards;
  };
  return {
    ...event,
    joinCode,
    phone: (ip = '10.0.0.20') => new Phone(event, joinCode, ip),
    setDoors,
    cards,
    card: async (name) => {
      const card = (await cards()).find((each) => each.name === name);
      if (!card) throw new Error(`There is no card of ${name}`);
      return card;
    },
    tell: async (name, input) => {
      const sender = { eventId, actor: 'helper', accountId: null, participantId: null } as const;
      const now = services.clock.now();
      const written = await services.db.write(eventId, (tx) =>
        handlers[name].write(tx, { input, sender, now, services }),
      );
      return written.value;
    },
  };
}
