import type { TableGuess } from './guessed.ts';

const names = new Set(['name', 'first-name', 'last-name']);
const asides = new Set(['extra', 'leave-out', ...names]);

/** Whether a table says for sure who its people are, or at least something of them besides. */
const isRoster = ({ choice, columns, isRemembered }: TableGuess): boolean =>
  choice.use &&
  (isRemembered ||
    columns.some(
      ({ choice: { meaning }, confidence }) =>
        !asides.has(meaning) || (names.has(meaning) && confidence !== 'unsure'),
    ));

/**
 * Sets tables aside that only might have names in them, beside one that has for sure: sheets of notes and of instructions.
 * Alone, a list of nothing but names is a roster.
 */
export function setAside(guesses: readonly TableGuess[]): TableGuess[] {
  if (!guesses.some(isRoster)) return [...guesses];
  return guesses.map((guess) =>
    !guess.choice.use || isRoster(guess)
      ? guess
      : {
          ...guess,
          choice: { ...guess.choice, use: false },
          reasons: ['Its cells could be names, but another table is surer of its people.'],
        },
  );
}
