import type { EventTx } from '@rotunda/db';
import { saveAgenda } from '@rotunda/db/queries/agenda';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { updateEvent } from '@rotunda/db/queries/events';
import { insertNotes } from '@rotunda/db/queries/notes';
import { setImported, updatePerson } from '@rotunda/db/queries/people';
import { conversationsById } from '@rotunda/db/queries/plan';
import { saveRoom } from '@rotunda/db/queries/room';
import { loadSetup } from '@rotunda/db/queries/setup';
import { noteFields } from '@rotunda/shared/rules/notes';
import type { Instant } from '@rotunda/shared/rules/time';
import { newId } from '../../ids.ts';
import type { Room } from '../../testing/room.ts';

/** What stands in a column for the test to find again. It survives trimming, folding and JSON. */
export const marker = (column: string): string => `canary ${column.replace('.', ' dot ')} yellow`;

/** Fills the columns that hold what people write and decide, each with its own marker. */
export async function plantCanaries(tx: EventTx, room: Room, now: Instant): Promise<void> {
  await plantSetup(tx);
  await plantPeople(tx, room);
  await plantNeed(tx, room);
  await plantNotes(tx, room, now);
  await plantAnswer(tx, now);
}

async function plantSetup(tx: EventTx): Promise<void> {
  const { eventId } = tx;
  await updateEvent(tx, {
    name: marker('event.name'),
    place: marker('event.place'),
    welcome: marker('event.welcome'),
  });
  const { agenda, tables } = await loadSetup(tx, eventId);
  const marked = agenda.map((segment) => ({
    ...segment,
    title: marker('segment.title'),
    phases: segment.phases.map((phase) => ({
      ...phase,
      name: marker('phase.name'),
      promptForMentee: { text: marker('phase.promptForMentee') },
      promptForMentor: { text: marker('phase.promptForMentor') },
    })),
  }));
  await saveAgenda(tx, eventId, agenda, marked);
  const zone = { id: newId(), name: marker('zone.name'), shape: 'circle' as const };
  const signs = { label: marker('table.label'), videoLink: marker('table.videoLink'), zoneId: zone.id };
  const after = tables.map((table) => ({ ...table, ...signs }));
  await saveRoom(tx, eventId, { zones: [], tables: [...tables] }, { zones: [zone], tables: after });
}

async function plantPeople(tx: EventTx, { first }: Room): Promise<void> {
  await updatePerson(tx, first.id, {
    name: `Ana ${marker('participant.name')}`,
    email: `${marker('participant.email').toUpperCase()}@EXAMPLE.ORG`,
    role: 'mentee',
    department: marker('participant.department'),
    mostConversations: null,
    mostRounds: null,
    remark: marker('participant.remark'),
  });
  await setImported(tx, first.id, { name: marker('participant.imported') });
}

async function plantNeed(tx: EventTx, { first, mentor, conversations }: Room): Promise<void> {
  const { q, t, eventId } = tx;
  const topicId = newId();
  const names = { name: marker('topic.name'), nameNormalised: marker('topic.nameNormalised') };
  await q.insert(t.topic).values({ id: topicId, eventId, position: 0, ...names });
  await q.insert(t.expertise).values({ eventId, participantId: mentor.id, topicId, position: 0, level: 4 });
  const needId = newId();
  await q.insert(t.need).values({
    id: needId,
    eventId,
    participantId: first.id,
    topicId,
    rank: 1,
    question: marker('need.question'),
    context: marker('need.context'),
    outcome: marker('need.outcome'),
    level: 2,
    minimumLevel: 3,
  });
  const [talk] = await conversationsById(tx, [conversations[0]]);
  if (!talk) throw new Error('The first round has a conversation');
  const { id, roundId, menteeId, mentorId, tableId } = talk;
  const about = { id, roundId, menteeId, mentorId, tableId, needId, moved: false };
  await saveConversations(tx, { added: [], changed: [about], withdrawn: [], deleted: [] });
}

async function plantNotes(
  tx: EventTx,
  { first, mentor, conversations }: Room,
  savedAt: Instant,
): Promise<void> {
  const inFirst = { conversationId: conversations[0], rev: 1, base: [], savedAt };
  await insertNotes(tx, [
    ...noteFields.map((field) => ({
      ...inFirst,
      authorId: first.id,
      field,
      device: marker('noteText.device'),
      text: marker(`noteText.${field}`),
    })),
    {
      ...inFirst,
      authorId: mentor.id,
      field: 'note' as const,
      device: 'the-mentors-phone',
      text: marker('noteText.mentorsNote'),
    },
  ]);
}

async function plantAnswer({ q, t, eventId }: EventTx, at: Instant): Promise<void> {
  const answer = { secret: marker('commandAnswer.answer') };
  await q.insert(t.commandAnswer).values({
    eventId,
    sender: marker('commandAnswer.sender'),
    commandId: marker('commandAnswer.commandId'),
    name: marker('commandAnswer.name'),
    answer,
    at,
  });
}
