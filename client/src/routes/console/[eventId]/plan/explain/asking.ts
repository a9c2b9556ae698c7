import type { PlanExplanation, PlanQuestion } from '@rotunda/shared/schema/explanation';
import type { EventConsole } from '#lib/console/eventConsole.svelte.ts';

/** Asks the server about versions of the plan; what was answered once is known. */
export class Asking {
  readonly #event: Pick<EventConsole, 'connection'>;
  readonly #known = new Map<string, Promise<PlanExplanation>>();

  constructor(event: Pick<EventConsole, 'connection'>) {
    this.#event = event;
  }

  /** Rejects when no answer came; the next time it is asked again. */
  ask(version: string, question: PlanQuestion): Promise<PlanExplanation> {
    const key = `${version} ${JSON.stringify(question)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asked = this.#send(version, question);
    this.#known.set(key, asked);
    asked.catch(() => this.#known.delete(key));
    return asked;
  }

  async #send(version: string, question: PlanQuestion): Promise<PlanExplanation> {
    const { connection } = this.#event;
    // The event's account asks the planner again, which takes a while for a large event.
    const answer = await connection.send(
      'plan.explain',
      { version, question },
      { onProgress: () => undefined },
    );
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.data;
  }
}
