import { setInterval } from 'node:timers';
import type { Services } from '../services.ts';
import { dropTicket, giveTicket, isGood } from '../sessions/tickets.ts';
import type { LiveSocket } from './wire.ts';

/** Looking at the network interfaces takes a fraction of a millisecond. */
const lookEveryMs = 5_000;

/**
 * Tells a participant's page how it finds this server again, and gives it a ticket unless it has one that is good and
 * unused. The one before opens nothing any more once the page has said that it keeps the new one, and not earlier: an
 * answer that is lost must not lock anybody out. Programs that are no pages need neither.
 */
export async function tellWays(
  services: Services,
  socket: LiveSocket,
  report: (error: unknown) => void,
): Promise<void> {
  const { sender, ticket: before, isByTicket } = socket.data;
  const { addressBook } = services;
  if (!addressBook.has(socket.handshake.headers.origin)) return;
  const keeps = before !== undefined && !isByTicket && (await isGood(services, before, sender));
  const ticket = keeps ? null : await giveTicket(services, sender);
  socket.emit('ways', { addresses: addressBook.all(), ticket }, () => {
    if (ticket === null || before === undefined) return;
    dropTicket(services, sender.eventId, before).catch(report);
  });
}

/** Watches this computer's addresses for as long as the server runs. */
export interface AddressWatch {
  /** Looks now instead of only every few seconds. */
  readonly look: () => void;
  readonly end: () => void;
}

export function watchAddresses(
  { addressBook }: Services,
  changed: (addresses: readonly string[]) => void,
  report: (error: unknown) => void,
): AddressWatch {
  const lookOnce = async (): Promise<void> => {
    if (await addressBook.look()) changed(addressBook.all());
  };
  const look = (): void => void lookOnce().catch(report);
  const timer = setInterval(look, lookEveryMs).unref();
  return { look, end: () => clearInterval(timer) };
}
