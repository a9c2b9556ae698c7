import { untrack } from 'svelte';
import { copyOf, forgetIds, giveIds, idsGiven, saysTheSame } from './content.ts';

/** Joins what two people changed at once; null when somebody has to decide. */
export type Merge<Form> = (base: Form, mine: Form, theirs: Form) => Form | null;

/**
 * What somebody is changing. While nothing is changed it follows what the server sends; from the first change on it is
 * the person's own, and what the server sends meanwhile is kept beside it until they decide.
 *
 * Made while a component is set up. The form is plain data; rows carry a `key` for the screen and, where the server
 * names them, an `id` that is null until it does.
 */
export class Draft<Form extends object> {
  readonly #source: () => Form;
  readonly #merge: Merge<Form>;
  /** What the server last had that this draft takes into account. */
  #base: Form;
  /** What the server sent last, whether or not it was taken over. */
  #seen: Form;
  #value: Form;
  #theirs = $state.raw<Form | null>(null);
  #saving = $state(false);
  #sent: Form | null = null;

  constructor(source: () => Form, merge: Merge<Form> = () => null) {
    this.#source = source;
    this.#merge = merge;
    const start = untrack(source);
    this.#base = $state.raw(start);
    this.#seen = start;
    this.#value = $state(copyOf(start));
    $effect.pre(() => {
      const latest = source();
      untrack(() => this.#meet(latest));
    });
  }

  /** The form as it is typed; its fields are written to directly. */
  get value(): Form {
    return this.#value;
  }

  readonly changed: boolean = $derived.by(() => !saysTheSame(this.#value, this.#base));

  /** What somebody else has saved while this was being changed; null when there is nothing to decide. */
  get theirs(): Form | null {
    return this.#theirs;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /**
   * Hands a copy to `send`, which answers whether the server took it. Typing on meanwhile is kept, and is a change
   * again.
   */
  async save(send: (form: Form) => Promise<boolean>): Promise<boolean> {
    const sent = copyOf(this.#value);
    this.#sent = sent;
    this.#saving = true;
    try {
      const taken = await send(sent);
      if (taken) {
        this.#base = sent;
        this.#theirs = null;
        this.#meet(untrack(this.#source));
      }
      return taken;
    } finally {
      this.#sent = null;
      this.#saving = false;
    }
  }

  /** Forgets what was changed: the form is again what the server has. */
  undo(): void {
    this.#follow(untrack(this.#source));
  }

  /** Goes on with one's own: the next saving replaces what somebody else has saved. */
  keepMine(): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    forgetIds(this.#value, theirs);
    this.#base = theirs;
    this.#theirs = null;
  }

  #follow(latest: Form): void {
    this.#base = latest;
    this.#seen = latest;
    this.#value = copyOf(latest);
    this.#theirs = null;
  }

  #meet(latest: Form): void {
    const known = [this.#sent, this.#base].find((form) => form !== null && saysTheSame(form, latest));
    if (known) {
      this.#settle(known, latest);
      return;
    }
    if (saysTheSame(latest, this.#seen)) return;
    this.#seen = latest;
    if (!this.changed) this.#follow(latest);
    else if (saysTheSame(latest, this.#value)) this.#settle(this.#value, latest);
    else this.#join(latest);
  }

  /** The server has what `known` says: rows keep their place and their keys, and learn their ids. */
  #settle(known: Form, latest: Form): void {
    giveIds(this.#value, idsGiven(known, latest));
    this.#base = latest;
    this.#seen = latest;
    this.#theirs = null;
  }

  #join(latest: Form): void {
    const merged = this.#merge(this.#base, copyOf(this.#value), latest);
    if (merged === null) {
      this.#theirs = latest;
      return;
    }
    this.#base = latest;
    this.#value = merged;
    this.#theirs = null;
  }
}
