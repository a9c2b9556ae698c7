import { expect } from '@playwright/test';
import type { PresetName } from '@rotunda/shared/rules/presets';
import type { CardsAnswer, ImportAnswer, NewEventAnswer } from '@rotunda/shared/schema/http';
import { Browserless } from '../harness/browserless.ts';
import { ownerLogin } from '../harness/facilitator.ts';
import type { RotundaServer } from '../harness/server.ts';
import { Wire } from '../harness/wire.ts';

/** Somebody's way into an event, as it is printed on their card. */
export type Card = CardsAnswer['cards'][number];

/** The owner of an instance without a browser: prepares events by HTTP and socket, as fast as the server goes. */
export class Owner {
  readonly #server: RotundaServer;
  readonly #http: Browserless;

  private constructor(server: RotundaServer, http: Browserless) {
    this.#server = server;
    this.#http = http;
  }

  /** Claims an instance that nobody owns yet. */
  static async of(server: RotundaServer): Promise<Owner> {
    const http = new Browserless(server.url);
    const token = new URL(server.setupLink).hash.replace('#token=', '');
    await http.post('/api/setup', { token, name: 'Olga Brandt', ...ownerLogin });
    return new Owner(server, http);
  }

  /** Signs in to an instance that has been claimed. */
  static async signedIn(server: RotundaServer): Promise<Owner> {
    const http = new Browserless(server.url);
    await http.post('/api/session', ownerLogin);
    return new Owner(server, http);
  }

  get cookie(): string {
    return this.#http.cookie;
  }

  /** The same for a browser. */
  get cookies(): { name: string; value: string; url: string }[] {
    return this.cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return { name, value, url: this.#server.url };
    });
  }

  /** Creates an event that starts today; answers its id. */
  async createEvent(name: string, preset: PresetName, startsInMinutes = 20): Promise<string> {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const start = new Date(Date.now() + startsInMinutes * 60_000);
    // Swedish writes dates and times the way the server reads them.
    const [date, startTime] = start.toLocaleString('sv-SE', { timeZone }).split(' ');
    const body = { name, date, startTime: startTime!.slice(0, 5), timeZone, preset };
    const { eventId } = await this.#http.post<NewEventAnswer>('/api/events', body);
    return eventId;
  }

  /** The complete event that one click makes. */
  async createDemo(): Promise<string> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const { eventId } = await this.#http.post<NewEventAnswer>('/api/events/demo', { timeZone });
    return eventId;
  }

  /** Imports a roster, its topics with it; a row that is refused fails. */
  async importRoster(eventId: string, text: string): Promise<void> {
    const body = { text, addTopics: true };
    const { refused } = await this.#http.post<ImportAnswer>(`/api/events/${eventId}/import`, body);
    expect(refused, 'rows refused').toEqual([]);
  }

  async cards(eventId: string): Promise<readonly Card[]> {
    const { cards } = await this.#http.get<CardsAnswer>(`/api/events/${eventId}/cards`);
    return cards;
  }

  /** One of the event's files, as text. */
  file(eventId: string, name: 'roster' | 'plan' | 'attendance' | 'conversations'): Promise<string> {
    return this.#http.text(`/api/events/${eventId}/${name}.csv`);
  }

  /** A facilitator's socket that has been sent the event. The caller closes it. */
  async wire(eventId: string): Promise<Wire> {
    const wire = await Wire.connect({
      url: this.#server.url,
      namespace: '/facilitator',
      eventId,
      cookie: this.cookie,
    });
    await wire.until(
      (each) =>
        each.has('event') &&
        each.has('run') &&
        each.has('plan') &&
        each.has('roster/*', '1') &&
        roundIdsOf(each).every((id) => each.has('plan/published/*', id)),
      'everything of the event was sent',
    );
    return wire;
  }
}

const roundIdsOf = (wire: Wire): string[] =>
  wire
    .part('event')
    .agenda.filter(({ kind }) => kind === 'round')
    .map(({ id }) => id);

/** Plans all rounds from everybody on the roster, and lets phones see it. */
export async function publishPlan(wire: Wire): Promise<void> {
  const { version } = await wire.send('plan.make', {});
  await wire.send('plan.publish', { version });
}
