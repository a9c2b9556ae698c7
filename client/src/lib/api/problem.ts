import type { Problem as ServerProblem } from '@rotunda/shared/schema/protocol';

/** What can go wrong on the way, besides what the server says. */
export type LocalCode = 'offline' | 'unanswered';

export type Problem = Omit<ServerProblem, 'code'> & { readonly code: ServerProblem['code'] | LocalCode };

/** A request that was not done. Its words come from the catalogue, by `problem.code`. */
export class RequestFailed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'RequestFailed';
    this.problem = problem;
  }
}

export const offline: Problem = { code: 'offline', message: 'The server cannot be reached.' };
export const unanswered: Problem = { code: 'unanswered', message: 'The server has not answered.' };
