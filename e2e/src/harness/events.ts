import { type Card, Owner, publishPlan } from '../arrange/owner.ts';
import { type Lengths, shortened } from './agendas.ts';
import type { Venue } from './venue.ts';
import type { Wire } from './wire.ts';

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
  readonly owner: Owner;
  readonly eventId: string;
  readonly joinUrl: string;
  /** The owner's socket. The caller closes it. */
  readonly wire: Wire;
  readonly cards: ReadonlyMap<string, Card>;
}

export interface EventOptions {
  readonly roster: string;
  readonly rounds?: number;
  readonly lengths?: Partial<Lengths>;
  /** What more there is to set up before people are imported. */
  readonly before?: (wire: Wire) => Promise<unknown>;
}

/** An event that is planned and published, its doors open: what the console can do, done in a moment. */
export async function publishedEvent(venue: Venue, options: EventOptions): Promise<Prepared> {
  const { roster, rounds = 2, lengths = {}, before } = options;
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  const agenda = shortened(wire.part('event').agenda, rounds, { ...unhurried, ...lengths });
  await wire.send('agenda.update', { agenda });
  await before?.(wire);
  await owner.importRoster(eventId, roster);
  await publishPlan(wire);
  await wire.send('event.doors', { doors: 'open' });
  const cards = await owner.cards(eventId);
  const { joinUrl } = wire.part('event');
  return { owner, eventId, wire, joinUrl, cards: new Map(cards.map((card) => [card.name, card])) };
}
