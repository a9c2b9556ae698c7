import { on } from 'svelte/events';

/** Paper is light, whatever the screen is: for as long as the page prints, it takes the light theme. */
export function printLight(): () => void {
  const root = document.documentElement;
  let before = root.dataset.theme;
  const stops = [
    on(window, 'beforeprint', () => {
      before = root.dataset.theme;
      root.dataset.theme = 'light';
    }),
    on(window, 'afterprint', () => {
      if (before === undefined) delete root.dataset.theme;
      else root.dataset.theme = before;
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
