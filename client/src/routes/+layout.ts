/** Everything shown is live state of this instance: pages are rendered in the browser, never ahead of time. */
export const ssr = false;
export const prerender = false;
