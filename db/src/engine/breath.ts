import { setImmediate } from 'node:timers';

/** How long the database may keep the event loop to itself, in milliseconds. */
export const stretchMs = 8;

/** One turn of the event loop: sockets and timers that wait are served. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
