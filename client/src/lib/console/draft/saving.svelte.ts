import { focusFirstFault } from '../keepFocus.ts';
import type { Draft } from './draft.svelte.ts';

/** How a draft gets to the server: faults are shown once somebody tried, and nothing faulty or undecided is sent. */
export class Saving<Form extends object> {
  readonly draft: Draft<Form>;
  readonly #faulty: () => boolean;
  readonly #send: (form: Form) => Promise<boolean>;
  #tried = $state(false);
  #saved = $state(false);

  /** `send` answers whether the server took the form. */
  constructor(draft: Draft<Form>, faulty: () => boolean, send: (form: Form) => Promise<boolean>) {
    this.draft = draft;
    this.#faulty = faulty;
    this.#send = send;
  }

  /** Whether somebody tried to save what is faulty: then every fault is shown. */
  get tried(): boolean {
    return this.#tried;
  }

  /** Whether the last thing that happened was a saving. */
  get saved(): boolean {
    return this.#saved && !this.draft.changed;
  }

  /** Saves what is changed; else brings the first fault within `form` before the person's eyes. */
  async save(form: HTMLElement): Promise<void> {
    const { draft } = this;
    if (!draft.changed || draft.saving || draft.theirs !== null) return;
    this.#saved = false;
    this.#tried = this.#faulty();
    if (this.#tried) {
      await focusFirstFault(form);
      return;
    }
    this.#saved = await draft.save(this.#send);
    // Why it was refused stands above the page.
    if (!this.#saved) scrollTo({ top: 0 });
  }
}
