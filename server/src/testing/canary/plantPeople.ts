import type { EventTx } from '@rotunda/db';
import { addHosting } from '@rotunda/db/queries/hosting';
import { instant, type Instant } from '@rotunda/shared/rules/time';
import { newId } from '../../ids.ts';
import type { Marks } from './marks.ts';
import { type Name, mentees, people } from './people.ts';
import type { Planted } from './plant.ts';

/** Everybody on the roster with all that is known of them, here since a time of their own. */
export async function plantPeople(tx: EventTx, planted: Planted, marks: Marks, now: Instant): Promise<void> {
  for (const name of people) await plantPerson(tx, planted, marks, name, now);
  const { eventId, tables, topics } = planted;
  const { max, nia } = planted.people;
  for (const round of ['one', 'two']) {
    await addHosting(tx, eventId, [
      { mentorId: max, roundId: round, tableId: tables[0] },
      { mentorId: nia, roundId: round, tableId: tables[1] },
    ]);
  }
  const [topicId] = topics;
  await tx.q.insert(tx.t.expertise).values({ eventId, participantId: max, topicId, position: 0, level: 5 });
  await plantPairs(tx, planted, marks);
}

async function plantPerson(
  tx: EventTx,
  planted: Planted,
  marks: Marks,
  name: Name,
  createdAt: Instant,
): Promise<void> {
  const { q, t, eventId } = tx;
  const id = planted.people[name];
  const isMentee = mentees.some((mentee) => mentee === name);
  const column = (of: string) => marks.text(`participant.${of}`, name);
  const since = instant(marks.moment('participant.presenceSince', name));
  await q.insert(t.participant).values({
    id,
    eventId,
    revision: 1,
    number: marks.number('participant.number', name),
    name: nameOf(name, marks),
    searchName: column('searchName'),
    email: `${column('email')}@example.org`,
    emailNormalised: `${column('emailNormalised')}@example.org`,
    role: isMentee ? 'mentee' : 'mentor',
    department: column('department'),
    mostConversations: null,
    mostRounds: null,
    remark: column('remark'),
    ...(isMentee ? {} : { bio: column('bio') }),
    // One came in at the door and has no phone yet: theirs is the card that a desk may hand over.
    walkIn: name === 'cem',
    codeGeneration: 1,
    claimedAt: name === 'cem' ? null : instant(marks.moment('participant.claimedAt', name)),
    withoutPhone: name === 'cem',
    presence: 'here',
    presenceSince: since,
    imported: { name: column('imported') },
    extra: { Field: column('extra') },
    createdAt,
  });
  // Ana was on the roster twice.
  if (name === 'ana') {
    const former = (of: string) => marks.text(`participantAlias.${of}`, name);
    await q.insert(t.participantAlias).values({
      id: `former-${id}`,
      eventId,
      participantId: id,
      number: 900,
      name: former('name'),
      emailNormalised: `${former('emailNormalised')}@example.org`,
      codeGeneration: 1,
      imported: { name: former('imported') },
    });
  }
  await q.insert(t.seating).values({
    participantId: id,
    eventId,
    mostAtOnce: null,
    remote: false,
    languages: [marks.text('seating.languages', name), 'English'],
    zoneId: null,
    tableId: null,
  });
  const arrived = instant(marks.moment('presenceLog.at', name));
  await q.insert(t.presenceLog).values({
    id: newId(),
    eventId,
    participantId: id,
    presence: 'here',
    at: arrived,
    source: 'facilitator',
    changes: 1,
  });
}

/** Bo and Cem share a first name and an initial: a stage tells them apart by their numbers. */
function nameOf(name: Name, marks: Marks): string {
  const isTwin = name === 'bo' || name === 'cem';
  const first = isTwin ? 'Robin' : marks.text('participant.name first', name);
  return `${first} ${marks.text('participant.name last', name)}`;
}

/** Ana must and must not meet Nia: nobody can do that, so the plan says that it was not done, and why. */
async function plantPairs(
  { q, t, eventId }: EventTx,
  { people: { ana, bo, cem, max, nia } }: Planted,
  marks: Marks,
) {
  const pairs = [
    [ana, nia, 'required'],
    [ana, nia, 'forbidden'],
    [bo, nia, 'forbidden'],
    [cem, max, 'forbidden'],
  ] as const;
  for (const [menteeId, mentorId, kind] of pairs) {
    await q.insert(t.pairRule).values({ eventId, menteeId, mentorId, kind, roundId: null });
  }
  const niasName = nameOf('nia', marks);
  marks.watch(
    'pairRule',
    'ana',
    // In a row of the roster, among the pairs that a plan could not seat, and in the columns of a file.
    `"forbidden":["${nia}"],"required":[{"personId":"${nia}"`,
    `"menteeId":"${ana}","mentorId":"${nia}"`,
    `${niasName},${niasName}`,
  );
}
