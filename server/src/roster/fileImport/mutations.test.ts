import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, encoded, encodings, workbookOf, type Rows } from '../testing/files.ts';
import { openFileImporting, type FileImporting } from '../testing/fileImporting.ts';

/** Everything a row says has its number in it, so that nothing can come from another row unnoticed. */
const headings = [
  [
    'Full name',
    'E-mail',
    'Mentor or mentee?',
    'Team',
    'I can help with',
    'I need help with',
    'My question',
    'Shoe size',
  ],
  ['name', 'email', 'role', 'department', 'topics', 'need 1', 'question 1', 'shoe size'],
  ['Name', 'Correo', 'Rol', 'Departamento', 'Puedo ayudar con', 'Necesito ayuda con', 'Pregunta', 'Talla'],
];
const personOf = (number: number): string[] => {
  const isMentor = number % 2 === 0;
  return [
    `Person N${number}`,
    `n${number}@example.org`,
    isMentor ? 'Mentor' : 'Mentee',
    `Team N${number}`,
    isMentor ? `Topic N${number}; Other N${number}` : '',
    isMentor ? '' : `Topic N${number}`,
    isMentor ? '' : `How, N${number}?`,
    `size N${number}`,
  ];
};

const people = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 10 });
const damage = fc.array(
  fc.record({
    row: fc.nat(20),
    column: fc.nat(7),
    to: fc.constantFrom(
      '',
      ' ',
      '"',
      'a;b',
      'x@',
      '=1+1',
      'two\nlines',
      'boss',
      'yes',
      '9',
      '\u0007',
      'Ä',
      '❤'.repeat(700),
    ),
  }),
  { maxLength: 4 },
);
const layout = fc.record({
  headings: fc.constantFrom(...headings),
  order: fc.shuffledSubarray([...headings[0]!.keys()], { minLength: 8 }),
  titles: fc.boolean(),
  blank: fc.boolean(),
  kind: fc.constantFrom('xlsx', ...encodings),
  separator: fc.constantFrom(',', ';', '\t', '|'),
});

function fileOf(rows: Rows, { kind, separator }: { kind: string; separator: string }) {
  const encoding = encodings.find((each) => each === kind);
  return encoding
    ? { name: 'people.csv', bytes: encoded(csvOf(rows, separator), encoding) }
    : { name: 'people.xlsx', bytes: workbookOf({ People: rows }) };
}

/** Whatever is known of somebody comes from one row. */
async function expectNobodyMixed(event: FileImporting): Promise<void> {
  const state = await event.state();
  const numbersIn = (value: unknown): string[] => JSON.stringify(value).match(/[Nn]\d+/gu) ?? [];
  const topicOf = ({ topicId }: { topicId: string }) =>
    state.setup.topics.find(({ id }) => id === topicId)?.name;
  for (const { id, name, email, department, extra } of state.roster.people) {
    const needs = (state.roster.needs.get(id) ?? []).map((need) => [topicOf(need), need.question]);
    const knows = (state.roster.expertise.get(id) ?? []).map(topicOf);
    const all = [name, email, department, extra, knows, needs].flatMap(numbersIn);
    expect(new Set(all.map((each) => each.toUpperCase())).size, name).toBeLessThanOrEqual(1);
  }
}

test('[IMP-18] whatever becomes of a valid file, no row is mixed with another, and what a preview shows is what is written', async () => {
  const event = await openFileImporting();
  await fc.assert(
    fc.asyncProperty(people, damage, layout, async (numbers, changes, how) => {
      await event.services.db.write(event.eventId, async (tx) => {
        await tx.q.delete(tx.t.participant);
        await tx.q.delete(tx.t.topic);
        await tx.q.delete(tx.t.rosterImport);
        await tx.q.delete(tx.t.columnMemory);
        tx.touch('roster');
      });
      const whole = numbers.map(personOf);
      for (const { row, column, to } of changes) {
        const cells = whole[row % whole.length];
        if (cells) cells[column] = to;
      }
      const ordered = [how.headings, ...whole].map((cells) => how.order.map((place) => cells[place] ?? ''));
      const rows = [...(how.titles ? [['Who takes part', '', '', '', '', '', '', '']] : []), ...ordered];
      if (how.blank) rows.splice(2, 0, ['', '', '', '', '', '', '', '']);
      const file = [fileOf(rows, how)];

      const before = await event.state();
      const preview = await event.previewFiles(file);
      expect((await event.state()).roster).toEqual(before.roster);
      // Each row that has something in it is taken, asked about or refused, and only one of these.
      const places = [preview.rows, preview.questions, preview.refused].flatMap((list) => [
        ...new Set(list.map(({ row }) => row)),
      ]);
      expect(new Set(places).size).toBe(places.length);
      const answer = await event.importFiles(file);
      const count = (change: string) => preview.rows.filter((row) => row.change === change).length;
      expect(answer.counts).toEqual({
        added: count('new'),
        changed: count('changed'),
        same: count('same'),
        left: new Set([...preview.refused, ...preview.questions].map(({ row }) => row)).size,
      });
      await expectNobodyMixed(event);
      const again = await event.importFiles(file);
      expect(again.counts).toMatchObject({ added: 0, changed: 0 });
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('[IMP-19] whatever bytes of a file are changed, it is read or refused, and nothing is written by halves', async () => {
  const event = await openFileImporting();
  const rows: Rows = [headings[0]!, ...[1, 2, 3, 4].map(personOf)];
  const files = [
    fileOf(rows, { kind: 'utf-8', separator: ',' }),
    fileOf(rows, { kind: 'xlsx', separator: '' }),
  ];
  const places = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      places,
      fc.option(fc.nat(100_000)),
      async ({ name, bytes }, changes, cut) => {
        const broken = new Uint8Array(bytes).slice(0, cut === null ? undefined : cut % bytes.length || 1);
        for (const [at, byte] of changes) broken[at % broken.length] = byte;
        const before = await event.state();
        const content = Buffer.from(broken).toString('base64');
        const body = { files: [{ name, content }], tables: null, topics: [], decisions: [], takes: [] };
        const preview = await event.send(
          'POST',
          `/api/events/${event.eventId}/roster-files/preview`,
          body,
          event.cookies,
        );
        expect([200, 400]).toContain(preview.statusCode);
        const answer = await event.send(
          'POST',
          `/api/events/${event.eventId}/roster-files/import`,
          { ...body, id: 'broken-bytes', newTopics: [], madeOn: null },
          event.cookies,
        );
        expect([200, 400]).toContain(answer.statusCode);
        if (answer.statusCode === 400) expect((await event.state()).roster).toEqual(before.roster);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
