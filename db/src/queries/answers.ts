import { and, eq, lt } from 'drizzle-orm';
import type { Instant } from '@rotunda/shared/rules/time';
import type { ReadTx, WriteTx } from '../database.ts';
import type { OfEvent } from './people.ts';

/** Which sending of a command: the id means something only together with who sent it. */
export interface SentCommand {
  readonly sender: string;
  readonly commandId: string;
}

export interface StoredAnswer {
  /** The command's name. */
  readonly name: string;
  /** As it was stored; JSON. */
  readonly answer: unknown;
}

/** What this very command was answered before; undefined when it was not. */
export async function findAnswer(
  { q, t }: ReadTx,
  eventId: string,
  { sender, commandId }: SentCommand,
): Promise<StoredAnswer | undefined> {
  const { commandAnswer } = t;
  const [row] = await q
    .select({ name: commandAnswer.name, answer: commandAnswer.answer })
    .from(commandAnswer)
    .where(
      and(
        eq(commandAnswer.eventId, eventId),
        eq(commandAnswer.sender, sender),
        eq(commandAnswer.commandId, commandId),
      ),
    );
  return row;
}

/** Remembers an answer, in the transaction of what it answers. */
export async function storeAnswer(
  { q, t, eventId }: OfEvent,
  { sender, commandId }: SentCommand,
  { name, answer }: StoredAnswer,
  at: Instant,
): Promise<void> {
  await q.insert(t.commandAnswer).values({ eventId, sender, commandId, name, answer, at });
}

/** Forgets answers from before; nobody sends a command again after so long. */
export async function forgetAnswers({ q, t }: WriteTx, before: Instant): Promise<void> {
  await q.delete(t.commandAnswer).where(lt(t.commandAnswer.at, before));
}
