import type { InstanceTx } from '@rotunda/db';
import { addHosting } from '@rotunda/db/queries/hosting';
import { insertPeople } from '@rotunda/db/queries/people';
import { insertExpertise, insertNeeds, savePairs } from '@rotunda/db/queries/peopleLists';
import { saveTopics } from '@rotunda/db/queries/topics';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { fillTables } from '@rotunda/shared/rules/hosting';
import type { Role } from '@rotunda/shared/rules/people';
import { presets } from '@rotunda/shared/rules/presets';
import { type Instant, instant, minutes } from '@rotunda/shared/rules/time';
import { isoInZone, wallTime } from '@rotunda/shared/rules/walltime';
import type { BodyOf } from '@rotunda/shared/schema/routes';
import { freeGeneration } from '../../roster/codes.ts';
import type { Services } from '../../services.ts';
import { writeEvent, type Created } from '../create.ts';
import { roomOf, tablesFrom } from '@rotunda/shared/rules/startingRooms';
import { mentees } from './mentees.ts';
import { mentors } from './mentors.ts';
import { idOf, idsFor, needRow, pairRules, personRow } from './rows.ts';
import { type SamplePerson, topics } from './sample.ts';

const zones = [
  { name: 'Window side', shape: 'circle', tables: tablesFrom(1, 2, 4) },
  { name: 'Garden side', shape: 'triangle', tables: tablesFrom(3, 2, 4) },
  { name: 'Reading corner', shape: 'square', tables: tablesFrom(5, 2, 4) },
] as const;

const welcome =
  'Good to have you here. Each round is 15 minutes: bring one question, leave with one next step.';

/** Soon, on a round five minutes: time enough to look around, and near enough to run it. */
function soon(now: Instant): Instant {
  const step = minutes(5);
  return instant(Math.ceil((now + minutes(15)) / step) * step);
}

async function writePeople(tx: InstanceTx, now: Instant, created: Created): Promise<void> {
  const { eventId, eventKey, agenda, room } = created;
  const into = { q: tx.q, t: tx.t, breathe: tx.breathe, eventId };
  const topicIds = idsFor(topics);
  const personIds = idsFor([...mentors, ...mentees].map(({ name }) => name));
  const codes = new Set<string>();
  const row = (role: Role) => (person: SamplePerson) => {
    const id = idOf(personIds, person.name);
    const codeGeneration = freeGeneration(eventKey, id, codes);
    return { ...personRow(person, role), id, codeGeneration, createdAt: now };
  };
  const hosts = mentors.map(row('mentor'));
  const rounds = roundsOf(agenda).map(({ id }) => id);
  await saveTopics(
    tx,
    eventId,
    [],
    topics.map((name) => ({ id: idOf(topicIds, name), name })),
  );
  await insertPeople(into, [...hosts, ...mentees.map(row('mentee'))]);
  await insertExpertise(
    into,
    mentors.map(({ name, knows }) => [
      idOf(personIds, name),
      knows.map(([topic, level]) => ({ topicId: idOf(topicIds, topic), level })),
    ]),
  );
  await insertNeeds(
    into,
    mentees.map(({ name, needs }) => [idOf(personIds, name), needs.map((need) => needRow(need, topicIds))]),
  );
  await savePairs(into, [], pairRules(personIds, rounds[0] ?? null));
  await addHosting(tx, eventId, fillTables(hosts, room.tables, rounds, []));
}

/**
 * Creates a complete event in one transaction: agenda, room, topics, 6 mentors at their tables and 24 mentees with
 * their needs. It begins in a quarter of an hour. No plan is made: that is the one thing left to do, and what shows best
 * what the product is for.
 */
export async function createDemo(
  services: Services,
  accountId: string,
  { timeZone }: BodyOf<'POST /api/events/demo'>,
): Promise<{ eventId: string }> {
  const now = services.clock.now();
  const start = soon(now);
  const draft = {
    name: 'Demo: Skills afternoon',
    date: isoInZone(start, timeZone).slice(0, 10),
    startTime: wallTime(start, timeZone),
    timeZone,
    place: 'The library, second floor',
    welcome,
    ownerId: accountId,
    agenda: presets.classic,
    room: roomOf(zones),
  };
  const eventId = await services.db.writeInstance(async (tx) => {
    const created = await writeEvent(tx, services, draft);
    await writePeople(tx, now, created);
    return created.eventId;
  });
  return { eventId };
}
