import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { type RouteName, routeAuthority } from '@rotunda/shared/schema/authority';
import { minutes, type Duration } from '@rotunda/shared/rules/time';
import {
  type BodyOf,
  type RouteAnswerOf,
  type RouteSpec,
  csvFile,
  routes,
} from '@rotunda/shared/schema/routes';
import { parseInput } from '../invalid.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { sendAnswer } from './answer.ts';
import { type CallerOf, callerOf } from './caller.ts';
import { createLimiter } from './limits.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The entry of the table of routes that this one was registered for. */
    readonly routeName?: RouteName;
  }
}

type ParamNames<Path extends string> = Path extends `${string}:${infer After}`
  ? After extends `${infer One}/${infer Rest}`
    ? One | ParamNames<Rest>
    : After
  : never;

export interface RouteContext<Name extends RouteName> {
  /** Checked and normalised by the route's schema; null when it takes none. */
  readonly body: BodyOf<Name>;
  readonly params: Readonly<Record<ParamNames<Name>, string>>;
  readonly caller: CallerOf<Name>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface RouteLimit<Name extends RouteName> {
  readonly most: number;
  /** A minute unless given. */
  readonly per?: Duration;
  /** What is counted by. Prefix nothing: each limit counts on its own. */
  readonly by: (context: RouteContext<Name>) => string;
}

export interface RouteOptions<Name extends RouteName> {
  /** Counted after the body was checked, before the handler runs. */
  readonly limits?: readonly RouteLimit<Name>[];
  /** The longest body in bytes; 64 KiB unless given. */
  readonly bodyLimit?: number;
}

const usualBodyLimit = 64 * 1024;
const param = /^[\w -]{1,80}$/u;

/**
 * Registers the handler of one route of the table: who may call it, what it takes and what it answers are the table's.
 * A route that is not in the table cannot be registered.
 */
export function route<Name extends RouteName>(
  app: FastifyInstance,
  services: Services,
  name: Name,
  handle: (context: RouteContext<Name>) => Promise<RouteAnswerOf<Name>>,
  { limits = [], bodyLimit = usualBodyLimit }: RouteOptions<Name> = {},
): void {
  if (!Object.hasOwn(routeAuthority, name)) throw new Error(`${name} is not in the table of routes`);
  const spec: RouteSpec = routes[name];
  const [method, url] = splitName(name);
  const counters = limits.map(({ most, per = minutes(1), by }) => ({
    by,
    count: createLimiter(app, most, per),
  }));
  app.route({
    method,
    url,
    bodyLimit,
    config: { routeName: name },
    handler: async (request, reply) => {
      const params = paramsOf(request);
      // The table's types say what `callerOf` and the schema of the body have just made sure of.
      const context = {
        params,
        caller: await callerOf(services, name, request, params.eventId),
        body: spec.body === null ? null : parseInput(spec.body, request.body),
        request,
        reply,
      } as unknown as RouteContext<Name>;
      for (const { by, count } of counters) await count(request, by(context));
      return sendAnswer(reply, name, spec.answer === csvFile ? null : spec.answer, await handle(context));
    },
  });
}

function splitName(name: RouteName): [method: HTTPMethods, url: string] {
  const space = name.indexOf(' ');
  return [name.slice(0, space), name.slice(space + 1)];
}

/** What stands in the path. Ids and codes, typed with spaces, have no other characters: anything else leads nowhere. */
function paramsOf(request: FastifyRequest): Partial<Record<string, string>> {
  // Without a schema of its own, fastify types them as unknown; from a path they are texts.
  const params = request.params as Record<string, string>;
  if (!Object.values(params).every((value) => param.test(value))) {
    throw new Refusal('not-found', 'There is nothing at this address.');
  }
  return params;
}
