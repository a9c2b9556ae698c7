import { expect } from '@playwright/test';
import type { Card } from './cards.ts';
import type { Browserless } from './browserless.ts';
import { type Lengths, shortened } from './agendas.ts';
import { Wire } from './wire.ts';
import type { Venue } from './venue.ts';

/** Long enough that nothing moves by itself while a test looks; tests go on by hand. */
export const unhurried: Lengths = {
  welcome: 120,
  changeover: 120,
  context: 120,
  work: 180,
  nextSteps: 120,
  closing: 120,
};

export interface Prepared {
  readonly owner: Browserless;
  readonly eventId: string;
  readonly joinUrl: string;
  /** The owner's socket. */
  readonly wire: Wire;
  readonly cards: ReadonlyMap<string, Card>;
}

export interface EventOptions {
  readonly roster: string;
  readonly rounds?: number;
  readonly lengths?: Partial<Lengths>;
  /** What more there is to set up before the plan is made. */
  readonly before?: (wire: Wire) => Promise<unknown>;
}

/** An event that is planned and published, its doors open: what the console can do, done in a moment. */
export async function publishedEvent(venue: Venue, options: EventOptions): Promise<Prepared> {
  const { roster, rounds = 2, lengths = {}, before } = options;
  const owner = await venue.ownerWithoutBrowser();
  const { eventId } = await owner.post<{ eventId: string }>('/api/events', {
    name: 'Spring onboarding',
    date: '2027-03-10',
    startTime: '10:00',
    timeZone: 'Europe/Berlin',
    preset: 'classic',
  });
  const wire = await Wire.connect({
    url: venue.server.url,
    namespace: '/facilitator',
    eventId,
    cookie: owner.cookie,
  });
  await wire.until((each) => each.has('event') && each.has('plan'), 'the event was sent');
  const agenda = shortened(wire.part('event').agenda, rounds, { ...unhurried, ...lengths });
  await wire.send('agenda.update', { agenda });
  await before?.(wire);
  const imported = await owner.post<{ refused: unknown[] }>(`/api/events/${eventId}/import`, {
    text: roster,
    addTopics: true,
  });
  expect(imported.refused).toEqual([]);
  const { version } = await wire.send('plan.make', {});
  await wire.send('plan.publish', { version });
  await wire.send('event.doors', { doors: 'open' });
  const { cards } = await owner.get<{ cards: Card[] }>(`/api/events/${eventId}/cards`);
  return {
    owner,
    eventId,
    wire,
    joinUrl: wire.part('event').joinUrl,
    cards: new Map(cards.map((card) => [card.name, card])),
  };
}
