import { ConstraintViolated, InvalidValue } from '@rotunda/db';
import { mayCommand } from '@rotunda/shared/schema/authority';
import {
  type AnswerOf,
  type CommandName,
  type InputOf,
  commands,
  isCommandName,
} from '@rotunda/shared/schema/commands';
import { type Ack, type Envelope, type Progress, envelope } from '@rotunda/shared/schema/protocol';
import { type Done, decide } from '../decide.ts';
import type { Handler, Sender, WriteHandler } from '../handler.ts';
import { parseInput } from '../invalid.ts';
import { type ReportUnexpected, problemOf } from '../problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** One handler for each command. */
export type Handlers = { readonly [Name in CommandName]: Handler<Name> };

/** Carries out what a socket sent, and answers; it never throws. */
export type Dispatch = (
  sender: Sender,
  sent: unknown,
  onProgress?: (progress: Progress) => void,
) => Promise<Ack<AnswerOf<CommandName>>>;

/**
 * The one way of every command: its envelope, its name, whether this sender may, its input, its handler. Whatever goes
 * wrong becomes a problem, and what nobody foresaw goes to `report` under the id that the answer carries.
 */
export function createDispatch(services: Services, handlers: Handlers, report: ReportUnexpected): Dispatch {
  return async (sender, sent, onProgress) => {
    try {
      const command = parseInput(envelope, sent);
      if (!isCommandName(command.name)) {
        throw new Refusal('invalid', 'name is not a command that this server knows.', { field: 'name' });
      }
      const tell = onProgress && ((share: number) => onProgress({ id: command.id, done: share }));
      const done = await carryOut(command.name, command, { sender, onProgress: tell }, services, handlers);
      return { ok: true, ...done };
    } catch (error) {
      return { ok: false, error: problemOf(ofDatabase(error), report) };
    }
  };
}

interface Sent {
  readonly sender: Sender;
  readonly onProgress: ((done: number) => void) | undefined;
}

async function carryOut<Name extends CommandName>(
  name: Name,
  { id: commandId, input: raw, revision }: Envelope,
  { sender, onProgress }: Sent,
  services: Services,
  handlers: Handlers,
): Promise<Done<Name>> {
  if (!mayCommand(sender.actor, name)) throw new Refusal('forbidden', `A ${sender.actor} may not ${name}.`);
  // Each schema outputs its own command's input; the table's type can only say that for all of them together.
  const input = parseInput(commands[name].input, raw) as InputOf<Name>;
  const handler: Handler<Name> = handlers[name];
  if ('write' in handler) return write(name, handler, { commandId, revision, input, sender, services });
  const now = services.clock.now();
  const context = { input, sender, now, services, commandId, revision, onProgress };
  const { data, revisions } = await handler.own(context);
  // As above.
  return { data: commands[name].answer.parse(data) as AnswerOf<Name>, revisions };
}

interface Sending<Name extends CommandName> {
  readonly commandId: string;
  readonly revision: number | undefined;
  readonly input: InputOf<Name>;
  readonly sender: Sender;
  readonly services: Services;
}

async function write<Name extends CommandName>(
  name: Name,
  { write, holdsAlready }: WriteHandler<Name>,
  { commandId, revision, input, sender, services }: Sending<Name>,
): Promise<Done<Name>> {
  const { value } = await services.db.write(sender.eventId, (tx) => {
    // When it is carried out and not when it came: so time never goes back from one write to the next.
    const now = services.clock.now();
    const context = { input, sender, now, services };
    return decide(tx, {
      name,
      commandId,
      sender,
      revision,
      now,
      write: (inside) => write(inside, context),
      holdsAlready: holdsAlready && ((inside) => holdsAlready(inside, context)),
    });
  });
  return value;
}

/** Rules of the schema that a handler let a command break: what it wanted is taken, gone, or no text. */
function ofDatabase(error: unknown): unknown {
  if (error instanceof InvalidValue)
    return new Refusal('invalid', 'The input holds a value that cannot be stored.');
  if (!(error instanceof ConstraintViolated)) return error;
  if (error.kind === 'unique') return new Refusal('conflict', 'Something else came first.');
  if (error.kind === 'foreignKey') return new Refusal('not-found', 'What this refers to is gone.');
  return error;
}
