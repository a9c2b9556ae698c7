import type { EventTx } from '@rotunda/db';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { noteEntered } from '@rotunda/db/queries/entered';
import { insertNotes, saveChoice } from '@rotunda/db/queries/notes';
import { type NoteField, noteFields } from '@rotunda/shared/rules/notes';
import { type Instant, instant } from '@rotunda/shared/rules/time';
import { newId } from '../../ids.ts';
import type { Marks } from './marks.ts';
import { type Name, mentees, mentorOf } from './people.ts';
import type { Planted } from './plant.ts';

/** What is needed and planned, what was written and chosen about it, and an answer that was stored. */
export async function plantMeetings(
  tx: EventTx,
  planted: Planted,
  marks: Marks,
  now: Instant,
): Promise<void> {
  const focus = await plantNeeds(tx, planted, marks);
  await plantPlan(tx, planted, marks, now);
  const added = mentees.map((name) => {
    const mentor = mentorOf[name];
    return {
      id: planted.conversations[name],
      roundId: 'one',
      menteeId: planted.people[name],
      mentorId: planted.people[mentor],
      tableId: planted.tables[mentor === 'max' ? 0 : 1],
      needId: focus.get(name) ?? null,
    };
  });
  await saveConversations(tx, { added, changed: [], withdrawn: [], deleted: [] });
  await plantNotes(tx, planted, marks);
  await plantChoices(tx, planted, marks);
  await plantEntered(tx, planted, marks);
  await plantAnswer(tx, marks, now);
}

/** Ana and Bo meet somebody about their first need; Cem's conversation is an open one. Answers what each is about. */
async function plantNeeds(tx: EventTx, planted: Planted, marks: Marks): Promise<Map<Name, string>> {
  const wanted = [
    ['ana', 0, ''],
    ['ana', 1, ' not in focus'],
    ['bo', 0, ''],
    ['cem', 1, ' not in focus'],
  ] as const;
  const focus = new Map<Name, string>();
  for (const [name, topic, suffix] of wanted) {
    const id = newId();
    if (suffix === '') focus.set(name, id);
    const column = (of: string) => marks.text(`need.${of}${suffix}`, name);
    await tx.q.insert(tx.t.need).values({
      id,
      eventId: tx.eventId,
      participantId: planted.people[name],
      topicId: planted.topics[topic],
      rank: topic + 1,
      question: column('question'),
      context: column('context'),
      outcome: column('outcome'),
      level: 2,
      minimumLevel: 3,
      link: `https://${column('link')}.example.org/`,
    });
  }
  return focus;
}

async function plantPlan(
  { q, t, eventId }: EventTx,
  { people }: Planted,
  marks: Marks,
  now: Instant,
): Promise<void> {
  const column = (of: string) => marks.text(`planVersion.${of}`, 'event');
  const numbers = { rounds: 2, topics: 2, departments: 1, diminish: [], seatValue: 0, crossBonus: 0 };
  await q.insert(t.planVersion).values({
    id: newId(),
    eventId,
    number: 1,
    state: 'published',
    fromRoundId: null,
    instance: { ...numbers, name: column('instance'), mentors: [], mentees: [], forbidden: [], pins: [] },
    digest: column('digest'),
    seed: 1,
    plannerVersion: column('plannerVersion'),
    assign: [],
    seats: [],
    unmet: [{ menteeId: people.ana, mentorId: people.nia, roundId: null, why: 'forbidden' }],
    figures: {
      mentees: 3,
      covered: 3,
      firstNeedMet: 2,
      conversations: 3,
      openConversations: 1,
      crossDepartment: 3,
      idleLeast: 1,
      idleMost: 1,
    },
    setupRevision: 0,
    rosterRevision: 0,
    createdAt: now,
    publishedAt: now,
  });
}

/** Of Cem, who has no phone now, an earlier one said the success indicator, and a facilitator entered the rest. */
const enteredFields: readonly NoteField[] = ['options', 'next-step'];
const isEntered = (name: Name, field: NoteField): boolean => name === 'cem' && enteredFields.includes(field);

/** Bo shares nothing; the others leave it at the event's default, which shares with the mentor. */
async function plantNotes(tx: EventTx, { people, conversations }: Planted, marks: Marks): Promise<void> {
  const text = (
    author: Name,
    mentee: keyof typeof mentorOf,
    field: NoteField,
    what: string,
    rev: number,
  ) => ({
    authorId: people[author],
    conversationId: conversations[mentee],
    field,
    // What is entered comes from no phone.
    device: what.endsWith('entered') ? newId() : marks.text('noteText.device', author),
    rev,
    base: [{ device: marks.text('noteText.base', author), rev: 1 }],
    text: marks.text(`noteText.text ${what}`, author),
    savedAt: instant(marks.moment('noteText.savedAt', author)),
    entered: what.endsWith('entered'),
  });
  const whatOf = (name: Name, field: NoteField): string =>
    name === 'bo' ? `${field} kept` : isEntered(name, field) ? `${field} entered` : field;
  await insertNotes(tx, [
    ...mentees.flatMap((name) => noteFields.map((field) => text(name, name, field, whatOf(name, field), 2))),
    ...mentees.map((name) =>
      text(name, name, isEntered(name, 'options') ? 'indicator' : 'options', 'superseded', 1),
    ),
    text('max', 'ana', 'note', 'note', 2),
    text('nia', 'cem', 'note', 'note', 2),
  ]);
}

/** Ana and Max both want to meet again, she as the last of the two; Max refuses Bo, and Nia has not answered Cem. */
async function plantChoices(tx: EventTx, { people, conversations }: Planted, marks: Marks): Promise<void> {
  const said = async (author: Name, mentee: keyof typeof mentorOf, meetAgain: boolean, what: string) => {
    const meetAgainAt = instant(marks.moment(`conversationChoice.meetAgainAt ${what}`, author));
    await saveChoice(tx, people[author], conversations[mentee], { meetAgain, meetAgainAt });
  };
  await said('max', 'ana', true, 'first of two');
  await said('ana', 'ana', true, 'mutual');
  await said('bo', 'bo', true, 'alone');
  await said('max', 'bo', false, 'refused');
  await said('cem', 'cem', true, 'alone');
  await saveChoice(tx, people.bo, conversations.bo, { shared: false });
}

async function plantEntered(
  tx: EventTx,
  { people, conversations, accounts }: Planted,
  marks: Marks,
): Promise<void> {
  await noteEntered(tx, [
    {
      id: newId(),
      participantId: people.cem,
      conversationId: conversations.cem,
      what: 'options',
      accountId: accounts.owner,
      at: instant(marks.moment('enteredLog.at', 'cem')),
    },
  ]);
}

async function plantAnswer({ q, t, eventId }: EventTx, marks: Marks, at: Instant): Promise<void> {
  const column = (of: string) => marks.text(`commandAnswer.${of}`, 'event');
  const answer = { secret: column('answer') };
  const [sender, commandId, name] = [column('sender'), column('commandId'), column('name')];
  await q.insert(t.commandAnswer).values({ eventId, sender, commandId, name, answer, at });
}
