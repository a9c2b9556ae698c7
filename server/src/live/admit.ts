import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { type Namespace, handshake } from '@rotunda/shared/schema/protocol';
import { parseInput } from '../invalid.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type NoSender, type SessionSender, senderOrWhy } from '../sessions/sessions.ts';

const sentences: Record<NoSender, string> = {
  'signed-out': 'No open session of this event comes with this connection.',
  forbidden: 'This account is not a member of the event.',
  'not-found': 'There is no such event.',
};

/**
 * Lets a socket in, or throws why not. What it says of itself names the event and the protocol; who it is, its cookies
 * say. An older page hears `outdated` whatever else it sends.
 */
export async function admit(
  services: Services,
  namespace: Namespace,
  auth: unknown,
  cookieHeader: string | undefined,
): Promise<SessionSender> {
  if (protocolOf(auth) !== protocolVersion) {
    const message = `This server speaks version ${protocolVersion} of the protocol.`;
    throw new Refusal('outdated', message, { params: { protocol: protocolVersion } });
  }
  const { eventId } = parseInput(handshake, auth);
  const sender = await senderOrWhy(services, cookieHeader, namespace, eventId);
  if (typeof sender === 'string') throw new Refusal(sender, sentences[sender]);
  return sender;
}

const protocolOf = (auth: unknown): unknown =>
  typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
