import { expect, test } from 'vitest';
import { openFileImporting, sheet } from '../testing/fileImporting.ts';
import type { Rows } from '../testing/files.ts';

const topics = ['Pricing', 'Hiring', 'Negotiation', 'SQL', 'Public speaking', 'Roadmaps'];
const two = (index: number): string => [topics[index % 6], topics[(index + 1) % 6]].join('; ');

const rows: Rows = [
  [
    'Full name',
    'E-mail',
    'Would you like to be a mentor or a mentee?',
    'I can help with',
    'I need help with',
    'My question',
    'Site',
  ],
  ...Array.from({ length: 5_000 }, (_, index) => {
    const isMentor = index % 4 === 0;
    const person = [`Person Number ${index}`, `p${index}@example.org`, isMentor ? 'Mentor' : 'Mentee'];
    return isMentor
      ? [...person, two(index), '', '', 'North']
      : [...person, '', two(index), `How do I begin, in words of number ${index}?`, 'South'];
  }),
];

test('[IMP-17] five thousand people come in from one file, and go again as a whole', async () => {
  const event = await openFileImporting();
  const took = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 5);
      last = now;
    }, 5);
    const began = performance.now();
    const result = await work();
    await new Promise((resolve) => setTimeout(resolve, 10));
    clearInterval(ticking);
    // Said for whoever wonders, and not asserted: machines differ.
    console.info(
      `${what}: ${Math.round(performance.now() - began)} ms, nothing else for ${Math.round(longest)} ms at most`,
    );
    return result;
  };
  const file = sheet(rows);
  const preview = await took('preview', () => event.previewFiles(file));
  expect(preview.rows).toHaveLength(5_000);
  const newTopics = preview.topics.map(({ proposed }) => proposed);
  const answer = await took('preview and import', () =>
    event.importFiles(file, { id: 'five-thousand', newTopics }),
  );
  expect(answer.counts).toEqual({ added: 5_000, changed: 0, same: 0, left: 0 });
  const again = await took('preview again', () => event.previewFiles(file));
  expect(again.rows.every(({ change }) => change === 'same')).toBe(true);
  expect((await took('undo', () => event.undo('five-thousand'))).statusCode).toBe(200);
  expect((await event.state()).roster.people).toEqual([]);
}, 60_000);
