import { expect, it } from 'vitest';
import { isWrong, limitNames, seatingForm, seatingInput } from './seatingForm.ts';

const seating = {
  mostAtOnce: 2,
  remote: true,
  languages: ['Deutsch', 'English'],
  zoneId: 'garden',
  tableId: null,
  absent: ['r2'],
  wished: ['max'],
};
const limits = { mostConversations: 12, mostRounds: 4 };

it('[UI-155] the form of somebody’s seat asks for exactly what it was made from', () => {
  expect(seatingInput(seatingForm(seating, limits))).toEqual({ seating, limits });
  const nothing = seatingInput(seatingForm(undefined, { mostConversations: null, mostRounds: null }));
  expect(seatingInput(seatingForm(nothing.seating, nothing.limits))).toEqual(nothing);
});

it('languages are parted by commas, and a limit is a whole number or nothing', () => {
  const form = { ...seatingForm(seating, limits), languages: ' Deutsch,, Español ', mostAtOnce: '' };
  expect(seatingInput(form).seating).toMatchObject({ languages: ['Deutsch', 'Español'], mostAtOnce: null });
  for (const limit of limitNames) {
    for (const text of ['0', '401', 'two', '1.5'])
      expect(isWrong({ ...form, [limit]: text }, limit)).toBe(true);
    expect(isWrong({ ...form, [limit]: ' 12 ' }, limit)).toBe(false);
  }
});
