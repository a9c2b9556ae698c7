import type { ClientToServer, ServerToClient } from '@rotunda/shared/schema/protocol';
import { type Socket, io } from 'socket.io-client';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** Why the server will not have a page, or no longer. */
export type ClosedWhy = 'signed-out' | 'released' | 'revoked' | 'outdated' | 'forbidden' | 'not-found';

const attemptTimeoutMs = 5_000;

/** A socket to a namespace's whole address; `says` is asked for the handshake's words at each attempt. */
export const openSocket = (address: string, says: () => object): LiveSocket =>
  io(address, {
    auth: (give) => give(says()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    // In bad Wi-Fi an attempt can be swallowed whole: the next one must not wait for it.
    timeout: attemptTimeoutMs,
    forceNew: true,
  });

const refusals: readonly ClosedWhy[] = ['signed-out', 'outdated', 'forbidden', 'not-found'];

/** The handshake's refusal travels in the error's data; errors of the transport have none. */
export function refusedBecause(error: Error): ClosedWhy | undefined {
  const data: unknown = 'data' in error ? error.data : undefined;
  const code: unknown = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;
  return refusals.find((why) => why === code);
}
