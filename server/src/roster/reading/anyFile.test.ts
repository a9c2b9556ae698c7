import { describe, expect, test } from 'vitest';
import { csvOf, encoded, encodings, upload, workbookOf, type Encoding, type Rows } from '../testing/files.ts';
import { peopleIn, reading } from '../testing/reading.ts';

/** The same four people in many layouts: Ana and Bo are mentees, Tom is a mentor, Zoë is both. */
const expected = {
  tom: { name: 'Tom Berg', email: 'tom@example.org', role: 'mentor', topics: 'Pricing:5; Hiring:3' },
  ana: { name: 'Ana Ruiz', email: 'ana@example.org', role: 'mentee', 'need 1': 'SQL', 'need 2': 'Pricing' },
  bo: { name: 'Bo Li', email: 'bo@example.org', role: 'mentee', 'need 1': 'Hiring' },
  zoe: { name: 'Zoë Ødegård', email: 'zoe@example.org', role: 'both', topics: 'SQL:4', 'need 1': 'Pricing' },
};
const everybody = Object.values(expected);

const layouts: Record<string, Rows> = {
  documented: [
    ['name', 'email', 'role', 'topics', 'need 1', 'need 2'],
    ['Tom Berg', 'tom@example.org', 'mentor', 'Pricing:5; Hiring:3', '', ''],
    ['Ana Ruiz', 'ana@example.org', 'mentee', '', 'SQL', 'Pricing'],
    ['Bo Li', 'bo@example.org', 'mentee', '', 'Hiring', ''],
    ['Zoë Ødegård', 'zoe@example.org', 'both', 'SQL:4', 'Pricing', ''],
  ],
  'a survey of whole questions, levels in words': [
    [
      'Timestamp',
      'Your name',
      'Your e-mail address',
      'Would you like to be a mentor or a mentee?',
      'Which topics can you help others with?',
      'Which topics would you like help with?',
    ],
    [
      '1.3.2027 10:00',
      'Tom Berg',
      'tom@example.org',
      'Mentor',
      'Pricing (expert), Hiring (intermediate)',
      '',
    ],
    ['1.3.2027 10:01', 'Ana Ruiz', 'ana@example.org', 'Mentee', '', 'SQL, Pricing'],
    ['1.3.2027 10:02', 'Bo Li', 'bo@example.org', 'Mentee', '', 'Hiring'],
    ['1.3.2027 10:03', 'Zoë Ødegård', 'zoe@example.org', 'Both', 'SQL (advanced)', 'Pricing'],
  ],
  'names in two columns, yes and no, stars, titles above': [
    ['Spring event: who takes part', '', '', '', '', '', ''],
    ['as of yesterday', '', '', '', '', '', ''],
    ['Last name', 'First name', 'Mail', 'Mentor?', 'Mentee?', 'Can help with', 'Needs'],
    ['Berg', 'Tom', 'tom@example.org', 'yes', 'no', 'Pricing ★★★★★\nHiring ★★★', ''],
    ['Ruiz', 'Ana', 'ana@example.org', 'no', 'yes', '', 'SQL\nPricing'],
    ['Li', 'Bo', 'bo@example.org', 'no', 'yes', '', 'Hiring'],
    ['Ødegård', 'Zoë', 'zoe@example.org', 'yes', 'yes', 'SQL ★★★★', 'Pricing'],
  ],
  'a matrix of what is known and one of what is wanted': [
    [
      'Name',
      'Email',
      'Role',
      'How well can you teach this? [Pricing]',
      'How well can you teach this? [Hiring]',
      'How well can you teach this? [SQL]',
      'Rate the importance of learning this [Pricing]',
      'Rate the importance of learning this [Hiring]',
      'Rate the importance of learning this [SQL]',
    ],
    ['Tom Berg', 'tom@example.org', 'Mentor', '5', '3', '1', '', '', ''],
    ['Ana Ruiz', 'ana@example.org', 'Mentee', '', '', '', 'important', 'not important', 'very important'],
    ['Bo Li', 'bo@example.org', 'Mentee', '', '', '', '1', '4', '2'],
    ['Zoë Ødegård', 'zoe@example.org', 'Mentor and mentee', '', '', '4', '5', '', ''],
  ],
  'numbered columns, "last, first", a role in German': [
    [
      'Teilnehmer',
      'E-Mail-Adresse',
      'Rolle',
      'Kompetenz 1',
      'Niveau 1',
      'Kompetenz 2',
      'Niveau 2',
      'Wunsch 1',
      'Wunsch 2',
    ],
    ['Berg, Tom', 'tom@example.org', 'Mentor', 'Pricing', 'Experte', 'Hiring', 'mittel', '', ''],
    ['Ruiz, Ana', 'ana@example.org', 'Mentee', '', '', '', '', 'SQL', 'Pricing'],
    ['Li, Bo', 'bo@example.org', 'Mentee', '', '', '', '', 'Hiring', ''],
    ['Ødegård, Zoë', 'zoe@example.org', 'beides', 'SQL', 'fortgeschritten', '', '', 'Pricing', ''],
  ],
  'crosses, one column for both, levels beside topics, line ends in cells': [
    ['Naam', 'E-mail', 'Mentor', 'Mentee', 'Beide', 'Expertise', 'Niveau', 'Ik wil leren', 'Opmerking'],
    ['Tom Berg', 'tom@example.org', 'x', '', '', 'Pricing (5)\nHiring (3)', '', '', ''],
    ['Ana Ruiz', 'ana@example.org', '', 'x', '', '', '', 'SQL\nPricing', ''],
    ['Bo Li', 'bo@example.org', '', 'x', '', '', '', 'Hiring', ''],
    ['Zoë Ødegård', 'zoe@example.org', '', '', 'x', 'SQL (4)', '', 'Pricing', ''],
  ],
  'no column for the role: offers and needs say it': [
    ['Full name', 'Email', 'I can offer', 'I am looking for'],
    ['Tom Berg', 'tom@example.org', 'Pricing: 5; Hiring: 3', ''],
    ['Ana Ruiz', 'ana@example.org', '', 'SQL; Pricing'],
    ['Bo Li', 'bo@example.org', '', 'Hiring'],
    ['Zoë Ødegård', 'zoe@example.org', 'SQL: 4', 'Pricing'],
  ],
};

