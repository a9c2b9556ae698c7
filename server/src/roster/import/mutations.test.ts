import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openImporting } from '../testing/importing.ts';

const headings = [
  'name',
  'email',
  'role',
  'department',
  'topics',
  'need 1',
  'question 1',
  'need 2',
  'minimum level 2',
  'table',
  'forbidden',
  'required',
];

const names = ['Ana', 'Bo', 'Cy', 'Dee', 'Eve', 'ana', 'Ana Berg'];
const oneOf = (...values: string[]) => fc.constantFrom('', ...values);
const row = fc.tuple(
  oneOf(...names),
  oneOf('a@x.org', 'A@x.org', 'b@x.org', 'c@x.org', 'half@x'),
  oneOf('mentor', 'mentee', 'both', 'Mentor', 'boss'),
  oneOf('Sales', ' Product '),
  oneOf('Pricing', 'Pricing:5; Hiring', 'Pricing:9', 'SQL; sql', '; ;'),
  oneOf('Pricing', 'Hiring', 'SQL'),
  oneOf('How?', '=1+1', 'two\nlines'),
  oneOf('Pricing', 'Hiring'),
  oneOf('1', '5', '6'),
  oneOf('1', '2', '3', '77'),
  oneOf(...names, 'a@x.org', 'Ana; Bo', 'Nobody'),
  oneOf(...names, 'b@x.org', 'Bo @ 2', 'Cy @ 99'),
);
const rows = fc.array(row, { maxLength: 8 });

test('[CSV-17] whatever files come one after another, each row is taken or refused, and a second time changes nothing', async () => {
  const event = await openImporting();
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const text = stringify([headings, ...cells]);
      const lines = new Set<number>();
      const preview = await event.preview(text);
      for (const { line } of preview.rows) {
        expect(lines.has(line)).toBe(false);
        lines.add(line);
      }
      const refused = new Set(preview.refused.map(({ line }) => line));
      expect([...refused].some((line) => lines.has(line))).toBe(false);
      const filled = cells.filter((each) => each.some((cell) => cell.trim() !== ''));
      expect(lines.size + refused.size).toBe(filled.length);

      const first = await event.import(text);
      const count = (change: string) => preview.rows.filter((each) => each.change === change).length;
      expect(first).toEqual({
        added: count('new'),
        changed: count('changed'),
        same: count('same'),
        refused: preview.refused,
      });
      const before = await event.state();
      expect(await event.import(text)).toMatchObject({ added: 0, changed: 0 });
      const after = await event.state();
      expect(after.setup.event.revisions).toEqual(before.setup.event.revisions);
      expect(after.roster).toEqual(before.roster);
    }),
    { numRuns: 40 },
  );
}, 20_000);
