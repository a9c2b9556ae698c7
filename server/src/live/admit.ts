import type { IncomingHttpHeaders } from 'node:http';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { type Namespace, handshake } from '@rotunda/shared/schema/protocol';
import { parseInput } from '../invalid.ts';
import { isOwnOrigin } from '../origin.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type NoSender, type SessionSender, senderOrWhy } from '../sessions/sessions.ts';
import { senderOfTicket } from '../sessions/tickets.ts';

const sentences: Record<NoSender, string> = {
  'signed-out': 'No open session of this event comes with this connection.',
  forbidden: 'This account is not a member of the event.',
  'not-found': 'There is no such event.',
};

/** Who was let in. */
export interface Admitted {
  readonly sender: SessionSender;
  /** The ticket that was presented, whether or not it was needed. */
  readonly ticket: string | undefined;
  /** Whether the ticket let them in, and no cookie. */
  readonly isByTicket: boolean;
}

/**
 * Lets a socket in, or throws why not. What it says of itself names the event and the protocol; who it is, its cookies
 * say, or, of a page that is open at another of this server's addresses, its ticket. An older page hears `outdated`
 * whatever else it sends.
 */
export async function admit(
  services: Services,
  namespace: Namespace,
  auth: unknown,
  { cookie, origin, host }: IncomingHttpHeaders,
): Promise<Admitted> {
  if (protocolOf(auth) !== protocolVersion) {
    const message = `This server speaks version ${protocolVersion} of the protocol.`;
    throw new Refusal('outdated', message, { params: { protocol: protocolVersion } });
  }
  const { eventId, ticket } = parseInput(handshake, auth);
  // An address that this server only had once may be somebody else's by now: its pages bring no cookies in.
  const cookies = isOwnOrigin(origin, host, services.addresses()) ? cookie : undefined;
  const sender = await senderOrWhy(services, cookies, namespace, eventId);
  if (typeof sender !== 'string') return { sender, ticket, isByTicket: false };
  const mayUseTicket = namespace === '/participant' && services.addressBook.has(origin);
  const known = mayUseTicket && ticket !== undefined ? await senderOfTicket(services, ticket, eventId) : null;
  if (known) return { sender: known, ticket, isByTicket: true };
  throw new Refusal(sender, sentences[sender]);
}

const protocolOf = (auth: unknown): unknown =>
  typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
