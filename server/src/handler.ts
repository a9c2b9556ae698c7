import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { EventTx } from '@rotunda/db';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Actor } from '@rotunda/shared/schema/authority';
import type { AnswerOf, CommandName, InputOf } from '@rotunda/shared/schema/commands';
import type { Services } from './services.ts';

/** Who sends a command. Read from the session, never from what was sent. */
export interface Sender {
  readonly eventId: string;
  readonly actor: Exclude<Actor, 'anybody'>;
  readonly accountId: string | null;
  readonly participantId: string | null;
}

export interface CommandContext<Name extends CommandName> {
  readonly input: InputOf<Name>;
  readonly sender: Sender;
  readonly now: Instant;
  readonly services: Services;
}

/**
 * The usual handler: runs inside the event's write transaction, together with the check of the revision and the
 * storing of the answer. It says what it changed with `tx.touch` and refuses by throwing `Refusal`.
 */
export interface WriteHandler<Name extends CommandName> {
  /**
   * Whether the wished state already holds. Asked when the revision is stale: then the answer is `ok` instead of
   * `conflict`, so that two facilitators who press the same button both succeed.
   */
  readonly holdsAlready?: (tx: EventTx, context: CommandContext<Name>) => Promise<AnswerOf<Name> | null>;
  readonly write: (tx: EventTx, context: CommandContext<Name>) => Promise<AnswerOf<Name>>;
}

export interface OwnContext<Name extends CommandName> extends CommandContext<Name> {
  readonly commandId: string;
  readonly revision: number | undefined;
  /** Tells whoever sent the command how far its work is, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** A handler that chooses its own transactions: because it works for long outside of one, or shares one with others. */
export interface OwnHandler<Name extends CommandName> {
  readonly own: (
    context: OwnContext<Name>,
  ) => Promise<{ readonly data: AnswerOf<Name>; readonly revisions: Partial<Record<Aggregate, number>> }>;
}

export type Handler<Name extends CommandName> = WriteHandler<Name> | OwnHandler<Name>;
