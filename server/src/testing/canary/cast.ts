import { hashOf } from '../../keys.ts';
import type { Services } from '../../services.ts';
import { type NewSession, startSession } from '../../sessions/start.ts';
import type { LiveClient } from '../live.ts';
import type { TestServer } from '../server.ts';
import type { Marks } from './marks.ts';
import { type Listener, members, people } from './people.ts';
import type { Planted } from './plant.ts';

/** Everybody who is signed in to something, with the cookie header that says so. */
export async function signEverybodyIn(
  { db, clock }: Services,
  { eventId, accounts, people: ids }: Planted,
  marks: Marks,
): Promise<Map<Listener, string>> {
  const whose = new Map<Listener, NewSession>([
    ...members.map((role) => [role, { namespace: '/facilitator', accountId: accounts[role] }] as const),
    ...people.map((name) => {
      const session = {
        namespace: '/participant',
        eventId,
        participantId: ids[name],
        generation: 1,
      } as const;
      return [name, session] as const;
    }),
    ['stage', { namespace: '/stage', eventId, generation: 1 }],
  ]);
  return db.writeInstance(async (tx) => {
    const cookies = new Map<Listener, string>();
    for (const [listener, session] of whose) {
      const { cookie, token } = await startSession(tx, session, clock.now());
      cookies.set(listener, `${cookie}=${token}`);
      marks.watch('session', listener, token);
    }
    for (const { tokenHash } of await tx.q.select().from(tx.t.session))
      marks.watch('session', 'event', tokenHash);
    return cookies;
  });
}

export type Sockets = Readonly<Record<Exclude<Listener, 'stage by numbers' | 'anybody'>, LiveClient>>;

/** Connects everybody as their pages do; each has been sent everything when this resolves. */
export async function connectEverybody(
  server: TestServer,
  eventId: string,
  cookies: ReadonlyMap<Listener, string>,
  marks: Marks,
): Promise<Sockets> {
  const [origin = ''] = server.services.addressBook.all();
  const connect = async (listener: Listener, space: '/facilitator' | '/participant' | '/stage') => {
    const client = await server.connect(space, { eventId, cookie: cookies.get(listener) ?? '', origin });
    await client.see('run');
    if (space === '/participant') await watchTicket(listener, client, marks);
    // Everything is sent in one go: what is asked next is answered after it.
    await client.askTime();
    return client;
  };
  return {
    owner: await connect('owner', '/facilitator'),
    facilitator: await connect('facilitator', '/facilitator'),
    helper: await connect('helper', '/facilitator'),
    viewer: await connect('viewer', '/facilitator'),
    ana: await connect('ana', '/participant'),
    bo: await connect('bo', '/participant'),
    cem: await connect('cem', '/participant'),
    max: await connect('max', '/participant'),
    nia: await connect('nia', '/participant'),
    stage: await connect('stage', '/stage'),
  };
}

/** The one page that a ticket was made for is told of it, and nobody at all of what is stored. */
async function watchTicket(listener: Listener, client: LiveClient, marks: Marks): Promise<void> {
  const given = (): string | undefined => client.ways.flatMap(({ ticket }) => ticket ?? []).at(0);
  await client.until(() => given() !== undefined, 'given a ticket');
  const ticket = given() ?? '';
  marks.watch('reconnect ticket', listener, ticket);
  marks.watch('session', 'event', hashOf(ticket));
}
