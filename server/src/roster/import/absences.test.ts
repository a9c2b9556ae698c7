import { expect, test } from 'vitest';
import { absencesOf, absenceText, type Rounds } from './absences.ts';

const rounds: Rounds = [1, 2, 3, 4, 5].map((number) => ({ id: `r${number}`, title: `Round ${number}` }));
const named: Rounds = [
  { id: 'a', title: 'Opening talks' },
  { id: 'b', title: 'After lunch' },
];

test.each([
  ['', ''],
  ['none', ''],
  ['Round 1, Round 2', '1; 2'],
  ['2', '2'],
  ['2; 4', '2; 4'],
  ['4, 2', '2; 4'],
  ['2 and 4', '2; 4'],
  ['1 & 5', '1; 5'],
  ['2-4', '2; 3; 4'],
  ['Round 3', '3'],
  ['round 3\nRunde 5', '3; 5'],
  ['1, 3', '1; 3'],
  ['rounds 2 and 3', '2; 3'],
  ['1st round', '1'],
  ['R1-R2', '1; 2'],
  ['Round 1 to Round 3', '1; 2; 3'],
  ['Runde 1 bis 2', '1; 2'],
  ['tours 2 à 3', '2; 3'],
  ['rondes 2 t/m 4', '2; 3; 4'],
  ['before 3', '1; 2'],
  ['after round 3', '4; 5'],
  ['after 5', ''],
  ['before 2; after 4', '1; 5'],
])('[CSV-32] rounds without somebody: %j is %j', (cell, numbers) => {
  const read = absencesOf(cell, rounds);
  expect('value' in read && absenceText(read.value, rounds)).toBe(numbers);
});

test('[CSV-32] rounds go by their names, too', () => {
  expect(absencesOf('after LUNCH; 1', named)).toEqual({ value: ['a', 'b'] });
});

test.each(['0', '6', '4-2', '3-9', 'before 7', 'tomorrow', '2; soon', '11:30'])(
  '[CSV-32] %j is no round',
  (cell) => {
    const read = absencesOf(cell, rounds);
    expect('wrong' in read && read.wrong.mend).toContain('from 1 to 5');
  },
);

test('[CSV-32] without rounds nobody is away from any', () => {
  const read = absencesOf('1', []);
  expect('wrong' in read && read.wrong.mend).toContain('no rounds yet');
});
