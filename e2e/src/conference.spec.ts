import type { Page } from '@playwright/test';
import { csvOf } from './arrange/csv.ts';
import { workbookOf } from './arrange/workbook.ts';
import { Preparation } from './harness/preparation.ts';
import { expect, test } from './harness/test.ts';

const each = 500;
const topics = ['Pricing', 'Hiring', 'Public speaking', 'Data analysis', 'Negotiation', 'Giving feedback'];
const topic = (index: number): string => topics[index % topics.length] ?? '';
const padded = (index: number): string => String(index + 1).padStart(3, '0');

const mentors = [
  ['Full name', 'E-mail', 'Department', 'Which topics can you help others with?', 'Languages'],
  ...Array.from({ length: each }, (_, index) => [
    `Mona Mentor${padded(index)}`,
    `mentor${padded(index)}@example.org`,
    index % 2 === 0 ? 'Sales' : 'Product',
    `${topic(index)}; ${topic(index + 1)}`,
    'English',
  ]),
];
const mentees = [
  [
    'First name',
    'Last name',
    'E-mail',
    'Top need',
    'Question for your mentor',
    'Second need',
    'Wished mentor',
  ],
  ...Array.from({ length: each }, (_, index) => [
    'Mia',
    `Mentee${padded(index)}`,
    `mentee${padded(index)}@example.org`,
    topic(index),
    `How do I begin with ${topic(index).toLowerCase()}, and what comes first?`,
    topic(index + 3),
    index % 50 === 0 ? `Mona Mentor${padded(index)}` : '',
  ]),
];

interface Dropped {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Lets files fall onto the page, as a hand does that drags them out of a folder. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('[IMP-22] 500 mentors and 500 mentees come from two files to a published plan', async ({ venue }) => {
  const olga = await venue.facilitator();
  const { page } = olga;
  await olga.claim();
  await new Preparation(olga).createEvent('A conference');
  await olga.open('People');
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByLabel('Or paste rows here')).toBeVisible();

  const patient = { timeout: 60_000 };
  const marks: [string, number][] = [['dropped', performance.now()]];
  const mark = (what: string): unknown => marks.push([what, performance.now()]);
  await drop(page, [
    { name: 'mentors.xlsx', bytes: workbookOf('Mentors', mentors) },
    { name: 'mentees.csv', bytes: Buffer.from(csvOf(mentees)) },
  ]);
  await expect(page.getByRole('button', { name: `Import ${2 * each} people` })).toBeEnabled(patient);
  mark('preview');
  await olga.press(`Import ${2 * each} people`);
  await expect(page.getByText(`${2 * each} people added`)).toBeVisible(patient);
  mark('imported');
  await page.getByRole('button', { name: /^Make \d+ tables$/u }).click();
  await expect(page.getByText(/^\d+ mentors got a table\.$/u)).toBeVisible(patient);
  mark('tables');
  await olga.open('Plan');
  await olga.press('Plan all rounds');
  await expect(page.getByText('Draft. Phones do not see it.')).toBeVisible(patient);
  mark('planned');
  await olga.press(`Publish to ${2 * each} people`);
  await expect(page.getByText('Published. Phones show it.')).toBeVisible(patient);
  await expect(page.getByRole('grid').getByText('Mia').first()).toBeVisible();
  mark('published');

  // Said for whoever wonders, and not asserted: machines differ.
  const [first] = marks;
  const said = marks.slice(1).map(([what, at]) => `${what} ${((at - first![1]) / 1_000).toFixed(1)} s`);
  console.info(`From the drop of two files with ${2 * each} people: ${said.join(', ')}.`);
});
