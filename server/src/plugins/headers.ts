import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** A host as it may stand in a header of our own. */
const plainHost = /^[\w.:[\]-]+$/u;
const phonePage = /^\/p(?:[/?]|$)/u;

/**
 * Security headers that also work over plain http on a local address: nothing that upgrades requests, that remembers
 * https, or that browsers only take (and complain about) in a secure context. `inlineScripts` are the hashes of the
 * scripts that the client's page carries in itself.
 */
export async function headers(
  app: FastifyInstance,
  services: Services,
  inlineScripts: readonly string[],
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", ...inlineScripts.map((hash) => `'${hash}'`)],
        'style-src': ["'self'"],
        // Attributes only: the page's own markup positions things with them; they can load and run nothing.
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'", (request) => ownAddresses(request, addressesFor(request, services))],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** A phone's page goes on at another address when its own is gone; it must be told all of them before that. */
const addressesFor = ({ url }: IncomingMessage, { addresses, addressBook }: Services): readonly string[] =>
  phonePage.test(url ?? '') ? [...new Set([...addressBook.all(), ...addresses()])] : addresses();

/** This server by all its names, http and sockets: older browsers do not count sockets as 'self'. */
function ownAddresses({ headers: { host } }: IncomingMessage, addresses: readonly string[]): string {
  const here = host !== undefined && plainHost.test(host) ? [`http://${host}`, `https://${host}`] : [];
  const http = [...new Set([...here, ...addresses])];
  return [...http.filter((address) => !here.includes(address)), ...http.map(socketAddress)].join(' ');
}

const socketAddress = (address: string): string => address.replace(/^http/u, 'ws');
