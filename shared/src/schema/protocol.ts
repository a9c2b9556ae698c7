import { z } from 'zod';
import type { Aggregate } from '../rules/slices.ts';
import type { Instant } from '../rules/time.ts';
import type { AnswerOf, CommandName } from './commands.ts';
import type { PartName, PartValue } from './parts.ts';

export const namespaces = ['/facilitator', '/participant', '/stage'] as const;
export type Namespace = (typeof namespaces)[number];

/**
 * What a socket says of itself on connecting. Who it is comes from its cookie; on a page that is open at another address
 * of the server, where no cookie is sent, from the ticket that the server gave that page.
 */
export const handshake = z.strictObject({
  eventId: z.string().min(1).max(40),
  protocol: z.int(),
  ticket: z.string().max(64).optional(),
});

/** How a participant's page finds the server again when the address that it was opened at is gone. */
export const ways = z.strictObject({
  /** Where this server is, was lately or may be soon, best first; some may answer nothing. */
  addresses: z.array(z.string()),
  /** Opens this page's session from any of its addresses. Null: the page has one that is still good. */
  ticket: z.string().nullable(),
});
export type Ways = z.output<typeof ways>;

/** Why something was not done. Every code has a sentence for people in the client's catalogue. */
export const errorCodes = [
  'invalid',
  'signed-out',
  'forbidden',
  'not-found',
  'conflict',
  'too-many',
  'outdated',
  'internal',
  'busy',
  'step-in-use',
  'round-in-use',
  'table-in-use',
  'topic-in-use',
  'sharing-locked',
  'run-refused',
  'doors-closed',
  'registration-closed',
  'seat-taken',
  'wrong-code',
  'wrong-letters',
  'wrong-password',
  'wrong-link',
  'already-set-up',
  'has-account',
  'already-member',
  'no-mail',
  'mail-failed',
  'already-on-roster',
  'duplicate-email',
  'nobody-to-plan',
  'plan-outdated',
  'plan-cancelled',
  'no-plan',
  'has-conversations',
  'talked-together',
  'has-phone',
  'bad-file',
  'undo-too-late',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const problem = z.strictObject({
  code: z.enum(errorCodes),
  /** Values for the sentence, such as the name or number that is meant. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Path of the input field that is wrong, such as `tables.3.seats`. */
  field: z.string().optional(),
  /** English, for outside programs and logs. */
  message: z.string(),
});
export type Problem = z.output<typeof problem>;

/** What a client sends. `id` makes a repeat harmless; `revision` is that of the aggregate the decision was made on. */
export const envelope = z.strictObject({
  id: z.string().min(8).max(64),
  name: z.string().max(64),
  input: z.unknown(),
  revision: z.int().nonnegative().optional(),
});
export type Envelope = z.output<typeof envelope>;

export type Ack<Data> =
  | { readonly ok: true; readonly data: Data; readonly revisions: Partial<Record<Aggregate, number>> }
  | { readonly ok: false; readonly error: Problem };

/**
 * One part, whole. `version` is the event's change counter when it was read: an older one is dropped, one of the same
 * version replaces what is there. On connecting, a socket is sent everything it may see, once more and all in one go.
 *
 * A member that is gone (a page beyond `pages`, a round that left the agenda) is not announced: clients look members up from the part that lists them, and what is not listed does not count.
 */
export interface PartPush<Name extends PartName = PartName> {
  readonly key: string;
  readonly version: number;
  readonly value: PartValue<Name>;
}

export interface ClientToServer {
  command: (envelope: Envelope, ack: (answer: Ack<AnswerOf<CommandName>>) => void) => void;
  /** Answers the server's time at once. */
  clock: (ack: (serverTime: Instant) => void) => void;
}

/** How far the work is that a command asked for, from 0 to 1. Only to the socket that sent it, and only if it takes long. */
export interface Progress {
  /** The command's own id. */
  readonly id: string;
  readonly done: number;
}

export interface ServerToClient {
  part: (push: PartPush) => void;
  progress: (progress: Progress) => void;
  /** To participants' pages: on connecting, and when the addresses change. The acknowledgement says that it is kept. */
  ways: (ways: Ways, kept: () => void) => void;
  /** The seat was released or revoked, or somebody signed out: the cookie no longer opens anything. */
  closed: (why: 'released' | 'signed-out' | 'revoked') => void;
}
