import { describe, expect, test } from 'vitest';
import { saveConversations } from '@rotunda/db/queries/conversations';
import { raiseRevisions } from '@rotunda/db/queries/people';
import { holdSeat } from '@rotunda/db/queries/seats';
import { setPresence } from '@rotunda/db/queries/presence';
import { saveTopics } from '@rotunda/db/queries/topics';
import { replaceHosting } from '@rotunda/db/queries/hosting';
import { newId } from '../../ids.ts';
import { type FileImporting, openFileImporting, sheet } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

const first: Rows = [
  ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1', 'table', 'required', 'Lunch'],
  ['Tom', 't@example.org', 'mentor', 'Sales', 'Pricing:5; SQL:2', '', '', '2', '', 'meat'],
  ['Ana', 'a@example.org', 'mentee', 'Law', '', 'Pricing', 'How?', '', 'Tom @ 2', ''],
  ['Zoe', 'z@example.org', 'both', '', 'SQL', 'Pricing', '', '', '', ''],
];
const second: Rows = [
  ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1', 'table', 'required', 'Lunch'],
  ['Tom', 't@example.org', 'mentor', 'Legal', 'Hiring:4', '', '', '5', '', 'fish'],
  ['Anna', 'a@example.org', 'mentee', 'Law', '', 'Hiring', 'Whom?', '', '', 'vegan'],
  ['Bo', 'b@example.org', 'mentee', '', '', 'Hiring', '', '', 'Tom', ''],
  ['Ida', 'i@example.org', 'mentor', '', 'Hiring', '', '', '2', '', ''],
];

/** Everything that an import can change; revisions and the order of pairs aside. */
async function everything(event: FileImporting) {
  const { setup, roster, pairs } = await event.state();
  const imported = await event.services.db.read(({ q, t }) =>
    q
      .select({ id: t.participant.id, imported: t.participant.imported })
      .from(t.participant)
      .orderBy(t.participant.number),
  );
  return {
    imported,
    people: roster.people.map(({ revision: _revision, ...person }) => person),
    needs: [...roster.needs],
    expertise: [...roster.expertise],
    topics: setup.topics,
    hosting: setup.hosting.toSorted((a, b) => (a.mentorId + a.roundId < b.mentorId + b.roundId ? -1 : 1)),
    pairs: pairs.toSorted(),
  };
}

test('[IMP-13] an import is taken back as a whole: people, topics, tables, pairs and what was remembered', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(first));
  const before = await everything(event);
  await event.importFiles(sheet(second), { id: 'second-import' });
  const during = await everything(event);
  expect(during.people).toHaveLength(5);
  const heard: unknown[] = [];
  event.services.db.onChange(({ slices }) => heard.push(slices));
  expect((await event.undo('second-import')).statusCode).toBe(200);
  expect(await everything(event)).toEqual(before);
  expect(heard).toEqual([['setup', 'roster', 'presence']]);
  // Taking back twice is once, and what was taken back can be imported again.
  expect((await event.undo('second-import')).statusCode).toBe(200);
  expect(heard).toHaveLength(1);
  const again = await event.importFiles(sheet(second));
  expect(again.counts).toMatchObject({ added: 2, changed: 2 });
  expect((await event.imports()).map(({ undone, tooLate }) => [undone, tooLate?.reason ?? null])).toEqual([
    [false, null],
    [true, 'undone'],
    // Its people were changed by the one that stands.
    [false, 'edited'],
  ]);
});

