import { describe, expect, test } from 'vitest';
import { editByHand, openFileImporting, sheet } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

const addresses = ({ roster }: { roster: { people: readonly { name: string; email: string }[] } }) =>
  roster.people.map(({ name, email }) => [name, email]);

describe('[IMP-24] an empty cell takes no address away', () => {
  const list: Rows = [
    ['Name', 'E-mail', 'Role', 'Need 1'],
    ['Tom Okafor', 'tom@example.org', 'mentee', 'Pricing'],
  ];
  const others: Rows = [
    ['Name', 'E-mail', 'Role', 'Need 1'],
    ['Tom Okafor', '', 'mentee', 'Hiring'],
    ['Bo Li', 'bo@example.org', 'mentee', 'Hiring'],
  ];

  test.each<[string, Rows]>([
    ['beside others that have one', others],
    ['in a column that is empty', others.filter((_, line) => line < 2)],
  ])('%s', async (_, rows) => {
    const event = await openFileImporting();
    await event.importFiles(sheet(list));
    const tom = (await event.state()).idOf('Tom Okafor');
    const asked = await event.previewFiles(sheet(rows));
    expect(asked.questions).toMatchObject([{ line: 2, people: [{ id: tom }] }]);
    await event.importFiles(sheet(rows), { decisions: [{ row: 2, as: tom }] });
    expect(addresses(await event.state())[0]).toEqual(['Tom Okafor', 'tom@example.org']);
    // Whom the row is about was decided, and is known the next time.
    expect((await event.previewFiles(sheet(rows))).questions).toEqual([]);
    const again = await event.importFiles(sheet(list));
    expect(again.counts).toMatchObject({ added: 0, changed: 1 });
    expect((await event.state()).idOf('Tom Okafor')).toBe(tom);
  });

  test('and whoever got another by hand is found by either', async () => {
    const event = await openFileImporting();
    await event.importFiles(sheet(list));
    await editByHand(event, 'Tom Okafor', () => ({ email: 'thomas@example.org' }));
    const tom = (await event.state()).idOf('Tom Okafor');
    await event.importFiles(sheet(others), { decisions: [{ row: 2, as: tom }] });
    const again = await event.importFiles(sheet(list));
    expect(again.counts).toMatchObject({ added: 0, changed: 1 });
    expect(addresses(await event.state())[0]).toEqual(['Tom Okafor', 'thomas@example.org']);
  });
});

const withQuestion: Rows = [
  ['Name', 'E-mail', 'Role', 'Need 1', 'Question 1', 'Need 2', 'Question 2'],
  ['Tom Okafor', 'tom@example.org', 'mentee', 'Pricing', 'How much?', 'Hiring', 'Whom?'],
];
const topicsAlone = (...needs: string[]): Rows => [
  ['Name', 'E-mail', 'Role', 'Need 1', 'Need 2'],
  ['Tom Okafor', 'tom@example.org', 'mentee', ...needs],
];

describe('[IMP-25] what belongs to a need goes with its topic', () => {
  test.each<[string, string[], [string, string][]]>([
    [
      'to another place',
      ['Hiring', 'Pricing'],
      [
        ['Hiring', 'Whom?'],
        ['Pricing', 'How much?'],
      ],
    ],
    [
      'and away',
      ['Leadership', 'Hiring'],
      [
        ['Leadership', ''],
        ['Hiring', 'Whom?'],
      ],
    ],
  ])('%s', async (_, needs, expected) => {
    const event = await openFileImporting();
    await event.importFiles(sheet(withQuestion));
    await event.importFiles(sheet(topicsAlone(...needs)));
    expect((await event.state()).needs('Tom Okafor')).toEqual(expected);
    // What the first file said of a topic that went is news when it comes again.
    await event.importFiles(sheet(withQuestion));
    expect((await event.state()).needs('Tom Okafor')).toEqual([
      ['Pricing', 'How much?'],
      ['Hiring', 'Whom?'],
    ]);
  });
});

test('[IMP-8] a need or a level that somebody edited stays where the file drops its topic, side by side with it', async () => {
  const event = await openFileImporting();
  const rows = (need: string, topics: string): Rows => [
    ['Name', 'E-mail', 'Role', 'Topics', 'Need 1'],
    ['Tom Okafor', 'tom@example.org', 'both', topics, need],
  ];
  await event.importFiles(sheet(rows('Pricing', 'SQL:2')));
  await editByHand(event, 'Tom Okafor', ({ needs, expertise }) => ({
    needs: needs.map((need) => ({ ...need, question: 'Nora wrote this' })),
    expertise: expertise.map((each) => ({ ...each, level: 5 })),
  }));
  const news = sheet(rows('Leadership', 'Design'));
  const { edits } = await event.previewFiles(news);
  expect(edits.map(({ field, before, file, now }) => [field, before, file, now])).toEqual([
    ['topics', 'SQL:2', 'Design', 'SQL:5'],
    ['needs', 'Pricing', 'Leadership', 'Pricing; Nora wrote this'],
  ]);
  await event.importFiles(news);
  const state = await event.state();
  expect(state.needs('Tom Okafor')).toEqual([
    ['Leadership', ''],
    ['Pricing', 'Nora wrote this'],
  ]);
  expect(state.knows('Tom Okafor')).toEqual([
    ['Design', null],
    ['SQL', 5],
  ]);
});

test('[IMP-8] and goes when the file counts', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(withQuestion));
  await editByHand(event, 'Tom Okafor', ({ needs }) => ({
    needs: needs.map((need) => ({ ...need, question: 'Nora wrote this' })),
  }));
  await event.importFiles(sheet(topicsAlone('Leadership', '')), { takes: [{ row: 2, field: 'needs' }] });
  expect((await event.state()).needs('Tom Okafor')).toEqual([['Leadership', '']]);
});