/** Windows-1252 has no stars. */
const written = (text: string, encoding: Encoding): string =>
  encoding === 'windows-1252' ? text.replaceAll('★', '*') : text;
const quoted = (rows: Rows): string =>
  rows
    .map((row) =>
      row.map((cell) => `"${typeof cell === 'string' ? cell.replaceAll('"', '""') : ''}"`).join(','),
    )
    .join('\r\n');
const titles = ([headings = []]: Rows): Rows =>
  ['Who takes part', ''].map((title) => headings.map((_, index) => (index === 0 ? title : '')));
const kinds: readonly (readonly [string, (rows: Rows) => ReturnType<typeof upload>])[] = [
  ...encodings.flatMap((encoding: Encoding) =>
    [',', ';', '\t'].map(
      (separator) =>
        [
          `${encoding} with ${JSON.stringify(separator)}`,
          (rows: Rows) => upload('people.csv', encoded(written(csvOf(rows, separator), encoding), encoding)),
        ] as const,
    ),
  ),
  ['quotes around every cell', (rows) => upload('people.csv', quoted(rows))],
  ['a title and an empty line above', (rows) => upload('people.csv', csvOf([...titles(rows), ...rows], ';'))],
  ['rows pasted from a spreadsheet', (rows) => upload('pasted rows.csv', csvOf(rows, '\t'))],
  [
    'a workbook with a title above and a sheet of notes',
    (rows) =>
      upload('people.xlsx', workbookOf({ Notes: [['Please fill in']], People: [...titles(rows), ...rows] })),
  ],
  ['a workbook', (rows) => upload('people.xlsx', workbookOf({ Sheet1: rows }))],
];

