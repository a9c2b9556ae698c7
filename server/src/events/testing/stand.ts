import { insertAccount } from '@rotunda/db/queries/accounts';
import { loadSetup, type SetupSlice } from '@rotunda/db/queries/setup';
import { type AnswerOf, commands, type InputOf, type RawInputOf } from '@rotunda/shared/schema/commands';
import type { Written } from '@rotunda/db';
import type { CommandContext, WriteHandler } from '../../handler.ts';
import { newId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { openTestServices, type TestServices } from '../../testing/services.ts';
import { eventCommands } from '../commands.ts';

type Name = keyof typeof eventCommands;

const handlers: { readonly [One in Name]: WriteHandler<One> } = eventCommands;

/** A database with an account and nothing else, and the commands of this room as its dispatch would run them. */
export interface Stand extends TestServices {
  readonly accountId: string;
  /** Sends a command with a revision that is never stale. */
  readonly send: <One extends Name>(
    eventId: string,
    name: One,
    input: RawInputOf<One>,
  ) => Promise<Written<AnswerOf<One>>>;
  /** What a command answers whose revision is stale; null for a conflict. */
  readonly sendStale: <One extends Name>(
    eventId: string,
    name: One,
    input: RawInputOf<One>,
  ) => Promise<AnswerOf<One> | null>;
  readonly setup: (eventId: string) => Promise<SetupSlice>;
}

export async function openStand(): Promise<Stand> {
  const test = await openTestServices();
  const { services } = test;
  const accountId = newId();
  await services.db.writeInstance((tx) =>
    insertAccount(tx, {
      id: accountId,
      name: 'Ida',
      email: 'ida@example.org',
      emailNormalised: 'ida@example.org',
      passwordHash: '',
      createdAt: services.clock.now(),
    }),
  );
  const contextOf = <One extends Name>(
    eventId: string,
    name: One,
    raw: RawInputOf<One>,
  ): CommandContext<One> => {
    // Each schema outputs its own command's input; the table's type can only say that for all of them together.
    const input = commands[name].input.parse(raw) as InputOf<One>;
    const sender = { eventId, actor: 'owner' as const, accountId, participantId: null };
    return { input, sender, now: services.clock.now(), services };
  };
  return {
    ...test,
    accountId,
    send: (eventId, name, raw) => {
      const context = contextOf(eventId, name, raw);
      return services.db.write(eventId, (tx) => handlers[name].write(tx, context));
    },
    sendStale: async (eventId, name, raw) => {
      const context = contextOf(eventId, name, raw);
      const { value } = await services.db.write(
        eventId,
        async (tx) => (await handlers[name].holdsAlready?.(tx, context)) ?? null,
      );
      return value;
    },
    setup: (eventId) => services.db.read((tx) => loadSetup(tx, eventId)),
  };
}

/** What a promise was refused with; throws what else it failed with. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal['problem'] | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}
