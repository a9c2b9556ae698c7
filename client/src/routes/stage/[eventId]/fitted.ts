import type { Attachment } from 'svelte/attachments';

/** Smaller than this nobody reads from ten metres; a text that still does not fit then overflows its box. */
const least = 0.3;
const steps = 12;

/** What its lines take up; letters are taller than the lines of a title, so that a box's own measure would say too much. */
function heightOf(element: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  return lines * parseFloat(getComputedStyle(element).lineHeight);
}

/**
 * Sets a text as large as its style says, or smaller if it would overflow the box that its surroundings leave it. The
 * element must be able to shrink, as an item of a flex box with a bound does. `text` names what is set: another text is
 * fitted anew.
 */
export function fitted(text: string): Attachment<HTMLElement> {
  return (element) => {
    if (text === '') return;
    const overflows = (): boolean =>
      heightOf(element) > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    const set = (share: number): void => {
      element.style.fontSize = '';
      if (share < 1) element.style.fontSize = `calc(${getComputedStyle(element).fontSize} * ${share})`;
    };
    const fit = (): void => {
      // Words are broken only where even the smallest size has no room for them.
      element.style.overflowWrap = 'normal';
      search();
      element.style.overflowWrap = '';
    };
    const search = (): void => {
      set(1);
      if (!overflows()) return;
      let [fits, tooLarge] = [least, 1];
      for (let step = 0; step < steps; step += 1) {
        const middle = (fits + tooLarge) / 2;
        set(middle);
        if (overflows()) tooLarge = middle;
        else fits = middle;
      }
      set(fits);
    };
    fit();
    // Other measures of the window, or a face that has come, change what fits.
    addEventListener('resize', fit);
    void document.fonts.ready.then(fit);
    return () => removeEventListener('resize', fit);
  };
}
