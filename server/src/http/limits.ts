// Gives applications their createRateLimit.
import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Duration } from '@rotunda/shared/rules/time';
import { Refusal } from '../refusal.ts';

/** Counts one request under a key; throws `too-many` when the key has had its share. */
export type Limiter = (request: FastifyRequest, key: string) => Promise<void>;

/**
 * At most `most` requests in `per` for each key. A room of 300 phones is one address: limits that guess at secrets count
 * by what is guessed at (an event, a seat, an account), and those by address are wide.
 */
export function createLimiter(app: FastifyInstance, most: number, per: Duration): Limiter {
  // The plugin asks for the key again, with nothing but the request in its hand.
  const keys = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max: most,
    timeWindow: per,
    keyGenerator: (request) => keys.get(request) ?? request.ip,
  });
  return async (request, key) => {
    keys.set(request, key);
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const seconds = counted.ttlInSeconds;
    throw new Refusal('too-many', `That was too often. Try again in ${seconds} seconds.`, {
      params: { seconds },
    });
  };
}
