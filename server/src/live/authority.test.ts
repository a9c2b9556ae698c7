import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@rotunda/shared/schema/authority';
import { commands } from '@rotunda/shared/schema/commands';
import { type Namespace } from '@rotunda/shared/schema/protocol';
import type { LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';

/**
 * Who may do and see what, written by hand and not taken from the product's own tables: the two must agree, and what
 * stands in neither is denied by the running server.
 */

type Person = Exclude<Actor, 'anybody'>;

const everythingAboutTheEvent = [
  'agenda.update',
  'conversation.mark',
  'crew.remove',
  'crew.revoke',
  'desk.scan',
  'entry.here',
  'entry.save',
  'event.doors',
  'event.renewStageLink',
  'event.update',
  'hosting.fill',
  'hosting.update',
  'mail.cancel',
  'mail.send',
  'mail.text',
  'pair.rule',
  'pair.wish',
  'person.add',
  'person.approve',
  'person.merge',
  'person.phone',
  'person.role',
  'person.presence',
  'person.release',
  'person.tellApart',
  'person.remove',
  'person.renewCode',
  'person.seating',
  'person.update',
  'person.walkIn',
  'plan.cancel',
  'plan.discard',
  'plan.restore',
  'plan.explain',
  'plan.make',
  'plan.publish',
  'plan.takeBack',
  'registration.update',
  'run.adjust',
  'run.back',
  'run.end',
  'run.next',
  'run.pause',
  'run.resume',
  'run.return',
  'run.start',
  'sharing.update',
  'tables.update',
  'topics.update',
];

const may: Record<Person, string[]> = {
  owner: everythingAboutTheEvent,
  facilitator: everythingAboutTheEvent,
  helper: ['desk.scan', 'person.phone', 'person.presence', 'person.release', 'person.walkIn'],
  viewer: [],
  participant: [
    'me.arrive',
    'me.explain',
    'me.needs',
    'me.offer',
    'me.wish',
    'meet.again',
    'note.save',
    'note.share',
    'seat.here',
  ],
  stage: [],
};

const atTheDesk = ['desk', 'desk.people/1', 'desk.seats'];
const shownPlan = ['plan/published/one', 'plan/published/two', 'presence'];
const lookingOn = ['names/1', 'plan', ...shownPlan, 'room', 'run'];
const leading = [
  'crew',
  ...atTheDesk,
  'mail',
  'mails/1',
  'event',
  'paper/1',
  'plan',
  'plan/draft/one',
  'plan/draft/two',
  ...shownPlan,
  'roster/1',
  'run',
  'seating',
];

const sees: Record<Person, string[]> = {
  owner: leading,
  facilitator: leading,
  helper: [...atTheDesk, ...lookingOn],
  viewer: lookingOn,
  participant: ['me', 'me.notes', 'me.questions', 'me.schedule', 'me.shared', 'run'],
  stage: ['run', 'stage', 'stage.seats/one', 'stage.seats/two'],
};

const people = [
  'owner',
  'facilitator',
  'helper',
  'viewer',
  'participant',
  'stage',
] as const satisfies Person[];

describe('the running server', () => {
  let server: TestServer;
  let room: Room;
  const clients = new Map<Person, LiveClient>();

  const door = (person: Person): { namespace: Namespace; cookie: string } => {
    if (person === 'participant') return { namespace: '/participant', cookie: room.first.cookie };
    if (person === 'stage') return { namespace: '/stage', cookie: room.stage };
    return { namespace: '/facilitator', cookie: room.members[person] };
  };
  const clientOf = (person: Person): LiveClient => {
    const client = clients.get(person);
    if (!client) throw new Error(`${person} is not connected`);
    return client;
  };

  beforeAll(async () => {
    server = await startTestServer();
    room = await makeRoom(server.services);
    for (const person of people) {
      const { namespace, cookie } = door(person);
      clients.set(person, await server.connect(namespace, { eventId: room.eventId, cookie }));
    }
  });
  afterAll(() => server.end());

  // No command takes such an input: whoever may send the command hears that, and nothing is done.
  const codeFor = async (person: Person, name: string): Promise<string> => {
    const answer = await clientOf(person).raw({
      id: `authority-${name}`,
      name,
      input: { '': null },
      revision: 0,
    });
    return (answer as { error: { code: string } }).error.code;
  };

  describe.each(people)('lets %s', (person) => {
    it.each(Object.keys(commands).sort())(`[AUTH-20] send %s, or forbids it`, async (name) => {
      expect(await codeFor(person, name)).toBe(may[person].includes(name) ? 'invalid' : 'forbidden');
    });

    it('[AUTH-21] see its parts and no others', async () => {
      const client = clientOf(person);
      await client.until(() => client.keys.length >= sees[person].length, `everything that ${person} sees`);
      await client.askTime();
      expect(client.keys).toEqual([...sees[person]].sort());
    });
  });

  it('[AUTH-20] knows every command that is listed here', () => {
    const listed = Object.values(may).flat();
    expect(listed.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
  });
});
