import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveClient } from '../testing/live.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServer, startTestServer } from '../testing/server.ts';
import { marker, plantCanaries } from './testing/canary.ts';

/**
 * Every column that holds text is filled with a marker of its own; then everybody listens, and each marker is heard by
 * those who are named here, and by nobody else. Written by hand from the rules about who may know what.
 */

const leads = ['owner', 'facilitator'];
const phones = ['mentor', 'first', 'second'];
const everybody = [...leads, 'helper', 'viewer', ...phones, 'stage'];
const nobody: string[] = [];

/** The columns of the mentee `first`, who talks with `mentor` in the first round, and of the event around them. */
const heardBy: Record<string, readonly string[]> = {
  'account.name': nobody,
  'account.email': nobody,
  'account.emailNormalised': nobody,
  'account.passwordHash': nobody,
  'instance.setupTokenHash': nobody,
  'event.name': [...leads, ...phones, 'stage'],
  'event.place': [...leads, ...phones],
  'event.welcome': [...leads, ...phones],
  'event.joinCode': [...leads, ...phones, 'stage'],
  'event.wrappedKey': nobody,
  'segment.title': everybody,
  'phase.name': everybody,
  'phase.promptForMentee': everybody,
  'phase.promptForMentor': everybody,
  'topic.name': [...leads, ...phones],
  'topic.nameNormalised': nobody,
  'zone.name': [...leads, ...phones, 'stage'],
  'table.label': [...leads, ...phones, 'stage'],
  'table.videoLink': [...leads, ...phones],
  // In full only to whom one talks with; the stage shows an initial.
  'participant.name': [...leads, 'first', 'mentor'],
  'participant.searchName': nobody,
  'participant.email': leads,
  'participant.emailNormalised': nobody,
  'participant.department': leads,
  'participant.remark': leads,
  'participant.imported': nobody,
  'need.question': [...leads, 'first', 'mentor'],
  'need.context': [...leads, 'first', 'mentor'],
  'need.outcome': [...leads, 'first', 'mentor'],
  'planVersion.instance': nobody,
  'planVersion.digest': nobody,
  'planVersion.plannerVersion': nobody,
  'noteText.note': ['first'],
  'noteText.mentorsNote': ['mentor'],
  'noteText.options': ['first', 'mentor'],
  'noteText.next-step': ['first', 'mentor'],
  'noteText.indicator': ['first', 'mentor'],
  'noteText.device': ['first'],
  'session.tokenHash': nobody,
  'commandAnswer.sender': nobody,
  'commandAnswer.commandId': nobody,
  'commandAnswer.name': nobody,
  'commandAnswer.answer': nobody,
};

/** Columns of text that hold no words of anybody: ids, kinds, states, times and numbers of a plan. */
const structural =
  /^\w+\.(id|\w+Id|kind|state|role|shape|what|field|base|source|presence|advance|stageNames|doors|joinBase|date|startTime|timeZone|assign|seats|unmet|figures)$/u;

describe('a canary in every column', () => {
  let server: TestServer;
  let room: Room;
  const heard = new Map<string, string>();
  const needles = new Map<string, readonly string[]>();
  let columns: string[];

  beforeAll(async () => {
    server = await startTestServer();
    const { services } = server;
    room = await makeRoom(services);
    await services.db.write(room.eventId, (tx) => plantCanaries(tx, room, services.clock.now()));
    await services.db.writeInstance(async ({ q, t }) => {
      const planned = {
        digest: marker('planVersion.digest'),
        plannerVersion: marker('planVersion.plannerVersion'),
      };
      for (const { instance } of await q.select({ instance: t.planVersion.instance }).from(t.planVersion)) {
        await q
          .update(t.planVersion)
          .set({ ...planned, instance: { ...instance, name: marker('planVersion.instance') } });
      }
      await q
        .update(t.account)
        .set({ name: marker('account.name'), passwordHash: marker('account.passwordHash') });
      const once = { setupTokenHash: marker('instance.setupTokenHash'), createdAt: services.clock.now() };
      await q.insert(t.instance).values({ id: 'instance', changes: 0, ...once });
    });
    for (const column of Object.keys(heardBy)) needles.set(column, [marker(column)]);
    await services.db.read(async ({ q, t }) => {
      columns = Object.entries(t).flatMap(([table, its]) =>
        Object.entries(its)
          .filter(([, column]) => isText(column))
          .map(([column]) => `${table}.${column}`),
      );
      // What cannot be chosen is looked for as it is.
      const real = async (column: string, rows: Promise<{ value: string | null }[]>) =>
        needles.set(
          column,
          (await rows).flatMap(({ value }) => value ?? []),
        );
      await real('account.email', q.select({ value: t.account.email }).from(t.account).then());
      await real(
        'account.emailNormalised',
        q.select({ value: t.account.emailNormalised }).from(t.account).then(),
      );
      await real('event.joinCode', q.select({ value: t.event.joinCode }).from(t.event).then());
      await real('event.wrappedKey', q.select({ value: t.event.wrappedKey }).from(t.event).then());
      await real('session.tokenHash', q.select({ value: t.session.tokenHash }).from(t.session).then());
    });
    // Derived from what is marked, and distinct from it by the lower case.
    needles.set('participant.email', [marker('participant.email').toUpperCase()]);
    needles.set('participant.emailNormalised', [marker('participant.email').toLowerCase()]);
    needles.set('participant.searchName', [`ana ${marker('participant.name')}`.toLowerCase()]);
    await listen();
  });
  afterAll(() => server.end());

  async function listen(): Promise<void> {
    const { eventId, members } = room;
    const join = async (who: string, client: Promise<LiveClient>, count: number) => {
      const each = await client;
      await each.until(() => each.keys.length >= count, `everything for ${who}`);
      await each.askTime();
      heard.set(who, JSON.stringify(each.pushes));
    };
    for (const who of ['owner', 'facilitator', 'helper', 'viewer'] as const) {
      await join(who, server.connect('/facilitator', { eventId, cookie: members[who] }), 5);
    }
    for (const who of ['mentor', 'first', 'second'] as const) {
      await join(who, server.connect('/participant', { eventId, cookie: room[who].cookie }), 5);
    }
    await join('stage', server.connect('/stage', { eventId, cookie: room.stage }), 4);
  }

  it.each(Object.keys(heardBy))('[AUTH-7] %s reaches whom it may, and nobody else', (column) => {
    const told = everybody.filter((who) =>
      needles.get(column)?.some((needle) => heard.get(who)?.includes(needle)),
    );
    expect(told.sort()).toEqual([...(heardBy[column] ?? [])].sort());
  });

  it('[AUTH-7] knows of every column that can hold words', () => {
    const known = new Set([...Object.keys(heardBy), 'noteText.text']);
    expect(columns.filter((column) => !known.has(column) && !structural.test(column))).toEqual([]);
  });
});

interface Column {
  getSQLType(): string;
}

const isColumn = (thing: unknown): thing is Column =>
  typeof thing === 'object' && thing !== null && 'getSQLType' in thing;

const isText = (thing: unknown): boolean => isColumn(thing) && thing.getSQLType() === 'text';
