import { setTimeout as wait } from 'node:timers/promises';
import type { PartPush } from '@rotunda/shared/schema/protocol';
import { type Owner, publishPlan } from '../arrange/owner.ts';
import { crowdCsv } from '../arrange/crowd.ts';
import { tablesOfFour } from '../arrange/room.ts';
import { Browserless } from '../harness/browserless.ts';
import type { RotundaServer } from '../harness/server.ts';
import type { Wire } from '../harness/wire.ts';
import { roundsOnly } from './agenda.ts';
import { Crowd, type Seat } from './crowd.ts';

/** Longer than Rotunda waits between two publishings to a full house, so that no measurement waits for the last. */
const calmMs = 700;

/** An event with its crowd, all of them here and connected. */
export interface FullHouse {
  readonly eventId: string;
  readonly wire: Wire;
  readonly crowd: Crowd;
}

/** A published event of that many people, four mentees to a mentor; everybody has come in by their own link. */
export async function fullHouse(
  server: RotundaServer,
  owner: Owner,
  people: number,
  rounds: number,
): Promise<FullHouse> {
  const mentors = people / 5;
  const eventId = await owner.createEvent('A full house', 'blank');
  const wire = await owner.wire(eventId);
  await wire.send('agenda.update', { agenda: roundsOnly(rounds) });
  await wire.send('tables.update', tablesOfFour(mentors));
  await owner.importRoster(eventId, crowdCsv(mentors, people - mentors));
  await publishPlan(wire);
  await wire.send('event.doors', { doors: 'open' });
  const cards = await owner.cards(eventId);
  const joinCode = wire.part('event').joinCode;
  const { protocol } = (await (await fetch(`${server.url}/api/health`)).json()) as { protocol: number };
  const seats: Seat[] = [];
  for (const { link } of cards) {
    const phone = new Browserless(server.url);
    await phone.post(`/api/join/${joinCode}/link`, { token: link.split('#t=')[1] });
    seats.push({ url: `${server.url}/participant`, auth: { eventId, protocol }, cookie: phone.cookie });
  }
  const crowd = await Crowd.of(seats);
  await crowd.command('me.arrive', {});
  await wire.send('run.start', {});
  await wait(calmMs);
  return { eventId, wire, crowd };
}

/** What each change took, by what the room was sent: walking to the next round, or beginning to talk. */
export interface Changes {
  readonly walks: number[][];
  readonly talks: number[][];
  /** What was pushed last, to be pushed again by the bare server. */
  readonly push: PartPush<'run'>;
}

/** Goes through all rounds by hand, from the first walk on. */
export async function changeRounds({ wire, crowd }: FullHouse, rounds: number): Promise<Changes> {
  const walks: number[][] = [];
  const talks: number[][] = [];
  let last: PartPush<'run'> | undefined;
  for (let step = 1; step < rounds * 2; step += 1) {
    const before = revisionOf(wire);
    const times = await crowd.hears(
      (push) => {
        if (!isRun(push) || push.value.revision <= before) return false;
        last = push;
        return true;
      },
      () => wire.send('run.next', {}),
    );
    (step % 2 === 0 ? walks : talks).push(times);
    await wait(calmMs);
  }
  if (!last) throw new Error('Nothing was pushed');
  return { walks, talks, push: last };
}

const revisionOf = (wire: Wire): number => wire.part('run').revision;

/** The server sends under this key what the part's schema says. */
const isRun = (push: unknown): push is PartPush<'run'> =>
  typeof push === 'object' && push !== null && 'key' in push && push.key === 'run';
