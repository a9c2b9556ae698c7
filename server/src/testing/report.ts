import { parse } from 'csv-parse/sync';
import type { LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../app.ts';
import { openStand, type Stand } from '../plan/testing/stand.ts';
import { startSession } from '../sessions/start.ts';

export interface Report extends Stand {
  readonly get: (
    what: string,
    cookie?: string,
  ) => Promise<{ status: number; text: string; headers: unknown }>;
  readonly post: (what: string, body: object) => Promise<LightMyRequestResponse>;
  /** The rows of a file by their headings, and the headings. */
  readonly rows: (what: string) => Promise<Record<string, string>[]>;
  readonly headings: (what: string) => Promise<string[]>;
}

/** The demo event behind the real routes, its owner signed in. */
export async function openReport(): Promise<Report> {
  const stand = await openStand();
  const { services, eventId, accountId } = stand;
  const app = await buildApp(services, { version: '0.0.0', clientFolder: null, logLevel: 'silent' });
  onTestFinished(() => app.close());
  const { cookie, token } = await services.db.writeInstance((tx) =>
    startSession(tx, { namespace: '/facilitator', accountId }, services.clock.now()),
  );
  const get: Report['get'] = async (what, given = `${cookie}=${token}`) => {
    const answer = await app.inject({
      method: 'GET',
      url: `/api/events/${eventId}/${what}`,
      headers: { cookie: given },
    });
    return { status: answer.statusCode, text: answer.body, headers: answer.headers };
  };
  const post: Report['post'] = (what, body) =>
    app.inject({
      method: 'POST',
      url: `/api/events/${eventId}/${what}`,
      headers: { cookie: `${cookie}=${token}` },
      payload: body,
    });
  const rows: Report['rows'] = async (what) => parse((await get(what)).text, { bom: true, columns: true });
  const headings: Report['headings'] = async (what) => {
    const [first = []] = parse((await get(what)).text, { bom: true, to: 1 });
    return first;
  };
  return { ...stand, get, post, rows, headings };
}

export const files = ['roster.csv', 'plan.csv', 'attendance.csv', 'conversations.csv'] as const;
