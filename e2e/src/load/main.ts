/**
 * node e2e/src/load/main.ts: how long a round change takes from the facilitator's command until every phone has it, for
 * 200 phones, beside a bare Socket.IO server that sends the same bytes to as many sockets in a process of its own, to
 * the same client code. Fails when a socket misses a change.
 */
import { Owner } from '../arrange/owner.ts';
import { RotundaServer } from '../harness/server.ts';
import { bareFloor } from './bare.ts';
import { median, percentile95 } from './median.ts';
import { changeRounds, fullHouse } from './room.ts';
import { textTable } from './table.ts';

const people = 200;
const rounds = 12;

/** One change of many sockets, in milliseconds. */
const summaries = {
  median: (times: readonly number[]): number => median(times),
  p95: (times: readonly number[]): number => percentile95(times),
  last: (times: readonly number[]): number => Math.max(...times),
} as const;

/** The median over all changes of one summary of each. */
const over = (changes: readonly (readonly number[])[], summary: keyof typeof summaries): number =>
  median(changes.map(summaries[summary]));

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function row(name: string, changes: readonly (readonly number[])[]): string[] {
  const names = ['median', 'p95', 'last'] as const;
  return [name, String(changes.length), ...names.map((summary) => ms(over(changes, summary)))];
}

const server = await RotundaServer.onEmptyFolder();
try {
  const house = await fullHouse(server, await Owner.of(server), people, rounds);
  const { walks, talks, push } = await changeRounds(house, rounds);
  house.crowd.leave();
  house.wire.close();
  const floor = await bareFloor(people, push, rounds);
  console.log(
    textTable([
      ['until a phone has it', 'changes', 'median phone', '95 % of phones', 'last phone'],
      row('walk to the next round', walks),
      row('begin to talk (conversations become held)', talks),
      row('floor: the same bytes, bare Socket.IO', floor),
    ]),
  );
  const ratio = (summary: keyof typeof summaries): string =>
    (over(walks, summary) / over(floor, summary)).toFixed(2);
  const bytes = Buffer.byteLength(JSON.stringify(['part', push]));
  console.log(`
${people} sockets and a facilitator's, ${bytes} bytes to each, on loopback; medians over the changes of one run.
A round change takes ${ratio('median')} times the floor for the median phone, ${ratio('p95')} for 95 %, ${ratio('last')} for the last.`);
} finally {
  await server.forget();
}