describe('[FILE-6] the same people come out of files of every kind and layout', () => {
  test.each(kinds)('%s', async (_, write) => {
    for (const [layout, rows] of Object.entries(layouts)) {
      const people = peopleIn(await reading([write(rows)]));
      expect(people, layout).toEqual(everybody);
    }
  });
});

/** Topics with commas in them, in each way in which several stand in a cell or in cells of their own. */
const withCommas: Record<string, Rows> = {
  semicolons: [
    ['Name', 'Role', 'Topics'],
    ['Tom Berg', 'mentor', 'Law, tax and trade; Pricing'],
    ['Ida Moen', 'mentor', 'Pricing'],
  ],
  lines: [
    ['Name', 'Role', 'Topics'],
    ['Tom Berg', 'mentor', 'Law, tax and trade\nPricing'],
    ['Ida Moen', 'mentor', 'Pricing'],
  ],
  commas: [
    ['Name', 'Role', 'Topics'],
    ['Tom Berg', 'mentor', 'Law, tax and trade, Pricing'],
    ['Ida Moen', 'mentor', 'Pricing'],
  ],
  'columns of their own': [
    ['Name', 'Role', 'Expertise 1', 'Expertise 2'],
    ['Tom Berg', 'mentor', 'Law, tax and trade', 'Pricing'],
    ['Ida Moen', 'mentor', 'Pricing', ''],
  ],
  'one column for each topic': [
    ['Name', 'Role', 'What can you teach? [Law, tax and trade]', 'What can you teach? [Pricing]'],
    ['Tom Berg', 'mentor', 'yes', 'yes'],
    ['Ida Moen', 'mentor', 'no', 'yes'],
  ],
};

describe('[FILE-6] a topic with a comma in it stays whole in files of every kind', () => {
  test.each(kinds)('%s', async (_, write) => {
    for (const [layout, rows] of Object.entries(withCommas)) {
      const people = peopleIn(await reading([write(rows)], { known: ['Law, tax and trade'] }));
      expect([layout, people]).toEqual([
        layout,
        [
          { name: 'Tom Berg', role: 'mentor', topics: 'Law, tax and trade; Pricing' },
          { name: 'Ida Moen', role: 'mentor', topics: 'Pricing' },
        ],
      ]);
    }
  });
});

const mentorRows: Rows = [
  ['Name', 'Email', 'Topics'],
  ['Tom Berg', 'tom@example.org', 'Pricing:5; Hiring:3'],
  ['Zoë Ødegård', 'zoe@example.org', 'SQL:4'],
];
const menteeRows: Rows = [
  ['Name', 'Email', 'Topics'],
  ['Ana Ruiz', 'ana@example.org', 'SQL; Pricing'],
  ['Bo Li', 'bo@example.org', 'Hiring'],
  ['Zoë Ødegård', 'ZOE@example.org', 'Pricing'],
];
const { zoe, ...others } = expected;
const sortedNames = (people: Record<string, string>[]) =>
  people.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));

describe('[FILE-7] one file for each role, or one sheet, is as good as a column for it; who is on both lists is both', () => {
  test.each([
    ['two files', [upload('Mentors.csv', csvOf(mentorRows)), upload('Mentees.csv', csvOf(menteeRows, ';'))]],
    [
      'a workbook and a file',
      [
        upload('list of mentors.xlsx', workbookOf({ A: mentorRows })),
        upload('mentees.csv', csvOf(menteeRows)),
      ],
    ],
    ['two sheets', [upload('people.xlsx', workbookOf({ Mentors: mentorRows, Mentees: menteeRows }))]],
    [
      'sheets in German, and one that is no roster',
      [
        upload(
          'people.xlsx',
          workbookOf({
            Hinweise: [['Bitte ausfüllen'], ['bis Freitag']],
            'Mentor:innen': mentorRows,
            Mentees: menteeRows,
          }),
        ),
      ],
    ],
    [
      'titles above',
      [
        upload('a.csv', csvOf([['Our mentors', '', ''], ...mentorRows])),
        upload('b.csv', csvOf([['Our mentees', '', ''], ...menteeRows])),
      ],
    ],
  ])('%s', async (_, uploads) => {
    const people = sortedNames(peopleIn(await reading(uploads)));
    expect(people).toEqual(sortedNames([...Object.values(others), zoe]));
  });
});

