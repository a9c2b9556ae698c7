import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { csv, openImporting } from '../testing/importing.ts';

const topics = ['Pricing', 'Hiring', 'Negotiation', 'SQL', 'Public speaking', 'Roadmaps'];
const topicAt = (index: number): string => topics[index % topics.length] ?? '';

const mentee = (index: number): string =>
  `Mentee Number ${index} | mentee${index}@example.org | mentee | Dept ${index % 7} | | ${topicAt(index)} | How do I begin with this, in words of my own, number ${index}? | ${topicAt(index + 1)} | And then?`;
const mentor = (index: number): string =>
  `Mentor Number ${index} | mentor${index}@example.org | mentor | Dept ${index % 7} | ${topicAt(index)}:5; ${topicAt(index + 2)}:3 | | | |`;
const heading = 'name | email | role | department | topics | need 1 | question 1 | need 2 | question 2';

const file = (mentors: number, mentees: number): string[] => [
  heading,
  ...Array.from({ length: mentors }, (_, index) => mentor(index)),
  ...Array.from({ length: mentees }, (_, index) => mentee(index)),
];

test('[CSV-18] of 200 people with 3 bad rows, 197 come in, and the 3 once they are mended', async () => {
  const event = await openImporting();
  const good = file(40, 160);
  const bad = [...good];
  bad[10] = good[10]?.replace('mentor9@example.org', 'mentor9') ?? '';
  bad[100] = good[100]?.replace('| mentee |', '| guest |') ?? '';
  bad[200] = good[200]?.replace('Mentee Number 159', '') ?? '';
  const preview = await event.preview(csv(...bad));
  expect(preview.rows).toHaveLength(197);
  const first = await event.import(csv(...bad));
  expect(first).toMatchObject({ added: 197, changed: 0, same: 0 });
  expect(first.refused.map(({ line, column, value }) => [line, column, value])).toEqual([
    [11, 'email', 'mentor9'],
    [101, 'role', 'guest'],
    [201, 'name', ''],
  ]);
  expect(first.refused).toEqual(preview.refused);
  const mended = csv(heading, good[10] ?? '', good[100] ?? '', good[200] ?? '');
  expect(await event.import(mended)).toEqual({ added: 3, changed: 0, same: 0, refused: [] });
  expect(await event.import(csv(...good))).toEqual({ added: 0, changed: 0, same: 200, refused: [] });
});

test('the documented example is a roster without a fault', async () => {
  const event = await openImporting();
  const example = new URL('../../../../docs/examples/roster.csv', import.meta.url);
  const text = await readFile(example, 'utf8');
  const preview = await event.preview(text);
  expect(preview.ignoredColumns).toEqual([]);
  expect(await event.import(text)).toEqual({ added: 6, changed: 0, same: 0, refused: [] });
  const state = await event.state();
  expect(state.tables('Tom Okafor')).toEqual([2, 2, 2, 2, 2]);
  expect(state.pairs).toHaveLength(2);
});

test('a thousand people come in at once', async () => {
  const event = await openImporting();
  const text = csv(...file(200, 800));
  const took = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return Math.round(performance.now() - began);
  };
  const previewMs = await took(() => event.preview(text));
  const importMs = await took(() => event.import(text));
  const againMs = await took(() => event.import(text));
  const state = await event.state();
  expect(state.roster.people).toHaveLength(1_000);
  expect(new Set(state.roster.people.map(({ number }) => number)).size).toBe(1_000);
  // Said for whoever wonders, and not asserted: machines differ.
  console.info(`1,000 people: preview ${previewMs} ms, import ${importMs} ms, again ${againMs} ms`);
}, 20_000);