describe('[IMP-14] an import can be taken back until something depends on it, and says what', () => {
  const tooLate = async (change: (event: FileImporting) => Promise<unknown>) => {
    const event = await openFileImporting();
    await event.importFiles(sheet(first));
    await event.importFiles(sheet(second), { id: 'second-import' });
    await change(event);
    const answer = await event.undo('second-import');
    const state = await everything(event);
    expect(state.people.length).toBeGreaterThanOrEqual(4);
    const { error } = answer.json<{ error?: { code: string; params: { reason: string; name: string } } }>();
    expect(error?.code).toBe('undo-too-late');
    expect((await event.imports())[0]?.tooLate).toEqual(error?.params);
    return [error?.params.reason, error?.params.name];
  };
  const write = (event: FileImporting, change: Parameters<typeof event.services.db.write>[1]) =>
    event.services.db.write(event.eventId, change);

  test('somebody was edited', async () => {
    const change = async (event: FileImporting) => {
      const { idOf } = await event.state();
      await write(event, (tx) => raiseRevisions(tx, [idOf('Anna')]));
    };
    expect(await tooLate(change)).toEqual(['edited', 'Anna']);
  });

  test('somebody new has arrived, or took their place on a phone', async () => {
    const at = (event: FileImporting) => event.services.clock.now();
    const arrive = async (event: FileImporting) => {
      const { idOf } = await event.state();
      await write(event, (tx) =>
        setPresence(tx, {
          logId: newId(),
          personId: idOf('Bo'),
          presence: 'here',
          at: at(event),
          source: 'facilitator',
        }),
      );
    };
    expect(await tooLate(arrive)).toEqual(['arrived', 'Bo']);
    const claim = async (event: FileImporting) => {
      const { idOf } = await event.state();
      await write(event, (tx) => holdSeat(tx, idOf('Ida'), at(event)));
    };
    expect(await tooLate(claim)).toEqual(['arrived', 'Ida']);
  });

  test('a conversation is planned with somebody new, or about a new need', async () => {
    const plan = (mentee: string, mentor: string, withNeed: boolean) => async (event: FileImporting) => {
      const { idOf, setup, roster } = await event.state();
      const [round] = setup.agenda.filter(({ kind }) => kind === 'round');
      const needId = withNeed ? (roster.needs.get(idOf(mentee))?.[0]?.id ?? null) : null;
      const added = [
        {
          id: newId(),
          roundId: round?.id ?? '',
          menteeId: idOf(mentee),
          mentorId: idOf(mentor),
          tableId: null,
          needId,
        },
      ];
      await write(event, (tx) => saveConversations(tx, { added, changed: [], withdrawn: [], deleted: [] }));
    };
    expect(await tooLate(plan('Bo', 'Tom', false))).toEqual(['planned', 'Bo']);
    expect(await tooLate(plan('Anna', 'Tom', true))).toEqual(['planned', 'Anna']);
  });

  test('a table was given to somebody else', async () => {
    const change = async (event: FileImporting) => {
      const { idOf, setup } = await event.state();
      const table = setup.tables.find(({ number }) => number === 6)?.id ?? '';
      const [row] = setup.hosting.filter(({ mentorId }) => mentorId === idOf('Ida'));
      await write(event, (tx) =>
        replaceHosting(tx, event.eventId, idOf('Ida'), [{ roundId: row?.roundId ?? '', tableId: table }]),
      );
    };
    expect(await tooLate(change)).toEqual(['tables', 'Ida']);
  });

  test('one of its topics has another name', async () => {
    const change = async (event: FileImporting) => {
      const { setup } = await event.state();
      const renamed = setup.topics.map((topic) =>
        topic.name === 'Hiring' ? { ...topic, name: 'Finding people' } : topic,
      );
      await write(event, (tx) => saveTopics(tx, event.eventId, setup.topics, renamed));
    };
    expect(await tooLate(change)).toEqual(['topics', 'Finding people']);
  });

  test('somebody was removed for good: then what they were is kept nowhere', async () => {
    const event = await openFileImporting();
    await event.importFiles(sheet(first), { id: 'first-import' });
    await event.importFiles(
      sheet([
        ['name', 'role'],
        ['Eve', 'mentee'],
      ]),
      { id: 'second-import' },
    );
    for (let index = 0; index < 5; index += 1) {
      await event.importFiles(
        sheet([
          ['name', 'role'],
          [`Number ${index}`, 'mentee'],
        ]),
      );
    }
    const reasons = (await event.imports()).map(({ tooLate: late }) => late?.reason ?? null);
    expect(reasons).toEqual([null, null, null, null, null, 'older', 'older']);
    const kept = await event.services.db.read(({ q, t }) =>
      q.select({ undo: t.rosterImport.undo }).from(t.rosterImport),
    );
    expect(kept.filter(({ undo }) => undo !== null)).toHaveLength(5);
  });
});
