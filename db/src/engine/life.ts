import { Misuse, type DatabaseError } from '../errors.ts';
import { translate } from './translate.ts';

/**
 * The life of one transaction. Its statements run through `run`, which refuses them once the transaction has ended (a
 * forgotten `await` would otherwise run in somebody else's transaction) or once one of them has failed: PostgreSQL
 * dooms such a transaction, and SQLite rolls some back by itself and would run what follows outside any.
 */
export class Life {
  #ended = false;
  #failure: DatabaseError | undefined;
  #abort: (reason: DatabaseError) => void = () => undefined;

  /** Rejects as soon as the transaction is doomed from outside its own statements; otherwise it never settles. */
  readonly aborted: Promise<never> = new Promise((_, reject) => {
    this.#abort = reject;
  });

  constructor() {
    // Whoever races against `aborted` may already be done.
    this.aborted.catch(() => undefined);
  }

  get isOpen(): boolean {
    return !this.#ended;
  }

  /** Runs one statement, or a part of one. Errors come out as this package's own and doom the transaction. */
  run<T>(statement: () => T): T {
    this.mustBeOpen();
    if (this.#failure) throw this.#failure;
    try {
      return statement();
    } catch (error) {
      this.#failure = translate(error);
      throw this.#failure;
    }
  }

  /** Throws `Misuse` if the transaction has ended. */
  mustBeOpen(): void {
    if (this.#ended) throw new Misuse('This transaction has ended: is there an await missing?');
  }

  /** Ends it from outside: nothing of it will be committed. */
  doom(reason: DatabaseError): void {
    if (this.#ended) return;
    this.#failure ??= reason;
    this.#abort(this.#failure);
  }

  /** From now on nothing runs in it any more. */
  end(): void {
    this.#ended = true;
  }

  /** Throws the failure that doomed it, even if the program caught that and went on. */
  mustBeSound(): void {
    if (this.#failure) throw this.#failure;
  }
}
