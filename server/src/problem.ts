import { Closed, NotFound } from '@rotunda/db';
import type { ErrorCode, Problem } from '@rotunda/shared/schema/protocol';
import { newId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** Told of what nobody expected, under the id that the answer carries. */
export type ReportUnexpected = (id: string, error: unknown) => void;

/**
 * What both edges answer for something thrown: the problem of a refusal, and `internal` for everything that was not
 * foreseen, which is reported and tells nothing but the id of its report.
 */
export function problemOf(error: unknown, report: ReportUnexpected): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof NotFound) return { code: 'not-found', message: 'There is no such event.' };
  if (error instanceof Closed)
    return { code: 'busy', message: 'The server is stopping. Try again in a moment.' };
  const id = newId();
  report(id, error);
  return {
    code: 'internal',
    message: `Something unexpected happened; the log has it as ${id}.`,
    params: { id },
  };
}

/** The HTTP status that fits each code. */
export const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  outdated: 409,
  internal: 500,
  busy: 503,
  'step-in-use': 409,
  'round-in-use': 409,
  'table-in-use': 409,
  'topic-in-use': 409,
  'sharing-locked': 409,
  'run-refused': 409,
  'doors-closed': 409,
  'registration-closed': 409,
  'seat-taken': 409,
  'wrong-code': 403,
  'wrong-letters': 403,
  'wrong-password': 403,
  'wrong-link': 403,
  'already-set-up': 409,
  'has-account': 409,
  'already-member': 409,
  'no-mail': 409,
  'mail-failed': 502,
  'already-on-roster': 409,
  'duplicate-email': 409,
  'nobody-to-plan': 409,
  'plan-outdated': 409,
  'plan-cancelled': 409,
  'no-plan': 409,
  'has-conversations': 409,
  'has-phone': 409,
  'talked-together': 409,
  'bad-file': 400,
  'undo-too-late': 409,
};
