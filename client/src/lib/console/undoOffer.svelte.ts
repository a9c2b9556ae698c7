import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { type UndoWorld, undoable } from './undo.ts';

type Input = RawInputOf<'person.presence'>;

/** Offers to take back what was done last, for as long as the table of undos says. */
export class UndoOffer {
  readonly #world: UndoWorld;
  #last = $state.raw<{ readonly did: Input; readonly inverse: Input } | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(world: UndoWorld) {
    this.#world = world;
  }

  /** What was done, while it stands and can be taken back. */
  get did(): Input | null {
    const { stands } = undoable['person.presence'];
    return this.#last && stands(this.#last.did, this.#world) ? this.#last.did : null;
  }

  /** What would take this back, asked before it is done. */
  inverseOf(input: Input): Input | null {
    return undoable['person.presence'].inverse(input, this.#world);
  }

  /** Something was done; the offer before it is over. */
  offer(did: Input, inverse: Input): void {
    this.forget();
    this.#last = { did, inverse };
    this.#timer = setTimeout(() => this.forget(), undoable['person.presence'].forMs);
  }

  /** Answers what takes the last thing back, once. */
  take(): Input | null {
    const inverse = this.did && this.#last ? this.#last.inverse : null;
    this.forget();
    return inverse;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#last = null;
  }
}
