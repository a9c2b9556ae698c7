import type { EventTx } from '@rotunda/db';
import { loadHosts } from '@rotunda/db/queries/hosting';
import { conversationsAt, saveRoom, type Room } from '@rotunda/db/queries/room';
import { loadHosting, loadTables, loadZones } from '@rotunda/db/queries/setup';
import { searchName } from '@rotunda/shared/rules/people';
import type { Table, TablesInput } from '@rotunda/shared/schema/event';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { checkIds, holds, listed, withId } from './wished.ts';

const loadRoom = async (tx: EventTx): Promise<Room> => ({
  zones: await loadZones(tx, tx.eventId),
  tables: await loadTables(tx, tx.eventId),
});

/** The room as the command words it: by number, zones by their position. */
const asInput = ({ zones, tables }: Room) => ({
  zones,
  tables: tables.map(({ zoneId, ...table }) => ({
    ...table,
    zone: zoneId === null ? null : zones.findIndex(({ id }) => id === zoneId),
  })),
});

const byNumber = ({ zones, tables }: TablesInput): TablesInput => ({
  zones,
  tables: tables.toSorted((a, b) => a.number - b.number),
});

/** People look for their zone by its name: two of the same name would send half of them the wrong way. */
function refuseSameName(zones: TablesInput['zones']): void {
  const names = zones.map(({ name }) => searchName(name));
  const index = names.findIndex((name, at) => names.indexOf(name) < at);
  const zone = zones[index];
  if (!zone) return;
  throw new Refusal('invalid', `There are two zones named "${zone.name}".`, {
    field: `zones.${index}.name`,
    params: { reason: 'duplicate', name: zone.name },
  });
}

function roomFrom(input: TablesInput): Room {
  const zones = input.zones.map(withId);
  const tables = input.tables.map(({ zone: position, ...table }, index) => {
    const zone = position === null ? null : zones[position];
    if (zone === undefined) {
      const field = `tables.${index}.zone`;
      throw new Refusal('invalid', `${field} is beyond the last zone.`, { field });
    }
    return { ...withId(table), zoneId: zone?.id ?? null };
  });
  return { zones, tables };
}

/** A table where somebody sits, or people were sent, is not taken away under them. */
async function refuseInUse(tx: EventTx, gone: readonly Table[]): Promise<void> {
  const ids = new Set(gone.map(({ id }) => id));
  const hosting = (await loadHosting(tx, tx.eventId)).filter(({ tableId }) => ids.has(tableId));
  const used = await conversationsAt(tx, tx.eventId, [...ids]);
  const inUse = new Set([...hosting, ...used].map(({ tableId }) => tableId));
  if (inUse.size === 0) return;
  const hosts = new Set(hosting.map(({ mentorId }) => mentorId));
  const mentors = listed(
    (await loadHosts(tx, tx.eventId)).filter(({ id }) => hosts.has(id)).map(({ name }) => name),
  );
  const tables = listed(gone.filter(({ id }) => inUse.has(id)).map(({ number }) => number));
  const conversations = used.reduce((sum, each) => sum + each.conversations, 0);
  const mend =
    hosts.size > 0
      ? `Give another table to ${mentors} first.`
      : 'People are planned there: publish a plan without it first.';
  throw new Refusal('table-in-use', `Still in use: table ${tables}. ${mend}`, {
    field: 'tables',
    params: { tables, mentors, conversations },
  });
}

export const updateTables: WriteHandler<'tables.update'> = {
  holdsAlready: async (tx, { input }) => (holds(byNumber(input), asInput(await loadRoom(tx))) ? {} : null),
  write: async (tx, { input }) => {
    const before = await loadRoom(tx);
    checkIds('zones', input.zones, before.zones);
    checkIds('tables', input.tables, before.tables);
    refuseSameName(input.zones);
    const after = roomFrom(input);
    const kept = new Set(after.tables.map(({ id }) => id));
    await refuseInUse(
      tx,
      before.tables.filter(({ id }) => !kept.has(id)),
    );
    if (await saveRoom(tx, tx.eventId, before, after)) tx.touch('setup');
    return {};
  },
};
