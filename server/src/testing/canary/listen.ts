import { setTimeout } from 'node:timers/promises';
import type { TestServer } from '../server.ts';
import { type Sockets, connectEverybody, signEverybodyIn } from './cast.ts';
import { Ears } from './ears.ts';
import { Marks } from './marks.ts';
import { members, people } from './people.ts';
import { plant } from './plant.ts';
import { play, theEnd } from './play.ts';
import { Player } from './player.ts';
import { call, visitAll } from './visits.ts';

export interface Listened {
  readonly marks: Marks;
  readonly ears: Ears;
}

/** Longer than anything that was changed waits before it is sent. */
const restMs = 400;

/** Plants an event, lets everybody connect, call and do all there is, and notes what each of them hears. */
export async function listen(server: TestServer): Promise<Listened> {
  const { services } = server;
  const marks = new Marks();
  const ears = new Ears(marks);
  const planted = await plant(services, marks);
  const cookies = await signEverybodyIn(services, planted, marks);
  const { eventId } = planted;
  const sockets = await connectEverybody(server, eventId, cookies, marks);
  const player = new Player(sockets, ears);
  await player.does('owner', 'event.doors', { doors: 'open' });
  await player.does('owner', 'registration.update', { mentorsShown: true, questionsBefore: true });
  await visitAll(server, planted, cookies, ears);
  await takeawaysOut();
  await play(player, sockets, planted, marks);
  for (const client of Object.values<Sockets[keyof Sockets]>(sockets)) {
    await client.see('run', ({ agenda }) => agenda[0]?.title.endsWith(theEnd) === true);
  }
  await setTimeout(restMs);
  for (const listener of [...members, ...people]) {
    ears.hearPushes(listener, sockets[listener]);
    ears.hear(listener, 'ways', sockets[listener].ways);
  }
  hearStage();
  const newStage = await server.connect('/stage', { eventId, cookie: cookies.get('stage') ?? '' });
  await newStage.see('stage.seats/*', undefined, 'two');
  ears.hearPushes('stage by numbers', newStage);
  return { marks, ears };

  /** The same file once the event says that takeaways are exported. */
  async function takeawaysOut(): Promise<void> {
    await player.does('owner', 'sharing.update', { takeawaysWithMentor: true, takeawaysInExport: true });
    const route = 'GET /api/events/:eventId/conversations.csv';
    const said = await call(server, planted, route, {}, cookies.get('owner'));
    ears.hear('owner', 'conversations.csv with takeaways', said);
  }

  /** From the moment it is told to show numbers, the same stage is another listener. */
  function hearStage(): void {
    const { pushes } = sockets.stage;
    const turn = pushes.findIndex(({ value }) => 'names' in value && value.names === 'numbers');
    if (turn < 0) throw new Error('The stage was never told to show numbers');
    ears.hearPushes('stage', sockets.stage, 0, turn);
    ears.hearPushes('stage by numbers', sockets.stage, turn);
  }
}
