/**
 * node e2e/src/load/importMain.ts: how long phones wait for the server's time while a file of 5,000 rows is previewed,
 * imported, shown on a facilitator's console and taken back, in the middle of a running event, beside the same phones while
 * nothing happens. A countdown asks for nothing else.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { RosterFilesAnswer } from '@rotunda/shared/schema/rosterFiles';
import { csvOf } from '../arrange/csv.ts';
import { Owner } from '../arrange/owner.ts';
import { Browserless } from '../harness/browserless.ts';
import { ownerLogin } from '../harness/facilitator.ts';
import { RotundaServer } from '../harness/server.ts';
import { asking, headingOfWaits, rowOfWaits } from './asking.ts';
import { fullHouse } from './room.ts';
import { textTable } from './table.ts';

const people = 100;
const rounds = 4;
/** With those who are there already, as many as an event can have. */
const rows = 4_900;
const topics = ['Pricing', 'Hiring', 'Negotiation', 'Giving feedback', 'Public speaking', 'Data analysis'];
const topic = (index: number): string => topics[index % topics.length] ?? '';

const csv = csvOf([
  ['Full name', 'E-mail', 'Mentor or mentee?', 'I can help with', 'I need help with', 'My question', 'Site'],
  ...Array.from({ length: rows }, (_, index) => {
    const two = `${topic(index)}; ${topic(index + 1)}`;
    const isMentor = index % 4 === 0;
    const person = [`Newcomer Number ${index}`, `new${index}@example.org`, isMentor ? 'Mentor' : 'Mentee'];
    return isMentor
      ? [...person, two, '', '', 'North']
      : [...person, '', two, `How do I begin, in words of number ${index}?`, 'South'];
  }),
]);

const server = await RotundaServer.onEmptyFolder();
try {
  const owner = await Owner.of(server);
  const { eventId, wire, crowd } = await fullHouse(server, owner, people, rounds);
  const http = new Browserless(server.url);
  await http.post('/api/session', ownerLogin);
  const base = `/api/events/${eventId}`;
  const id = 'import-in-a-running-event';
  const body = {
    files: [{ name: 'more people.csv', content: Buffer.from(csv).toString('base64') }],
    tables: null,
    topics: [],
    decisions: [],
    takes: [],
  };
  const during = (work: () => Promise<unknown>): Promise<number[]> => asking(() => crowd.askTime(), work);
  const idle = await during(() => wait(3_000));
  let answer: RosterFilesAnswer | undefined;
  const preview = await during(async () => {
    answer = await http.post<RosterFilesAnswer>(`${base}/roster-files/preview`, body);
  });
  if (answer?.rows.length !== rows) throw new Error(`${answer?.rows.length ?? 0} rows are ready`);
  const { madeOn } = answer;
  const imported = await during(() =>
    http.post(`${base}/roster-files/import`, { ...body, id, newTopics: [], madeOn }),
  );
  const shown = await during(() =>
    wire
      .until((each) => each.part('roster/*', '1').pages > rows / 100, 'the roster was sent')
      .then(() => wait(1_500)),
  );
  const undone = await during(() =>
    http.post(`${base}/roster-imports/${id}/undo`, {}).then(() => wait(1_500)),
  );
  console.log(
    textTable([
      headingOfWaits,
      rowOfWaits('nothing happens', idle),
      rowOfWaits(`${rows} rows are previewed`, preview),
      rowOfWaits('they are imported', imported),
      rowOfWaits('the console is sent them', shown),
      rowOfWaits('they are taken back', undone),
    ]),
  );
  console.log(`\n${people} phones in a running round, and a console. One run, on loopback.`);
  crowd.leave();
  wire.close();
} finally {
  await server.forget();
}
