import { createSubscriber } from 'svelte/reactivity';

/** A keyboard on the screen leaves less than this of the page's height. */
const shareLeft = 0.65;

/** Follows whether the phone's own keyboard covers part of the page. */
class KeyboardOpen {
  readonly #follow = createSubscriber((notify) => {
    // Focus also leaves what a screen change is just removing; nothing may change in the middle of that.
    const update = (): void => queueMicrotask(notify);
    visualViewport?.addEventListener('resize', update);
    document.addEventListener('focusin', update);
    document.addEventListener('focusout', update);
    return () => {
      visualViewport?.removeEventListener('resize', update);
      document.removeEventListener('focusin', update);
      document.removeEventListener('focusout', update);
    };
  });

  get now(): boolean {
    this.#follow();
    const viewport = globalThis.visualViewport;
    const writing = document.activeElement instanceof HTMLTextAreaElement;
    return writing && viewport !== null && viewport.height * viewport.scale < screen.height * shareLeft;
  }
}

export const keyboardOpen = new KeyboardOpen();
