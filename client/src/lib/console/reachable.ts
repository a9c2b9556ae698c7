import type { Attachment } from 'svelte/attachments';

/** Makes a region a stop for the keyboard while it scrolls, and gives it its name then. */
export const reachable =
  (label: string): Attachment<HTMLElement> =>
  (region) => {
    const observer = new ResizeObserver(() => {
      if (region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight) {
        region.tabIndex = 0;
        region.setAttribute('role', 'region');
        region.ariaLabel = label;
      } else {
        for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
      }
    });
    observer.observe(region);
    for (const child of region.children) observer.observe(child);
    return () => observer.disconnect();
  };