describe('[FILE-8] details go where their need goes, and never to another', () => {
  const rows: Rows = [
    ['name', 'role', 'need 1', 'question 1', 'need 2', 'question 2', 'level 2'],
    ['Ana', 'mentee', 'Pricing', 'How much?', 'SQL', 'Which join?', 'beginner'],
    ['Bo', 'mentee', '', 'About nothing?', 'SQL', 'Why?', '3'],
  ];

  test('a topic that is left out takes its question along', async () => {
    const answer = await reading([upload('a.csv', csvOf(rows))], {
      topicChoices: [{ written: 'pricing', as: null }],
    });
    expect(peopleIn(answer)).toEqual([
      { name: 'Ana', role: 'mentee', 'need 1': 'SQL', 'question 1': 'Which join?', 'level 1': '1' },
      { name: 'Bo', role: 'mentee', 'need 1': 'SQL', 'question 1': 'Why?', 'level 1': '3' },
    ]);
  });

  test('a question without a topic is told, with its column', async () => {
    const answer = await reading([upload('a.csv', csvOf(rows))]);
    expect(
      answer.rows.map(({ line, wrong }) => [line, wrong.map(({ column, reason }) => [column, reason])]),
    ).toEqual([
      [2, []],
      [3, [[3, 'A need without its topic']]],
    ]);
  });
});

test('[FILE-9] topics are proposed once, however they are written, and called what somebody chose', async () => {
  const rows: Rows = [
    ['Name', 'Role', 'Topics'],
    ['Tom', 'mentor', 'Pricing; hiring '],
    ['Ida', 'mentor', 'pricing ; Price setting?; Salary talks'],
    ['Ana', 'mentee', 'Price setting?'],
  ];
  const file = [upload('a.csv', csvOf(rows))];
  const first = await reading(file, { known: ['Hiring'] });
  expect(
    first.topics.map(({ as, isKnown, rows: count, written }) => [as, isKnown, count, written.length]),
  ).toEqual([
    ['Pricing', false, 4, 2],
    ['Hiring', true, 1, 1],
    ['Salary talks', false, 1, 1],
  ]);
  expect(peopleIn(first)).toEqual([
    { name: 'Tom', role: 'mentor', topics: 'Pricing; Hiring' },
    { name: 'Ida', role: 'mentor', topics: 'Pricing; Salary talks' },
    { name: 'Ana', role: 'mentee', 'need 1': 'Pricing' },
  ]);
  const chosen = await reading(file, {
    known: ['Hiring'],
    topicChoices: [
      { written: 'Price setting?', as: 'Setting prices' },
      { written: 'salary talks', as: null },
    ],
  });
  expect(peopleIn(chosen)).toEqual([
    { name: 'Tom', role: 'mentor', topics: 'Pricing; Hiring' },
    { name: 'Ida', role: 'mentor', topics: 'Pricing; Setting prices' },
    { name: 'Ana', role: 'mentee', 'need 1': 'Setting prices' },
  ]);
});

test('[FILE-10] columns that mean nothing to an import are kept as fields of their own', async () => {
  const rows: Rows = [
    ['Name', 'Role', 'Shoe size', 'Lunch'],
    ['Tom', 'mentor', '46', ''],
    ['Ana', 'mentee', '', 'vegan'],
  ];
  expect(peopleIn(await reading([upload('a.csv', csvOf(rows))]))).toEqual([
    { name: 'Tom', role: 'mentor', 'Shoe size': '46' },
    { name: 'Ana', role: 'mentee', Lunch: 'vegan' },
  ]);
});
