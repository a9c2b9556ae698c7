import { expect, it } from 'vitest';
import { isWrongLimit, seatingForm, seatingInput } from './seatingForm.ts';

const said = {
  mostAtOnce: 2,
  remote: true,
  languages: ['Deutsch', 'English'],
  zoneId: 'garden',
  tableId: null,
  absent: ['r2'],
  wished: ['max'],
};

it('[UI-155] the form of somebody’s seat asks for exactly what it was made from', () => {
  expect(seatingInput(seatingForm(said))).toEqual(said);
  const nothing = seatingInput(seatingForm(undefined));
  expect(seatingInput(seatingForm(nothing))).toEqual(nothing);
});

it('languages are parted by commas, and a limit is a whole number or nothing', () => {
  const form = { ...seatingForm(said), languages: ' Deutsch,, Español ', mostAtOnce: '' };
  expect(seatingInput(form)).toMatchObject({ languages: ['Deutsch', 'Español'], mostAtOnce: null });
  expect(['0', '13', 'two'].every((mostAtOnce) => isWrongLimit({ ...form, mostAtOnce }))).toBe(true);
});
