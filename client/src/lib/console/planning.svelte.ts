import type { CommandAnswer } from '#lib/live/connection.svelte.ts';
import { newCommandId } from '#lib/live/ids.ts';
import type { EventConsole } from './eventConsole.svelte.ts';

type Console = Pick<EventConsole, 'send' | 'clearProblem'>;

/** A plan on its way: how far it is, and how to stop it. */
export class Planning {
  readonly #console: Console;
  #id = $state<string | null>(null);
  #done = $state(0);

  constructor(eventConsole: Console) {
    this.#console = eventConsole;
  }

  get isRunning(): boolean {
    return this.#id !== null;
  }

  /** From 0 to 1; 0 until the planner says more. */
  get done(): number {
    return this.#done;
  }

  /** Plans the event, or what is left of it, into a new draft. Stopping it is no problem that a page should show. */
  async make(): Promise<CommandAnswer<'plan.make'>> {
    const id = newCommandId();
    this.#id = id;
    this.#done = 0;
    const onProgress = (done: number): void => {
      if (this.#id === id) this.#done = done;
    };
    const answer = await this.#console.send('plan.make', {}, { id, onProgress });
    if (this.#id === id) this.#id = null;
    if (!answer.ok && answer.problem.params?.['reason'] === 'cancelled') this.#console.clearProblem();
    return answer;
  }

  /** Stops what this page asked for; nothing happens if it is done. */
  async stop(): Promise<void> {
    const job = this.#id;
    if (job !== null) await this.#console.send('plan.cancel', { job });
  }
}
