import { onTestFinished } from 'vitest';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { loadPlan } from '@rotunda/db/queries/plan';
import { loadPresence } from '@rotunda/db/queries/presence';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating } from '@rotunda/db/queries/seating';
import { loadRun } from '@rotunda/db/queries/run';
import { loadSetup } from '@rotunda/db/queries/setup';
import { loadVersion } from '@rotunda/db/queries/version';
import { type Agenda, roundsOf } from '@rotunda/shared/rules/agenda';
import { seconds } from '@rotunda/shared/rules/time';
import { type CommandName, type InputOf, type RawInputOf, commands } from '@rotunda/shared/schema/commands';
import { type PartName, type PartValue, parts } from '@rotunda/shared/schema/parts';
import { type Done, decide } from '../../decide.ts';
import { deskCommands } from '../../desk/commands.ts';
import { eventCommands } from '../../events/commands.ts';
import { createDemo } from '../../events/demo/create.ts';
import type { Handler, Sender } from '../../handler.ts';
import { newId } from '../../ids.ts';
import { crewCommands } from '../../crew/commands.ts';
import { mailCommands } from '../../mail/commands.ts';
import { noteCommands } from '../../notes/commands.ts';
import { noteParts } from '../../notes/parts.ts';
import { paperCommands } from '../../paper/commands.ts';
import { paperParts } from '../../paper/parts.ts';
import { explain } from '../../planning/explain/explain.ts';
import { ownAccounts } from '../../planning/explain/participant.ts';
import { plan } from '../../planning/plan.ts';
import type { Planner } from '../../planning/planner.ts';
import { Refusal } from '../../refusal.ts';
import { peopleCommands } from '../../roster/commands.ts';
import { runCommands } from '../../run/commands.ts';
import type { PartMaker, Snapshot, Viewer } from '../../snapshot.ts';
import { openTestServices, type TestServices } from '../../testing/services.ts';
import { planCommands } from '../commands.ts';
import { planParts } from '../parts.ts';

const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  ...eventCommands,
  ...peopleCommands,
  ...deskCommands,
  ...planCommands,
  ...runCommands,
  ...noteCommands,
  ...paperCommands,
  ...crewCommands,
  ...mailCommands,
};
const makers = { ...planParts, ...noteParts, ...paperParts };
type Made = keyof typeof makers;

interface SendOptions {
  /** Whose phone sends it; the owner's console unless given. */
  readonly as?: string;
  /** What it is decided on; what is current unless given. */
  readonly revision?: number;
  readonly id?: string;
}

/** The demo event in a real database, with the commands and parts of planning and notes as the live edge uses them. */
export interface Stand {
  readonly services: TestServices['services'];
  readonly eventId: string;
  readonly accountId: string;
  readonly agenda: Agenda;
  /** In the order of the agenda. */
  readonly roundIds: readonly string[];
  /** Somebody's id, by what their name begins with. */
  readonly idOf: (name: string) => string;
  readonly send: <Name extends CommandName>(
    name: Name,
    input: RawInputOf<Name>,
    options?: SendOptions,
  ) => Promise<Done<Name>>;
  readonly snapshot: () => Promise<Snapshot>;
  /** A part as it would be sent: made and passed through its schema. */
  readonly part: <Name extends Made>(name: Name, viewer: Viewer, member?: string) => Promise<PartValue<Name>>;
  /** Makes a plan and publishes it. */
  readonly publish: () => Promise<void>;
  /** Starts the run if need be and goes on until it stands on this step; a second passes with each. */
  readonly goTo: (stepId: string) => Promise<void>;
  readonly setPresence: (presence: 'here' | 'gone', names: readonly string[]) => Promise<void>;
}

/** Plans at once, on this thread. */
export const planHere: Planner = {
  plan: async (instance, { seed }) => plan(instance, { seed }),
  explain: async (instance, made, question) => explain(instance, made, question),
  accounts: async (instance, made) => ownAccounts(instance, made),
  close: async () => undefined,
};

export const facilitator: Viewer = { actor: 'facilitator', participantId: null };
export const stage: Viewer = { actor: 'stage', participantId: null };
export const phoneOf = (participantId: string): Viewer => ({ actor: 'participant', participantId });

