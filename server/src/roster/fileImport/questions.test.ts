import { describe, expect, test } from 'vitest';
import { editByHand, openFileImporting, sheet } from '../testing/fileImporting.ts';

describe('[IMP-7] the same name without an e-mail is asked about, not guessed', () => {
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

  test('for somebody who was added by hand', async () => {
    const event = await openFileImporting();
    await event.import('name,role\nAna Ruiz,mentee');
    await editByHand(event, 'Ana Ruiz', () => ({ name: 'Ana  Ruiz'.replace('  ', ' '), department: 'Law' }));
    // A walk-in, as nobody imported them.
    await event.services.db.write(event.eventId, async ({ q, t }) => {
      await q.update(t.participant).set({ imported: null });
    });
    const file = sheet([
      ['name', 'email', 'role'],
      ['ana ruiz', 'ana@example.org', 'mentee'],
      ['Bo Li', '', 'mentee'],
    ]);
    const preview = await event.previewFiles(file);
    expect(names(preview.rows)).toEqual(['Bo Li']);
    expect(preview.questions).toMatchObject([
      { line: 2, name: 'ana ruiz', people: [{ name: 'Ana Ruiz', department: 'Law' }], decision: null },
    ]);
    const [question] = preview.questions;
    const row = question?.row ?? 0;
    const as = question?.people[0]?.id ?? '';
    // Nothing is decided: the row waits.
    expect((await event.importFiles(file)).counts).toEqual({ added: 1, changed: 0, same: 0, left: 1 });
    const decided = await event.importFiles(file, { decisions: [{ row, as }] });
    expect(decided.counts).toEqual({ added: 0, changed: 1, same: 1, left: 0 });
    const { roster } = await event.state();
    expect(roster.people.map(({ name, email }) => [name, email])).toEqual([
      ['Ana Ruiz', 'ana@example.org'],
      ['Bo Li', ''],
    ]);
  });

  test('for two rows of one name; and whom that made is known the next time', async () => {
    const event = await openFileImporting();
    const file = sheet([
      ['name', 'role', 'department'],
      ['Bo Li', 'mentee', 'Law'],
      ['Bo Li', 'mentee', 'Sales'],
    ]);
    const preview = await event.previewFiles(file);
    expect(preview.questions).toMatchObject([{ line: 3, rows: [{ line: 2 }], people: [] }]);
    const decisions = [{ row: preview.questions[0]?.row ?? 0, as: 'new' }];
    expect((await event.importFiles(file, { decisions })).counts).toMatchObject({ added: 2, left: 0 });
    const again = await event.previewFiles(file);
    expect(again.questions).toEqual([]);
    expect(again.rows.map(({ change }) => change)).toEqual(['same', 'same']);
    // Somebody left out is left out of this import alone.
    const skipped = await event.importFiles(
      sheet([
        ['name', 'role'],
        ['Bo Li', 'mentor'],
      ]),
      {
        decisions: [{ row: 2, as: 'skip' }],
      },
    );
    expect(skipped.counts).toEqual({ added: 0, changed: 0, same: 0, left: 1 });
  });

  test('a decision about somebody who is not of that name is none', async () => {
    const event = await openFileImporting();
    await event.importFiles(
      sheet([
        ['name', 'role'],
        ['Ana', 'mentee'],
        ['Bo', 'mentee'],
      ]),
    );
    const { idOf } = await event.state();
    const file = sheet([
      ['name', 'role', 'email'],
      ['Ana', 'mentor', 'a@example.org'],
    ]);
    const preview = await event.previewFiles(file, { decisions: [{ row: 2, as: idOf('Bo') }] });
    expect(preview.questions).toMatchObject([{ decision: null }]);
  });
});
