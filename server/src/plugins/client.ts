import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The pages that the roles' addresses answer with; what they show, the browser decides. A phone's loads little. */
const shell = '200.html';
const phoneShell = 'phone.html';
/** The addresses of the roles. Everything else is a file of the client or nothing. */
const pages = [
  ...['/console', '/console/*', '/stage', '/stage/*'].map((url) => ({ url, page: shell })),
  ...['/p', '/p/*'].map((url) => ({ url, page: phoneShell })),
];

/** Files whose names carry a hash of their content. */
const hashed = '/_app/immutable/';

/** What a browser heeds on pages alone. On each script and font it would only be another kilobyte for every phone. */
const headersOfPages = [
  'content-security-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
  'accept-ranges',
  'last-modified',
];

/**
 * Serves the built client: hashed files for ever, everything else only after asking whether it is still current. A
 * browser that takes it gets the compressed file that the build has made.
 */
export async function client(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forEver = path.replaceAll('\\', '/').includes(hashed);
      void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (forEver) for (const name of headersOfPages) void reply.removeHeader(name);
    },
  });
  for (const { url, page } of pages) {
    app.route({ method: ['GET', 'HEAD'], url, handler: (_, reply) => reply.sendFile(page) });
  }
  // Who types the bare address stands in the room, with a join code in front of them.
  app.get('/', (_, reply) => reply.redirect('/p'));
}

/** Whether the client was built into this folder. */
export const isBuilt = (folder: string): boolean =>
  [shell, phoneShell].every((page) => existsSync(join(folder, page)));

/** The hashes, as a content security policy names them, of the scripts inside the client's page. */
export function inlineScriptsOf(folder: string): string[] {
  const html = readFileSync(join(folder, shell), 'utf8');
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gsu)].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
}
