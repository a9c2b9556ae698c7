import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { loadPeopleRows, loadSetupRows } from '@rotunda/db/queries/copies';
import { insertPeople } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating } from '@rotunda/db/queries/seating';
import type { CopiedPeople } from '@rotunda/shared/schema/template';
import { newId } from '../../ids.ts';
import { personalCode } from '../../keys.ts';
import { createDemo } from '../demo/create.ts';
import { openStand, refusalOf, type Stand } from '../testing/stand.ts';
import { copyEvent } from './copy.ts';

const letter = { audience: 'mentor', subject: 'A table for {name}', body: '{link}' } as const;

let stand: Stand;
let eventId: string;
beforeAll(async () => {
  stand = await openStand();
  ({ eventId } = await createDemo(stand.services, stand.accountId, { timeZone: 'Europe/Berlin' }));
  await stand.services.db.write(eventId, async ({ q, t }) => {
    await q.update(t.event).set({ doors: 'open', sharingLockedAt: stand.services.clock.now() });
    await q.update(t.participant).set({
      presence: 'here',
      claimedAt: stand.services.clock.now(),
      withoutPhone: true,
      remark: 'Came late',
      extra: { Meal: 'Vegan' },
      imported: { name: 'As imported' },
    });
    const people = await q.select().from(t.participant);
    const tables = await q.select().from(t.table);
    const mentor = people.find(({ role }) => role === 'mentor');
    const mentee = people.find(({ role }) => role === 'mentee');
    const [firstId = '', secondId = ''] = [mentee?.id ?? '', mentor?.id ?? ''].sort();
    await q.insert(t.toldApart).values({ eventId, firstId, secondId });
    await q.insert(t.mailText).values({ eventId, ...letter });
    await q.insert(t.wish).values({ eventId, menteeId: mentee?.id ?? '', mentorId: mentor?.id ?? '' });
    await q.insert(t.seating).values({
      participantId: mentee?.id ?? '',
      eventId,
      mostAtOnce: null,
      remote: true,
      languages: ['Welsh'],
      zoneId: tables[0]?.zoneId ?? null,
      tableId: tables[0]?.id ?? null,
    });
  });
});
afterAll(() => stand.end());

const details = { name: 'Autumn', date: '2027-10-01', startTime: '14:00', timeZone: 'Europe/Paris' };

const copy = (people: CopiedPeople, id = newId(), from = eventId, accountId = stand.accountId) =>
  copyEvent(
    stand.services,
    { eventId: from, actor: 'owner', accountId, participantId: null },
    { id, ...details, people },
  );

const rosterOf = (id: string) => stand.services.db.read((tx) => loadRoster(tx, id));
const rowsOf = (id: string) =>
  stand.services.db.read(async (tx) => ({
    ...(await loadSetupRows(tx, id)),
    ...(await loadPeopleRows(tx, id)),
  }));

