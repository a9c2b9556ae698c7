import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { keptOrder } from './keptOrder.ts';

/** Nobody has touched the rows for this long, and no pointer or focus is on them: then they may move. */
const calmMs = 8_000;

/**
 * Keeps rows where they are while somebody works on them. They are put in order when the page opens, when another
 * question is asked of them, and after a calm.
 */
export class SteadyRows {
  #stood = $state.raw<readonly string[]>([]);
  #pointed = $state(false);
  #focused = $state(false);
  readonly #wanted: () => readonly string[];

  /** `wanted` is the order that they would have; `question` what is asked of them, such as a search. */
  constructor(wanted: () => readonly string[], question: () => string) {
    this.#wanted = wanted;
    $effect.pre(() => {
      question();
      untrack(() => this.#sort());
    });
    $effect(() => {
      wanted();
      if (this.#pointed || this.#focused) return;
      const timer = setTimeout(() => this.#sort(), calmMs);
      return () => clearTimeout(timer);
    });
  }

  /** The rows as they stand. */
  readonly ids: readonly string[] = $derived.by(() => keptOrder(this.#stood, this.#wanted()));

  /** For the element that the rows are in: follows whether somebody works there. */
  readonly follow: Attachment<HTMLElement> = (element) => {
    const listeners = {
      pointerenter: () => (this.#pointed = true),
      // Fingers leave as soon as they lift; what was tapped keeps the focus, or did a moment ago.
      pointerleave: () => (this.#pointed = false),
      focusin: () => (this.#focused = true),
      // A row that goes takes its focus with it while the page is being drawn, when nothing may change.
      focusout: () => queueMicrotask(() => (this.#focused = element.matches(':focus-within'))),
    };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    };
  };

  #sort(): void {
    this.#stood = this.#wanted();
  }
}
