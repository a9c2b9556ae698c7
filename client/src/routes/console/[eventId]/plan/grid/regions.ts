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

/** How far beyond what is seen rows are drawn already. */
const aheadOf = '800px';

/** Calls back once an edge of what is drawn comes near the part of its scrolling region that is seen. */
export const nearEdge =
  (draw: () => void): Attachment<HTMLElement> =>
  (edge) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
      },
      { root: edge.closest('.region'), rootMargin: aheadOf },
    );
    observer.observe(edge);
    return () => observer.disconnect();
  };
