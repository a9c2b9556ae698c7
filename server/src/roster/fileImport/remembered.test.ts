import { expect, test } from 'vitest';
import { openFileImporting, sheet, survey } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

test('[IMP-10] how columns are read can be changed, and is remembered at every event of the instance', async () => {
  const event = await openFileImporting();
  const rows: Rows = [
    ['Name', 'Ward', 'Wish'],
    ['Ana', 'North', 'SQL'],
  ];
  const { tables } = await event.previewFiles(sheet(rows, 'mentees.csv'));
  const [table] = tables;
  if (!table) throw new Error('There is no table');
  const columns = table.columns.map(({ choice }, place) =>
    place === 1 ? { ...choice, meaning: 'department' as const } : choice,
  );
  const choice = { use: true, role: table.role, columns };
  await event.importFiles(sheet(rows, 'mentees.csv'), { tables: [choice] });
  expect((await event.state()).form('Ana')?.department).toBe('North');
  const turned: Rows = [
    ['Wish', 'Name', 'Ward'],
    ['SQL', 'Bo', 'South'],
  ];
  const next = await event.previewFiles(sheet(turned, 'list.csv'));
  expect(next.tables[0]).toMatchObject({ isRemembered: true, role: 'mentee' });
  expect(next.rows).toMatchObject([{ name: 'Bo', department: 'South', role: 'mentee' }]);
});

test('[IMP-12] fields of their own are in the file that the roster is taken out as, and come back from it', async () => {
  const event = await openFileImporting();
  await event.importFiles(sheet(survey));
  const taken = await event.send('GET', `/api/events/${event.eventId}/roster.csv`, undefined, event.cookies);
  expect(taken.body.split('\r\n')[0]).toMatch(/,Lunch$/u);
  const again = await event.previewFiles([{ name: 'roster.csv', bytes: taken.body }]);
  expect(again.tables[0]?.columns.every(({ confidence }) => confidence !== 'unsure')).toBe(true);
  expect(again.rows.map(({ change }) => change)).toEqual(['same', 'same']);
});
