import { isDeepStrictEqual } from 'node:util';
import type { EventTx } from '@rotunda/db';
import { addHosting, moveConversations, replaceHosting } from '@rotunda/db/queries/hosting';
import { insertPeople, raiseRevisions, setExtra, setImported } from '@rotunda/db/queries/people';
import { insertExpertise, insertNeeds, savePairs } from '@rotunda/db/queries/peopleLists';
import { insertSeats, saveSeating } from '@rotunda/db/queries/seating';
import { setWithoutPhone } from '@rotunda/db/queries/seats';
import { saveTopics } from '@rotunda/db/queries/topics';
import type { Instant } from '@rotunda/shared/rules/time';
import { mapInBreaths } from '../../breath.ts';
import type { Services } from '../../services.ts';
import { sidesOf } from '../add.ts';
import { codesOf, freeGeneration } from '../codes.ts';
import { withIds } from '../needs.ts';
import { columnsOf } from '../person.ts';
import { refuseCrowd } from '../refused.ts';
import { settleSeats } from '../role/seats.ts';
import { savePerson } from '../save.ts';
import {
  isSameSeating,
  isWithoutPhone,
  pairChanges,
  type ImportWorld,
  type Prepared,
  type PreparedRow,
} from './prepare.ts';

/** What an import wrote, beside what was prepared. */
export interface Applied {
  /** People whose row, needs, expertise, seats or fields of their own changed. */
  readonly changed: ReadonlySet<string>;
  /** People who were there before and whose pairs changed. */
  readonly sides: ReadonlySet<string>;
  readonly pairs: ReturnType<typeof pairChanges>;
}

/** Writes what was prepared in this transaction. A file that says what is so already writes nothing. */
export async function applyImport(
  tx: EventTx,
  prepared: Prepared,
  world: ImportWorld,
  services: Services,
  now: Instant,
): Promise<Applied> {
  const { setup, roster } = world;
  const added = prepared.rows.filter(({ change }) => change === 'new');
  refuseCrowd(roster.people.length + added.length);
  if (prepared.addedTopics.length > 0) {
    await saveTopics(tx, tx.eventId, setup.topics, [...setup.topics, ...prepared.addedTopics]);
    tx.touch('setup');
  }
  await addPeople(tx, added, world, services, now);
  const changed = await changePeople(tx, prepared.rows, world);
  await changePhones(tx, prepared.rows, world);
  // Last of what hangs on people: new ones may be asked for.
  await insertSeats(
    tx,
    added.map(({ id, seating }) => [id, seating]),
  );
  const pairs = pairChanges(roster.pairs, prepared.pairs);
  await savePairs(tx, pairs.removed, pairs.added);
  const isNew = new Set(added.map(({ id }) => id));
  const sides = sidesOf([...pairs.removed, ...pairs.added]).filter((id) => !isNew.has(id));
  await raiseRevisions(tx, [...changed, ...sides]);
  if (added.length > 0) tx.touch('roster', 'presence');
  if (changed.length + sides.length > 0) tx.touch('roster');
  await changeHosting(tx, prepared, world);
  for (const { before, person } of prepared.rows) {
    if (!before || before.role === person.role) continue;
    const after = { role: person.role, approval: before.approval };
    await settleSeats(tx, { id: before.id, after, toCome: world.toCome, standIn: null });
    tx.touch('presence');
  }
  return { changed: new Set(changed), sides: new Set(sides), pairs };
}

async function addPeople(
  tx: EventTx,
  added: readonly PreparedRow[],
  { setup, roster }: ImportWorld,
  services: Services,
  now: Instant,
): Promise<void> {
  if (added.length === 0) return;
  const eventKey = services.key.unwrap(setup.event.wrappedKey);
  const codes = codesOf(eventKey, roster.people);
  await insertPeople(
    tx,
    await mapInBreaths(added, tx.breathe, ({ id, person, imported, extra, withoutPhone }) => ({
      ...columnsOf(person),
      id,
      codeGeneration: freeGeneration(eventKey, id, codes),
      walkIn: false,
      imported,
      extra,
      withoutPhone,
      createdAt: now,
    })),
  );
  await insertNeeds(
    tx,
    await mapInBreaths(added, tx.breathe, ({ id, person }) => [id, withIds([], person.needs)] as const),
  );
  await insertExpertise(
    tx,
    added.map(({ id, person }) => [id, person.expertise]),
  );
}

/** Answers whose row, needs or expertise changed. What the file said is remembered even where it changed nothing. */
async function changePeople(
  tx: EventTx,
  rows: readonly PreparedRow[],
  world: ImportWorld,
): Promise<string[]> {
  const { roster, seats } = world;
  const changed: string[] = [];
  for (const row of rows) {
    const { before, person, imported, base, extra, seating } = row;
    if (!before) continue;
    await tx.breathe();
    const changesExtra = !isDeepStrictEqual(extra, before.extra);
    if (changesExtra) await setExtra(tx, before.id, extra);
    const changesSeats = !isSameSeating(seats.get(before.id), seating);
    if (changesSeats) await saveSeating(tx, before.id, seating);
    const changesPerson = await savePerson(tx, before, roster, person);
    if (changesPerson || changesExtra || changesSeats || changesPhone(row, world)) changed.push(before.id);
    if (!isDeepStrictEqual(imported, base)) await setImported(tx, before.id, imported);
  }
  return changed;
}

const changesPhone = ({ id, withoutPhone }: PreparedRow, world: ImportWorld): boolean =>
  withoutPhone !== isWithoutPhone(world, id);

/** Who takes part without a phone is kept beside presence. */
async function changePhones(tx: EventTx, rows: readonly PreparedRow[], world: ImportWorld): Promise<void> {
  const changed = rows.filter((row) => row.before && changesPhone(row, world));
  if (changed.length === 0) return;
  for (const withoutPhone of [true, false]) {
    const ids = changed.filter((row) => row.withoutPhone === withoutPhone).map(({ id }) => id);
    await setWithoutPhone(tx, ids, withoutPhone);
  }
  tx.touch('presence');
}

/** All who move get up before anybody sits down, and take the guests along that are planned with them. */
async function changeHosting(tx: EventTx, { hosting }: Prepared, { setup }: ImportWorld): Promise<void> {
  if (hosting.changed.size === 0) return;
  for (const mentorId of hosting.changed) await replaceHosting(tx, tx.eventId, mentorId, []);
  const rows = hosting.hosting.filter(({ mentorId }) => hosting.changed.has(mentorId));
  await addHosting(tx, tx.eventId, rows);
  tx.touch('setup');
  for (const { mentorId, roundId, tableId } of rows) {
    const hosted = setup.hosting.find((row) => row.mentorId === mentorId && row.roundId === roundId);
    if (hosted?.tableId === tableId) continue;
    if (await moveConversations(tx, mentorId, roundId, tableId)) tx.touch('plan');
  }
}
