import { type Problem, RequestFailed, offline } from './problem.ts';

type Method = 'GET' | 'POST' | 'DELETE';

// The server answers every failure with a problem; anything else comes from something in between.
const isProblem = (value: unknown): value is { error: Problem } =>
  typeof value === 'object' && value !== null && 'error' in value;

/**
 * Sends a request to this server and answers its JSON. Rejects with `RequestFailed`. `Answer` is the output of the
 * route's schema, which the server has checked before sending.
 */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const init: RequestInit = { method, credentials: 'same-origin' };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'content-type': 'application/json' };
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new RequestFailed(offline);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  throw new RequestFailed(
    isProblem(answer) ? answer.error : { code: 'internal', message: `HTTP ${response.status}` },
  );
}
