import { type Problem, RequestFailed } from './problem.ts';

/** One thing asked of the server at a time: whether it is under way, and what was wrong with the last one. */
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

  /** Answers null when it was refused; then `problem` says why. Anything but a refusal is thrown on. */
  async make<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    this.#busy = true;
    this.#problem = null;
    try {
      return await ask();
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      this.#problem = failure.problem;
      return null;
    } finally {
      this.#busy = false;
    }
  }
}
