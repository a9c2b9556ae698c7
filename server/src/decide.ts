import { type Aggregate, aggregates } from '@rotunda/shared/rules/slices';
import { type EventTx, type Slice } from '@rotunda/db';
import { findAnswer, storeAnswer } from '@rotunda/db/queries/answers';
import { type AnswerOf, type CommandName, commands } from '@rotunda/shared/schema/commands';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Sender } from './handler.ts';
import { Refusal } from './refusal.ts';

/** One command on its way into its transaction. */
export interface Decision<Name extends CommandName> {
  readonly name: Name;
  readonly commandId: string;
  readonly sender: Sender;
  /** The revision it was decided on, of the aggregate that the command decides on. */
  readonly revision: number | undefined;
  readonly now: Instant;
  /** The command's own work. */
  readonly write: (tx: EventTx) => Promise<AnswerOf<Name>>;
  /** Asked when the revision is stale: the answer if the wished state already holds, else null. */
  readonly holdsAlready?: ((tx: EventTx) => Promise<AnswerOf<Name> | null>) | undefined;
}

/** What a command is answered when it was done. */
export interface Done<Name extends CommandName> {
  readonly data: AnswerOf<Name>;
  /** Only the revisions that it raised. */
  readonly revisions: Partial<Record<Aggregate, number>>;
}

/** Who sends, as answers are remembered under it: nobody fetches another's answer by guessing an id. */
export const senderKey = ({ accountId, participantId, actor }: Sender): string =>
  accountId !== null
    ? `account:${accountId}`
    : participantId !== null
      ? `participant:${participantId}`
      : actor;

/**
 * What every deciding command does in its one transaction. Sent again, it gets its first answer and nothing happens.
 * Decided on an older revision, it is refused with `conflict`, unless what it wants already holds. Otherwise its work
 * is done, and its answer is checked by the command's own schema and stored.
 *
 * Handlers that choose their own transactions call this in the one that writes.
 */
export async function decide<Name extends CommandName>(
  tx: EventTx,
  decision: Decision<Name>,
): Promise<Done<Name>> {
  const { name, now } = decision;
  const sent = { sender: senderKey(decision.sender), commandId: decision.commandId };
  const before = await findAnswer(tx, tx.eventId, sent);
  if (before) return answeredBefore(name, before);

  const touched = new Set<Slice>();
  const data = await work(noting(tx, touched), decision);
  const done = { data: strict(name, data), revisions: raisedBy(tx, touched) };
  await storeAnswer(tx, sent, { name, answer: done }, now);
  return done;
}

/** Why a command decided on this revision cannot be done now: none given, or a stale one. Null when it can. */
export function staleness(
  tx: Pick<EventTx, 'revisions'>,
  name: CommandName,
  revision: number | undefined,
): Refusal | null {
  const aggregate = commands[name].decidesOn;
  if (aggregate === null) return null;
  if (revision === undefined) {
    const message = `revision is missing: the revision of ${aggregate} that this was decided on.`;
    return new Refusal('invalid', message, { field: 'revision' });
  }
  const current = tx.revisions[aggregate];
  if (revision === current) return null;
  const message = `The ${aggregate} changed since: its revision is ${current}, this was decided on ${revision}.`;
  return new Refusal('conflict', message, { params: { aggregate, revision: current } });
}

async function work<Name extends CommandName>(
  tx: EventTx,
  { name, revision, write, holdsAlready }: Decision<Name>,
): Promise<AnswerOf<Name>> {
  const refusal = staleness(tx, name, revision);
  if (refusal === null) return write(tx);
  const held = refusal.problem.code === 'conflict' && holdsAlready ? await holdsAlready(tx) : null;
  if (held === null) throw refusal;
  return held;
}

/** The same transaction, noting what is touched: the answer is stored before the commit says what it raised. */
const noting = (tx: EventTx, touched: Set<Slice>): EventTx => ({
  ...tx,
  touch: (...slices) => {
    for (const slice of slices) touched.add(slice);
    tx.touch(...slices);
  },
});

const raisedBy = (tx: EventTx, touched: ReadonlySet<Slice>): Done<CommandName>['revisions'] =>
  Object.fromEntries(
    aggregates
      .filter((aggregate) => touched.has(aggregate))
      .map((aggregate) => [aggregate, tx.revisions[aggregate] + 1]),
  );

/** Nothing leaves that the answer's schema does not list. Throws what zod throws: a handler's mistake, never a user's. */
function strict<Name extends CommandName>(name: Name, data: AnswerOf<Name>): AnswerOf<Name> {
  // Each schema outputs its own command's answer; the table's type can only say that for all of them together.
  return commands[name].answer.parse(data) as AnswerOf<Name>;
}

function answeredBefore<Name extends CommandName>(
  name: Name,
  before: { readonly name: string; readonly answer: unknown },
): Done<Name> {
  if (before.name !== name) {
    const message = `id was used for ${before.name} before: every command needs a fresh one.`;
    throw new Refusal('invalid', message, { field: 'id' });
  }
  // Stored above, by the same sender for the same command.
  return before.answer as Done<Name>;
}
