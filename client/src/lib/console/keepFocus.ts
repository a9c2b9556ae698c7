import { tick } from 'svelte';

/**
 * Does something that moves rows about, and gives the focus back to where it was: a row that moves in the page loses
 * it. Where its control is gone, or off, `otherwise` is asked for the next best.
 */
export async function keepFocus(
  act: () => void,
  otherwise: () => HTMLElement | null = () => null,
): Promise<void> {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  act();
  await tick();
  const usable = focused?.isConnected === true && !focused.matches(':disabled');
  (usable ? focused : otherwise())?.focus();
}

/** Brings the first field that is wrong before the person's eyes, and lets them write in it. */
export async function focusFirstFault(within: HTMLElement): Promise<void> {
  await tick();
  within.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
