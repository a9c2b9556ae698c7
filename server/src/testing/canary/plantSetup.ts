import type { InstanceTx } from '@rotunda/db';
import { insertAccount } from '@rotunda/db/queries/accounts';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import { insertEvent } from '@rotunda/db/queries/events';
import { saveRoom } from '@rotunda/db/queries/room';
import type { Agenda } from '@rotunda/shared/rules/agenda';
import { smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import type { Instant } from '@rotunda/shared/rules/time';
import { newId } from '../../ids.ts';
import type { Marks } from './marks.ts';
import { members } from './people.ts';
import type { Planted } from './plant.ts';

/** The instance, its accounts, and the event as it is set up. */
export async function plantSetup(
  tx: InstanceTx,
  planted: Planted,
  marks: Marks,
  now: Instant,
): Promise<void> {
  const { q, t } = tx;
  const { eventId, accounts } = planted;
  const event = (column: string) => marks.text(`event.${column}`, 'event');
  const setupTokenHash = marks.text('instance.setupTokenHash', 'event');
  await q.insert(t.instance).values({ id: 'instance', changes: 0, setupTokenHash, createdAt: now });
  for (const role of members) {
    const column = (name: string) => marks.text(`account.${name}`, role);
    const email = `${column('email')}@example.org`;
    const emailNormalised = `${column('emailNormalised')}@example.org`;
    const [name, passwordHash] = [column('name'), column('passwordHash')];
    await insertAccount(tx, {
      id: accounts[role],
      name,
      email,
      emailNormalised,
      passwordHash,
      createdAt: now,
      // The others came by invitations.
      makesEvents: role === 'owner',
    });
  }
  await insertEvent(tx, {
    id: eventId,
    ownerId: accounts.owner,
    name: event('name'),
    date: '2027-03-10',
    startTime: '10:00',
    timeZone: 'UTC',
    place: event('place'),
    welcome: event('welcome'),
    joinCode: planted.joinCode,
    wrappedKey: planted.wrappedKey,
    createdAt: now,
  });
  for (const role of ['facilitator', 'helper', 'viewer'] as const) {
    await q.insert(t.membership).values({ eventId, accountId: accounts[role], role });
  }
  await saveAgenda(tx, eventId, [], markedAgenda(marks));
  await plantRoom(tx, planted, marks);
  await plantTopics(tx, planted, marks);
  const template = (column: string) => marks.text(`template.${column}`, 'event');
  await q.insert(t.template).values({
    id: 'a-planted-template',
    name: template('name'),
    description: template('description'),
    content: { version: 1, words: template('content') },
    createdAt: now,
  });
}

export const markedAgenda = (marks: Marks, ending = ''): Agenda =>
  smallAgenda.map((segment) => ({
    ...segment,
    title: `${marks.text('segment.title', 'event')}${ending}`,
    phases: segment.phases.map((phase) => ({
      ...phase,
      name: marks.text('phase.name', 'event'),
      promptForMentee: { text: marks.text('phase.promptForMentee', 'event') },
      promptForMentor: { text: marks.text('phase.promptForMentor', 'event') },
    })),
  }));

async function plantRoom(tx: InstanceTx, { eventId, tables }: Planted, marks: Marks): Promise<void> {
  const zone = { id: newId(), name: marks.text('zone.name', 'event'), shape: 'circle' as const };
  const nothing = { zones: [], tables: [] };
  const planted = tables.map((id, index) => ({
    id,
    number: index + 1,
    label: marks.text('table.label', 'event'),
    seats: 2,
    zoneId: zone.id,
    videoLink: `https://${marks.text('table.videoLink', 'event')}.example.org`,
  }));
  await saveRoom(tx, eventId, nothing, { zones: [zone], tables: planted });
}

async function plantTopics({ q, t }: InstanceTx, { eventId, topics }: Planted, marks: Marks): Promise<void> {
  for (const [position, id] of topics.entries()) {
    const name = `${marks.text('topic.name', 'event')} ${position}`;
    const nameNormalised = `${marks.text('topic.nameNormalised', 'event')} ${position}`;
    await q.insert(t.topic).values({ id, eventId, position, name, nameNormalised });
  }
}
