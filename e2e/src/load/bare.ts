import { setTimeout as wait } from 'node:timers/promises';
import { Crowd, type Seat, connect } from './crowd.ts';
import { Floor } from './floor.ts';

const pauseMs = 100;

/** The same bytes to as many sockets by a server that does nothing else, as often as asked for. */
export async function bareFloor(people: number, push: object, times: number): Promise<number[][]> {
  const floor = await Floor.start();
  const seat: Seat = { url: floor.url, auth: {}, cookie: '' };
  const crowd = await Crowd.of(Array.from({ length: people }, () => seat));
  const facilitator = await connect(seat);
  const all: number[][] = [];
  for (let time = 0; time < times; time += 1) {
    all.push(
      await crowd.hears(
        () => true,
        () => facilitator.timeout(10_000).emitWithAck('command', push),
      ),
    );
    await wait(pauseMs);
  }
  crowd.leave();
  facilitator.disconnect();
  await floor.stop();
  return all;
}
