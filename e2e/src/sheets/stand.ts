import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { type Card, type Owner, publishPlan } from '../arrange/owner.ts';
import type { Wire } from '../harness/wire.ts';
import { castCsv, tables } from './cast.ts';

const zones = [
  { id: null, name: 'Entrance', shape: 'circle' },
  { id: null, name: 'Library', shape: 'square' },
  { id: null, name: 'Fireplace', shape: 'diamond' },
  { id: null, name: 'Garden side', shape: 'triangle' },
] as const;

const room: RawInputOf<'tables.update'> = {
  zones: [...zones],
  tables: tables.map(({ number, seats }, index) => ({
    id: null,
    number,
    label: '',
    seats,
    zone: Math.floor(index / 2),
    videoLink: '',
  })),
};

/** The event that most pictures show, with everybody's way in. */
export interface Stand {
  readonly eventId: string;
  readonly wire: Wire;
  readonly cards: ReadonlyMap<string, Card>;
}

/** An event with its room and its people, not planned yet. */
export async function standOf(owner: Owner): Promise<Stand> {
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('tables.update', room);
  await wire.send('event.update', {
    place: 'House of the Guild, 2nd floor',
    welcome: 'Good to have you here. Each round is 15 minutes: bring one question, leave with one next step.',
  });
  await owner.importRoster(eventId, castCsv);
  // The import seated the mentors: what is decided next is decided on that.
  await wire.until((each) => each.part('event').hosting.length > 0, 'who hosts where');
  const cards = await owner.cards(eventId);
  return { eventId, wire, cards: new Map(cards.map((card) => [card.name, card])) };
}

/** Whom the pictures follow through the published plan, by what they live through in its first round. */
export interface Parts {
  /** Sits with others at a table. */
  readonly mentee: Card;
  readonly mentorOfThree: Card;
  readonly mentorOfOne: Card;
  readonly sittingOut: Card;
  /** One of the three. */
  readonly guestOfThree: Card;
  readonly missingMentor: Card;
}

/** Publishes a plan and finds who plays which part in its first round. Throws when nobody does. */
export async function castParts({ wire, cards }: Stand): Promise<Parts> {
  await publishPlan(wire);
  const roundId = wire.part('event').agenda.find((segment) => segment.kind === 'round')!.id;
  await wire.until((each) => each.has('plan/published/*', roundId), 'the first round was sent');
  const { conversations } = wire.part('plan/published/*', roundId);
  const guestsOf = (mentorId: string) => conversations.filter((each) => each.mentorId === mentorId);
  const mentorIds = [...new Set(conversations.map((each) => each.mentorId))];
  const byId = new Map([...cards.values()].map((card) => [card.personId, card]));
  const found = (personId: string | undefined, what: string): Card => {
    const card = byId.get(personId ?? '');
    if (!card) throw new Error(`The plan has nobody who is ${what}`);
    return card;
  };
  const ofThree = mentorIds.find((id) => guestsOf(id).length === 3);
  const ofOne = mentorIds.find((id) => guestsOf(id).length === 1);
  const [first, other] = guestsOf(ofThree ?? '');
  const others = mentorIds.filter((id) => guestsOf(id).length === 2);
  const out = [...cards.values()].find(
    (card) => card.role === 'mentee' && !conversations.some(({ menteeId }) => menteeId === card.personId),
  );
  return {
    mentee: found(first?.menteeId, 'one of three guests'),
    guestOfThree: found(other?.menteeId, 'another of three guests'),
    mentorOfThree: found(ofThree, 'mentor of three'),
    mentorOfOne: found(ofOne, 'mentor of one'),
    missingMentor: found(others[0], 'mentor of two'),
    sittingOut: found(out?.personId, 'sitting out'),
  };
}
