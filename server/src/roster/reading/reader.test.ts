import { expect, onTestFinished, test } from 'vitest';
import { duration } from '@rotunda/shared/rules/time';
import { Refusal } from '../../refusal.ts';
import { csvOf, upload, workbookOf, type Rows } from '../testing/files.ts';
import { createReader, type Reader, type ReaderOptions } from './reader.ts';
import type { ReadJob } from './readRoster.ts';

const jobOf = (name: string, bytes: Uint8Array | string): ReadJob => ({
  uploads: [upload(name, bytes)],
  choices: null,
  topicChoices: [],
  knownTopics: ['SQL'],
  remembered: new Map(),
});

function open(options?: ReaderOptions): Reader {
  const reader = createReader(options);
  onTestFinished(() => reader.close());
  return reader;
}

const many: Rows = [
  [
    'Name',
    'Email',
    'Would you like to be a mentor or a mentee?',
    'I can help with',
    'I need help with',
    'Question',
  ],
  ...Array.from({ length: 5_000 }, (_, index) => {
    const topics = ['Pricing', 'SQL', 'Hiring', 'Law, tax and trade', 'Public speaking'];
    const two = `${topics[index % 5] ?? ''}, ${topics[(index + 2) % 5] ?? ''}`;
    const isMentor = index % 4 === 0;
    return [
      `Person Number ${index}`,
      `p${index}@example.org`,
      isMentor ? 'Mentor' : 'Mentee',
      isMentor ? two : '',
      isMentor ? '' : two,
      isMentor ? '' : 'How do I begin?',
    ];
  }),
];

test('[IMP-15] five thousand rows are read in a thread of its own, while the main thread goes on', async () => {
  const reader = open();
  for (const [name, bytes] of [
    ['people.csv', csvOf(many)],
    ['people.xlsx', workbookOf({ People: many })],
  ] as const) {
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last - 5);
      last = now;
    }, 5);
    const began = performance.now();
    const answer = await reader.read(jobOf(name, bytes));
    clearInterval(ticking);
    expect(answer.rows).toHaveLength(5_000);
    // Said for whoever wonders, and not asserted: machines differ.
    console.info(
      `${name}: read in ${Math.round(performance.now() - began)} ms, the main thread waited ${Math.round(longest)} ms at most`,
    );
  }
}, 30_000);

test('jobs are done one after another, whatever became of the one before', async () => {
  const reader = open();
  const [first, second, third] = await Promise.allSettled([
    reader.read(jobOf('a.csv', 'Name,Role\nAna,mentee\n')),
    reader.read(jobOf('b.pdf', '%PDF-1.7')),
    reader.read(jobOf('c.csv', 'Name,Role\nBo,mentee\n')),
  ]);
  expect(first).toMatchObject({ value: { rows: [{ line: 2 }] } });
  expect(third).toMatchObject({ value: { rows: [{ line: 2 }] } });
  expect(second).toMatchObject({
    reason: { problem: { code: 'bad-file', params: { reason: 'no-table' } } },
  });
});

test('[IMP-16] a file that takes too long is refused, and the next one is read', async () => {
  const reader = open({ within: duration(1) });
  await expect(reader.read(jobOf('people.csv', csvOf(many)))).rejects.toMatchObject({
    problem: { code: 'bad-file', params: { reason: 'too-large' } },
  });
  const patient = open();
  expect((await patient.read(jobOf('a.csv', 'Name,Role\nAna,mentee\n'))).rows).toHaveLength(1);
});

test('while many files wait, another is told to try again', async () => {
  const reader = open();
  const reads = Array.from({ length: 8 }, () => reader.read(jobOf('a.csv', 'Name,Role\nAna,mentee\n')));
  expect(() => reader.read(jobOf('a.csv', 'Name\n'))).toThrow(Refusal);
  expect(await Promise.all(reads)).toHaveLength(8);
});