describe('a copy', () => {
  test('[TPL-9] has the set-up, a name and a day of its own, and another code, key and ids', async () => {
    const made = await copy('nobody');
    const [before, after] = [await stand.setup(eventId), await stand.setup(made.eventId)];
    expect(after.event).toMatchObject({
      ...details,
      place: before.event.place,
      welcome: before.event.welcome,
      doors: 'closed',
      sharingLockedAt: null,
      revisions: { setup: 0, roster: 0, plan: 0, run: 0 },
    });
    expect(after.event.joinCode).not.toBe(before.event.joinCode);
    const { key } = stand.services;
    expect(key.unwrap(after.event.wrappedKey).equals(key.unwrap(before.event.wrappedKey))).toBe(false);
    expect(after.agenda.map(({ title }) => title)).toEqual(before.agenda.map(({ title }) => title));
    expect(after.tables.map(({ number }) => number)).toEqual(before.tables.map(({ number }) => number));
    expect(after.topics.map(({ name }) => name)).toEqual(before.topics.map(({ name }) => name));
    const { mailText } = await rowsOf(made.eventId);
    expect(mailText).toEqual([{ eventId: made.eventId, ...letter }]);
    expect(after.hosting).toEqual([]);
    expect((await rosterOf(made.eventId)).people).toEqual([]);
  });

  test('[TPL-9] shares no id with what it was made from', async () => {
    const made = await copy('with-needs');
    const idsOf = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      new Set(
        Object.values(rows)
          .flat()
          .flatMap((row) => Object.entries(row))
          .flatMap(([column, value]) =>
            /^id$|Id$/u.test(column) && typeof value === 'string' ? [value] : [],
          ),
      );
    const before = idsOf(await rowsOf(eventId));
    const after = idsOf(await rowsOf(made.eventId));
    expect(after.size).toBe(before.size);
    expect([...after].filter((id) => before.has(id))).toEqual([]);
  });

  test('[TPL-10] takes everybody with needs, pairs, wishes, seats and tables along', async () => {
    const made = await copy('with-needs');
    const [before, after] = [await rosterOf(eventId), await rosterOf(made.eventId)];
    const name = (roster: typeof before) => new Map(roster.people.map((each) => [each.id, each.name]));
    const said = (roster: typeof before) => ({
      people: roster.people.map((each) => [each.name, each.email, each.role, each.department]),
      pairs: roster.pairs
        .map(({ menteeId, mentorId, kind }) => [name(roster).get(menteeId), name(roster).get(mentorId), kind])
        .sort(),
      toldApart: roster.toldApart.map((two) => two.map((id) => name(roster).get(id)).sort()),
      questions: roster.people.map(({ id }) => roster.needs.get(id)?.map(({ question }) => question)),
    });
    expect(said(after)).toEqual(said(before));
    const hosts = async (id: string, roster: typeof before) => {
      const { hosting, tables, agenda } = await stand.setup(id);
      return hosting.map(({ mentorId, tableId, roundId }) => [
        name(roster).get(mentorId),
        tables.find((table) => table.id === tableId)?.number,
        agenda.find((segment) => segment.id === roundId)?.title,
      ]);
    };
    expect(await hosts(made.eventId, after)).toEqual(await hosts(eventId, before));
    const { people: seating } = await stand.services.db.read((tx) => loadSeating(tx, made.eventId));
    const { tables } = await stand.setup(made.eventId);
    expect([...seating.values()]).toMatchObject([
      { remote: true, languages: ['Welsh'], tableId: tables[0]?.id, zoneId: tables[0]?.zoneId },
    ]);
    expect([...seating.values()][0]?.wished.map((id) => name(after).has(id))).toEqual([true]);
  });

  test('[TPL-11] knows nobody as here, and keeps nothing that was said of them at the other event', async () => {
    const made = await copy('with-needs');
    const { participant } = await rowsOf(made.eventId);
    for (const person of participant) {
      expect(person).toMatchObject({
        presence: 'expected',
        claimedAt: null,
        walkIn: false,
        remark: '',
        extra: null,
        imported: null,
      });
    }
    const { event } = await stand.setup(made.eventId);
    const codes = (key: string, people: typeof participant) =>
      people.map(({ id, codeGeneration }) =>
        personalCode(stand.services.key.unwrap(key), id, codeGeneration),
      );
    const before = await rowsOf(eventId);
    const own = codes(event.wrappedKey, participant);
    expect(new Set(own).size).toBe(30);
    const others = new Set(codes(before.event[0]?.wrappedKey ?? '', [...before.participant]));
    expect(own.filter((code) => others.has(code))).toEqual([]);
  });

  test('[PAPER-12] takes along who is without a phone', async () => {
    const made = await copy('without-needs');
    const { participant } = await rowsOf(made.eventId);
    expect(participant.every(({ withoutPhone }) => withoutPhone)).toBe(true);
  });

  test('[TPL-12] leaves needs and wishes out where they are not wanted', async () => {
    const made = await copy('without-needs');
    const { need, wish, participant, expertise, hosting } = await rowsOf(made.eventId);
    expect([need.length, wish.length]).toEqual([0, 0]);
    expect([participant.length, expertise.length > 0, hosting.length > 0]).toEqual([30, true, true]);
  });

  test('[TPL-13] is made once, however often and at once it is sent', async () => {
    const id = newId();
    const made = await Promise.all([copy('with-needs', id), copy('with-needs', id), copy('nobody', id)]);
    const again = await copy('with-needs', id);
    expect(new Set([...made, again].map((each) => each.eventId)).size).toBe(1);
  });

  test('[TPL-13] under an id that something else was sent under is refused', async () => {
    const sent = { sender: `account:${stand.accountId}`, commandId: 'a-command-sent' };
    await stand.services.db.write(eventId, ({ q, t }) =>
      q
        .insert(t.commandAnswer)
        .values({ eventId, ...sent, name: 'event.doors', answer: {}, at: stand.services.clock.now() }),
    );
    expect(await refusalOf(copy('nobody', sent.commandId))).toMatchObject({ code: 'invalid', field: 'id' });
  });

  test('[TPL-9] belongs to whoever made it alone, and leaves the other event as it was', async () => {
    const before = await rowsOf(eventId);
    const made = await copy('with-needs');
    const members = await stand.services.db.read(async ({ q, t }) => await q.select().from(t.membership));
    expect(members.filter((each) => each.eventId === made.eventId)).toEqual([
      { eventId: made.eventId, accountId: stand.accountId, role: 'owner', since: null },
    ]);
    expect(await rowsOf(eventId)).toEqual(before);
  });
});

test('[TPL-17] whoever may make no events copies none either', async () => {
  const { services } = stand;
  const guest = { id: 'a-guest', name: 'Gus', email: null, emailNormalised: null, passwordHash: null };
  await services.db.writeInstance((tx) =>
    insertAccount(tx, { ...guest, createdAt: services.clock.now(), makesEvents: false }),
  );
  expect(await refusalOf(copy('nobody', newId(), eventId, guest.id))).toMatchObject({ code: 'forbidden' });
});

test('[TPL-14] a copy of a thousand people is whole', async () => {
  const { db, clock } = stand.services;
  const big = await copy('nobody');
  const people = Array.from({ length: 1_000 }, (_, index) => ({
    id: newId(),
    name: `Person ${index}`,
    email: `person-${index}@example.org`,
    role: 'mentee' as const,
    department: '',
    mostConversations: null,
    mostRounds: null,
    remark: '',
    bio: '',
    walkIn: false,
    codeGeneration: 1,
    imported: null,
    createdAt: clock.now(),
  }));
  await db.write(big.eventId, (tx) => insertPeople(tx, people));
  const made = await copy('with-needs', newId(), big.eventId);
  const { participant } = await rowsOf(made.eventId);
  expect(participant.map(({ name, number }) => [name, number])).toEqual(
    people.map(({ name }, index) => [name, index + 1]),
  );
});
