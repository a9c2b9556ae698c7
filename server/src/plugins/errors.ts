import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@rotunda/shared/schema/protocol';
import { problemOf, statusOf } from '../problem.ts';
import { Refusal } from '../refusal.ts';

/** Answers everything that fails: programs get `{error: Problem}`, people who took a wrong turn a small page. */
export function errors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const ofFastify = clientError(error);
    if (ofFastify) return answer(request, reply, ofFastify.status, ofFastify.problem);
    const problem = problemOf(error, (id, cause) => request.log.error({ err: cause, id }, 'unexpected'));
    return answer(request, reply, statusOf[problem.code], problem);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, 404, new Refusal('not-found', 'There is nothing at this address.').problem),
  );
}

/** What fastify itself refuses: a body that is too long, no JSON, or of another kind; a path that leads out of a folder. */
function clientError(error: unknown): { status: number; problem: Problem } | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const status = error.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return { status, problem: { code: 'invalid', message: `${error.message.replace(/\.$/u, '')}.` } };
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  problem: Problem,
): FastifyReply {
  void reply.code(status);
  const seconds = problem.code === 'too-many' ? problem.params?.seconds : undefined;
  if (seconds !== undefined) void reply.header('retry-after', seconds);
  return request.url.startsWith('/api/')
    ? reply.send({ error: problem })
    : reply.type('text/html; charset=utf-8').send(page(status));
}

const page = (status: number): string => {
  const [title, says] =
    status < 500
      ? ['Nothing here', 'There is nothing at this address. <a href="/">Go to the start</a>.']
      : ['Not now', 'Something unexpected happened. Try again in a moment.'];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Rotunda</title><h1>${title}</h1><p>${says}</p></html>`;
};
