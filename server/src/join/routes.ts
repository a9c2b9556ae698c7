import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadTopics } from '@rotunda/db/queries/setup';
import { isRegistrationOpen } from '@rotunda/shared/rules/registration';
import { route } from '../http/route.ts';
import { normaliseCode } from '../keys.ts';
import type { Services } from '../services.ts';
import { clearSecretCookie, cookieName } from '../sessions/cookies.ts';
import { senderFromCookies } from '../sessions/sessions.ts';
import { giveCookie, type StartedSession } from '../sessions/start.ts';
import { CodeGuesses, enterByCode, enterByLink, type From } from './byCode.ts';
import { LetterGuesses, claim, find } from './byName.ts';
import { doorAt, isOver } from './door.ts';
import { register } from './register.ts';
import { leaveSeat, phoneOf } from './seat.ts';

/** A room of 300 phones is one address: limits are wide, and count each event for itself. */
const perMinute = (ofEvent: number, ofAddress: number) => [
  { most: ofEvent, by: ({ params }: AtDoor) => normaliseCode(params.joinCode) },
  { most: ofAddress, by: ({ params, request }: AtDoor) => `${normaliseCode(params.joinCode)} ${request.ip}` },
];

interface AtDoor {
  readonly params: { readonly joinCode: string };
  readonly request: FastifyRequest;
}

const from = ({ ip, headers }: FastifyRequest): From => ({ address: ip, cookies: headers.cookie });

function seated(
  reply: FastifyReply,
  { session, ...answer }: { eventId: string; participantId: string; session: StartedSession | null },
): { eventId: string; participantId: string } {
  if (session) giveCookie(reply, session);
  return answer;
}

/** How phones come in: what the event is, finding oneself, and the ways to take a seat and to leave it. */
export function joinRoutes(app: FastifyInstance, services: Services): void {
  const letterGuesses = new LetterGuesses(services);
  const codeGuesses = new CodeGuesses(services);

  route(
    app,
    services,
    'GET /api/join/:joinCode',
    async ({ params, request }) => {
      const { door, over, topics } = await services.db.read(async (tx) => {
        const door = await doorAt(tx, params.joinCode);
        return { door, over: await isOver(tx, door.id), topics: await loadTopics(tx, door.id) };
      });
      const { id: eventId, name, date, startTime, place, doors, questionsBefore } = door;
      const registration = {
        mentee: isRegistrationOpen(door.registerMentees, { doors, over }),
        mentor: isRegistrationOpen(door.registerMentors, { doors, over }),
      };
      const sender = await senderFromCookies(services, request.headers.cookie, '/participant', eventId);
      return {
        eventId,
        name,
        date,
        startTime,
        place,
        doors,
        over,
        topics,
        registration,
        questionsBefore,
        seated: sender !== null,
      };
    },
    // Join codes are no secrets, but neither is there a list of them. Phones that wait at closed doors ask every few seconds.
    { limits: [{ most: 6_000, by: ({ request }) => request.ip }] },
  );

  route(
    app,
    services,
    'POST /api/join/:joinCode/find',
    async ({ params, body }) => find(services, params.joinCode, body),
    { limits: perMinute(1_800, 900) },
  );

  route(app, services, 'POST /api/join/:joinCode/claim', async ({ params, body, request, reply }) =>
    seated(reply, await claim(services, letterGuesses, params.joinCode, body, from(request))),
  );

  route(app, services, 'POST /api/join/:joinCode/code', async ({ params, body, request, reply }) =>
    seated(reply, await enterByCode(services, codeGuesses, params.joinCode, body.code, from(request))),
  );

  route(app, services, 'POST /api/join/:joinCode/link', async ({ params, body, request, reply }) =>
    seated(reply, await enterByLink(services, params.joinCode, body.token, from(request))),
  );

  route(
    app,
    services,
    'POST /api/join/:joinCode/register',
    async ({ params, body, request, reply }) =>
      seated(reply, await register(services, params.joinCode, body, request.headers.cookie)),
    { limits: perMinute(120, 120) },
  );

  route(app, services, 'POST /api/join/:joinCode/leave', async ({ params, request, reply }) => {
    const { id: eventId } = await services.db.read((tx) => doorAt(tx, params.joinCode));
    const phone = phoneOf(request.headers.cookie, eventId);
    if (phone !== undefined) {
      await services.db.write(eventId, (tx) => leaveSeat(tx, phone, services.clock.now()));
      clearSecretCookie(reply, cookieName('/participant', eventId));
    }
    return {};
  });
}
