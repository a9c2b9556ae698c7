import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { CommandName, RawInputOf } from '@rotunda/shared/schema/commands';

/** Whatever moves the run, or its countdown. */
export type RunMove = Extract<CommandName, `run.${string}`>;

interface Sent {
  readonly ok: boolean;
  /** What the command raised; nothing if it was refused. */
  readonly revisions?: Partial<Record<Aggregate, number>>;
}

interface Wheel {
  /** Revision of the run that is on the screen; undefined before there is one. */
  readonly shown: () => number | undefined;
  readonly send: <Name extends RunMove>(
    name: Name,
    input: RawInputOf<Name>,
    revision: number | undefined,
  ) => Promise<Sent>;
}

/**
 * The buttons of the run. Pressing one twice is one decision where it would be two steps, and two where it is a minute and
 * another one; neither is anybody else's change. Another button is another decision, and waits for the first.
 */
export class Steering {
  readonly #wheel: Wheel;
  /** The run's revision as this console's own last move left it: the screen may not have been told yet. */
  #reached = 0;
  #last: Promise<void> = Promise.resolve();
  #lastMove: RunMove | null = null;
  #underWay = 0;

  constructor(wheel: Wheel) {
    this.#wheel = wheel;
  }

  /** `clicks` counts those that came in a row at one place, as the browser does: the second is half of a double click. */
  press<Name extends RunMove>(name: Name, input: RawInputOf<Name>, clicks = 1): Promise<void> {
    const isAgain = name === this.#lastMove && (this.#underWay > 0 || this.#isAhead);
    if (name !== 'run.adjust' && (clicks > 1 || isAgain)) return this.#last;
    this.#lastMove = name;
    this.#underWay += 1;
    const turn = this.#last.then(async () => {
      const shown = this.#wheel.shown();
      const revision = shown === undefined ? undefined : Math.max(shown, this.#reached);
      const sent = await this.#wheel.send(name, input, revision);
      this.#reached = Math.max(this.#reached, sent.revisions?.run ?? 0);
      this.#underWay -= 1;
    });
    this.#last = turn;
    return turn;
  }

  /** Whether the screen does not show yet what was last done here. */
  get #isAhead(): boolean {
    return this.#reached > (this.#wheel.shown() ?? 0);
  }
}
