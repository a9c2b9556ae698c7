import type { Attachment } from 'svelte/attachments';

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
