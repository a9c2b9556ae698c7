import type { EventTx } from '@rotunda/db';
import {
  addHosting,
  loadHosts,
  moveConversations,
  replaceHosting,
  type Host,
} from '@rotunda/db/queries/hosting';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSetup, type SetupSlice } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { fillTables, type Hosting } from '@rotunda/shared/rules/hosting';
import { roundsToCome } from '@rotunda/shared/rules/progress';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { WriteHandler } from '../handler.ts';
import { Refusal } from '../refusal.ts';

type Wish = InputOf<'hosting.update'>;

/** Whether these are the mentor's rows already, in whatever order. */
function isSo(wish: Wish, hosting: readonly Hosting[]): boolean {
  const rows = hosting.filter(({ mentorId }) => mentorId === wish.mentorId);
  return (
    rows.length === wish.hosting.length &&
    wish.hosting.every((one) =>
      rows.some((row) => row.roundId === one.roundId && row.tableId === one.tableId),
    )
  );
}

function refuseNonsense(wish: Wish, setup: SetupSlice, hosts: readonly Host[]): void {
  if (!hosts.some(({ id }) => id === wish.mentorId)) {
    throw new Refusal('not-found', 'There is no such mentor on the roster.', { field: 'mentorId' });
  }
  const rounds = new Set(roundsOf(setup.agenda).map(({ id }) => id));
  const tables = new Set(setup.tables.map(({ id }) => id));
  wish.hosting.forEach(({ roundId, tableId }, index) => {
    const wrong = !rounds.delete(roundId) ? 'roundId' : !tables.has(tableId) ? 'tableId' : null;
    if (wrong === null) return;
    const field = `hosting.${index}.${wrong}`;
    throw new Refusal('invalid', `${field} names nothing there is, or a round that was named before.`, {
      field,
    });
  });
}

/** A table has one mentor in a round. */
function refuseTakenTable(wish: Wish, setup: SetupSlice, hosts: readonly Host[]): void {
  wish.hosting.forEach(({ roundId, tableId }, index) => {
    const taken = setup.hosting.find(
      (row) => row.roundId === roundId && row.tableId === tableId && row.mentorId !== wish.mentorId,
    );
    if (!taken) return;
    const tables = setup.tables.find(({ id }) => id === tableId)?.number ?? 0;
    const mentors = hosts.find(({ id }) => id === taken.mentorId)?.name ?? '';
    const round = setup.agenda.find(({ id }) => id === roundId)?.title ?? '';
    throw new Refusal('table-in-use', `${mentors} hosts table ${tables} in ${round}.`, {
      field: `hosting.${index}.tableId`,
      params: { tables, mentors, round },
    });
  });
}

/** Conversations go where their mentor goes: in each round that changed hands, to the mentor's new table. */
async function takeGuestsAlong(tx: EventTx, wish: Wish, hosting: readonly Hosting[]): Promise<boolean> {
  let moved = false;
  for (const { roundId, tableId } of wish.hosting) {
    const stays = hosting.some(
      (row) => row.mentorId === wish.mentorId && row.roundId === roundId && row.tableId === tableId,
    );
    if (!stays) moved = (await moveConversations(tx, wish.mentorId, roundId, tableId)) || moved;
  }
  return moved;
}

export const updateHosting: WriteHandler<'hosting.update'> = {
  holdsAlready: async (tx, { input }) => (isSo(input, (await loadSetup(tx, tx.eventId)).hosting) ? {} : null),
  write: async (tx, { input }) => {
    const setup = await loadSetup(tx, tx.eventId);
    const hosts = await loadHosts(tx, tx.eventId);
    refuseNonsense(input, setup, hosts);
    refuseTakenTable(input, setup, hosts);
    if (isSo(input, setup.hosting)) return {};
    await replaceHosting(tx, tx.eventId, input.mentorId, input.hosting);
    tx.touch('setup');
    if (await takeGuestsAlong(tx, input, setup.hosting)) tx.touch('plan');
    return {};
  },
};

/** What would be added if every mentor without a table got one, and who would still wait. */
async function filling(tx: EventTx) {
  const { agenda, tables, hosting } = await loadSetup(tx, tx.eventId);
  const hosts = await loadHosts(tx, tx.eventId);
  const { run } = await loadRun(tx, tx.eventId);
  const rounds = roundsToCome(run, agenda).map(({ id }) => id);
  // A table that somebody has left, or had, before is free from now on.
  const toCome = hosting.filter(({ roundId }) => rounds.includes(roundId));
  const rows = fillTables(hosts, tables, rounds, toCome);
  const seated = new Set(rows.map(({ mentorId }) => mentorId));
  const sat = new Set(toCome.map(({ mentorId }) => mentorId));
  const standby = hosts.filter(({ id }) => !seated.has(id) && !sat.has(id)).length;
  return { rows, answer: { seated: seated.size, standby } };
}

export const fillHosting: WriteHandler<'hosting.fill'> = {
  holdsAlready: async (tx) => {
    const { rows, answer } = await filling(tx);
    return rows.length === 0 ? answer : null;
  },
  write: async (tx) => {
    const { rows, answer } = await filling(tx);
    if (rows.length > 0) {
      await addHosting(tx, tx.eventId, rows);
      tx.touch('setup');
    }
    return answer;
  },
};