/** `whenFinished` is told how to end it: with the test, unless given. */
export async function openStand(
  whenFinished: (end: () => Promise<void>) => void = onTestFinished,
): Promise<Stand> {
  const { services: threaded, end } = await openTestServices();
  whenFinished(end);
  // The planner's thread is proven elsewhere; starting it would cost each test more than everything else.
  const services = { ...threaded, planner: planHere };
  const { db, clock } = services;
  const accountId = newId();
  await db.writeInstance((tx) =>
    insertAccount(tx, {
      id: accountId,
      name: 'Ida',
      email: 'ida@example.org',
      emailNormalised: 'ida@example.org',
      passwordHash: '',
      createdAt: clock.now(),
    }),
  );
  const { eventId } = await createDemo(services, accountId, { timeZone: 'Europe/Berlin' });
  const snapshot = (): Promise<Snapshot> =>
    db.read(async (tx) => ({
      ...(await loadVersion(tx, eventId)),
      setup: await loadSetup(tx, eventId),
      roster: await loadRoster(tx, eventId),
      seating: await loadSeating(tx, eventId),
      plan: await loadPlan(tx, eventId),
      run: await loadRun(tx, eventId),
      presence: await loadPresence(tx, eventId),
    }));
  const { setup, roster } = await snapshot();

  const send: Stand['send'] = async (name, raw, { as, revision: given, id: commandId = newId() } = {}) => {
    const sender: Sender = as
      ? { eventId, actor: 'participant', accountId: null, participantId: as }
      : { eventId, actor: 'owner', accountId, participantId: null };
    // Each schema outputs its own command's input; the table's type can only say that for all of them together.
    const input = commands[name].input.parse(raw) as InputOf<typeof name>;
    const { decidesOn } = commands[name];
    const revision = given ?? (decidesOn === null ? undefined : (await snapshot()).revisions[decidesOn]);
    const now = clock.now();
    const context = { input, sender, now, services };
    const handler: Handler<typeof name> = handlers[name];
    if ('own' in handler) return handler.own({ ...context, commandId, revision });
    const { write, holdsAlready } = handler;
    const written = await db.write(eventId, (tx) =>
      decide(tx, {
        name,
        commandId,
        sender,
        revision,
        now,
        write: (inside) => write(inside, context),
        holdsAlready: holdsAlready && ((inside) => holdsAlready(inside, context)),
      }),
    );
    return written.value;
  };

  const idOf = (name: string): string => {
    const { people } = roster;
    const person =
      people.find((each) => each.name === name) ?? people.find((each) => each.name.startsWith(name));
    if (!person) throw new Error(`${name} is not at the demo`);
    return person.id;
  };

  const stand: Stand = {
    services,
    eventId,
    accountId,
    agenda: setup.agenda,
    roundIds: roundsOf(setup.agenda).map(({ id }) => id),
    idOf,
    send,
    snapshot,
    async part(name, viewer, member = '') {
      const view = await snapshot();
      const maker: PartMaker<Made> = makers[name];
      const made = await db.read(async (tx) => maker.make({ snapshot: view, viewer, member, tx, services }));
      // As above, of the part.
      return parts[name].value.parse(made) as PartValue<typeof name & PartName>;
    },
    async publish() {
      const { data } = await send('plan.make', {});
      await send('plan.publish', { version: data.version });
    },
    async goTo(stepId) {
      const { run } = (await snapshot()).run;
      clock.advance(seconds(1));
      if (run.state === 'lobby') await send('run.start', {});
      const stepNow = async (): Promise<string | null> => {
        const now = (await snapshot()).run.run;
        return 'stepId' in now ? now.stepId : null;
      };
      for (let step = await stepNow(); step !== stepId; step = await stepNow()) {
        clock.advance(seconds(1));
        await send('run.next', {});
      }
    },
    async setPresence(presence, names) {
      for (const name of names) await send('person.presence', { personId: idOf(name), presence });
    },
  };
  return stand;
}

/** The code that something is refused with; throws what else it failed with, or that it did not. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal['problem']> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('It was not refused');
}
