import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartName } from '@rotunda/shared/schema/parts';
import type { PartPush } from '@rotunda/shared/schema/protocol';
import type { Sender } from '../handler.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServices, openTestServices } from '../testing/services.ts';
import { type Audience, audienceOf, everybodyAt } from './audience.ts';
import { type PartMakers, makeParts } from './make.ts';
import { makers } from './parts.ts';
import { Snapshots } from './snapshots.ts';

describe('making parts', () => {
  let test: TestServices;
  let room: Room;
  let snapshots: Snapshots;
  let reported: string[];

  beforeEach(async () => {
    test = await openTestServices();
    room = await makeRoom(test.services);
    snapshots = new Snapshots(test.services.db, room.eventId);
    reported = [];
  });
  afterEach(() => test.end());

  /** Only these parts are outdated. */
  const make = (
    audience: Audience,
    names: PartName[],
    changed: Partial<PartMakers> = {},
    isLate?: () => boolean,
  ): Promise<PartPush[]> =>
    snapshots.read((snapshot, tx) => {
      for (let next = audience.nextOutdated(); next; next = audience.nextOutdated()) {
        audience.settle(next.name, next.done);
      }
      audience.outdate(new Set(names));
      return makeParts(audience, { ...making(changed), snapshot, tx }, isLate);
    });
  const making = (changed: Partial<PartMakers> = {}) => ({
    services: test.services,
    makers: { ...makers, ...changed },
    report: (key: string) => reported.push(key),
  });
  const ownerOf = (eventId: string): Sender => ({
    eventId,
    actor: 'owner',
    accountId: 'x',
    participantId: null,
  });

  it('[LIVE-21] lets nothing out that the part’s schema does not list, and sends everything else all the same', async () => {
    const leaky: PartMakers['plan'] = {
      make: async (context) => ({ ...(await makers.plan.make(context)), remark: 'not for you' }),
    };
    const pushes = await make(audienceOf(ownerOf(room.eventId)), ['plan', 'presence'], { plan: leaky });
    expect(pushes.map(({ key }) => key)).toEqual(['presence']);
    expect(reported).toEqual(['plan']);
  });

  it('[LIVE-22] sends a value again only when it differs', async () => {
    const everybody = everybodyAt(room.eventId);
    expect(await make(everybody, ['run'])).toHaveLength(1);
    expect(await make(everybody, ['run'])).toEqual([]);
  });

  it('[LIVE-23] forgets a member that is gone, so that it is sent anew when it comes back', async () => {
    const owner = audienceOf(ownerOf(room.eventId));
    const roster = (...members: string[]): Partial<PartMakers> => ({
      'roster/*': { members: () => members, make: () => ({ page: 1, pages: members.length, people: [] }) },
    });
    const keys = async (...members: string[]) =>
      (await make(owner, ['roster/*'], roster(...members))).map(({ key }) => key);
    expect(await keys('1', '2')).toEqual(['roster/1', 'roster/2']);
    expect(await keys('1')).toEqual(['roster/1']);
    expect(await keys('1', '2')).toEqual(['roster/1', 'roster/2']);
    expect([...owner.sent.keys()]).toEqual(['roster/1', 'roster/2']);
  });

  it('[LIVE-33] makes one value after the other, and takes up where it was late', async () => {
    const owner = audienceOf(ownerOf(room.eventId));
    const roster: Partial<PartMakers> = {
      'roster/*': {
        members: () => ['1', '2', '3'],
        make: ({ member }) => ({ page: Number(member), pages: 3, people: [] }),
      },
    };
    const goOn = async () =>
      snapshots.read((snapshot, tx) => makeParts(owner, { ...making(roster), snapshot, tx }, () => true));
    const keys = (pushes: readonly PartPush[]) => pushes.map(({ key }) => key);
    expect(keys(await make(owner, ['roster/*'], roster, () => true))).toEqual(['roster/1']);
    expect(keys(await goOn())).toEqual(['roster/2']);
    expect([owner.isOutdated, owner.isComplete]).toEqual([true, false]);
    owner.outdate(new Set(['roster/*']));
    owner.sent.clear();
    expect(keys(await goOn())).toEqual(['roster/1']);
    await goOn();
    expect(keys(await goOn())).toEqual(['roster/3']);
    expect([owner.isOutdated, owner.isComplete]).toEqual([false, true]);
  });

  it('[LIVE-24] reads again only the slices that changed, all in one transaction with its version', async () => {
    const first = await snapshots.read(async (snapshot) => snapshot);
    const { changes } = await test.services.db.write(room.eventId, async (tx) => tx.touch('plan'));
    const unaware = await snapshots.read(async (snapshot) => snapshot);
    expect(unaware.plan).toBe(first.plan);
    snapshots.changed({ eventId: room.eventId, changes, slices: ['plan'], people: undefined });
    const second = await snapshots.read(async (snapshot) => snapshot);
    expect(second.version).toBe(changes);
    expect(second.revisions.plan).toBe(first.revisions.plan + 1);
    expect(second.plan).not.toBe(first.plan);
    expect(second.roster).toBe(first.roster);
  });
});
