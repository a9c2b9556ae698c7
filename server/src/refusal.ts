import type { ErrorCode, Problem } from '@rotunda/shared/schema/protocol';

/**
 * Something that is not done, for a reason that a person can act on. Thrown by capabilities; both edges, sockets and
 * HTTP, turn it into the same problem. Inside a write it rolls everything back.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  /** `message` is English for outside programs; people read the client's sentence for `code` and `params`. */
  constructor(code: ErrorCode, message: string, details: Pick<Problem, 'params' | 'field'> = {}) {
    super(message);
    this.name = 'Refusal';
    this.problem = { code, message, ...details };
  }
}
