import { type Problem, RequestFailed } from '#lib/api/problem.ts';
import { request } from '#lib/api/http.ts';

/** One thing asked of the door at a time: whether it is under way, and what was wrong with the last one. */
export class Attempt {
  #busy = $state(false);
  #problem = $state.raw<Problem | null>(null);

  get busy(): boolean {
    return this.#busy;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** Forgets the last problem, because what it was about has changed. */
  clear(): void {
    this.#problem = null;
  }

  /** Answers null when it was refused; then `problem` says why. */
  async post<Answer>(path: string, body: unknown): Promise<Answer | null> {
    this.#busy = true;
    this.#problem = null;
    try {
      return await request<Answer>('POST', path, body);
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      this.#problem = failure.problem;
      return null;
    } finally {
      this.#busy = false;
    }
  }
}
