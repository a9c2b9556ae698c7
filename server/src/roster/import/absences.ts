import { searchName } from '@rotunda/shared/rules/people';
import { roundNumber, toRound } from '../guess/roundWords.ts';
import { saysNobody } from '../guess/seatCells.ts';
import { entriesOf, type Parsed } from './cells.ts';
import type { Wrong } from './faults.ts';

/** The rounds of an event, in order. */
export type Rounds = readonly { readonly id: string; readonly title: string }[];

/**
 * The rounds without somebody: numbers, ranges and names of rounds (`2; 4-5; Last round`), and `before 2` and `after 3` for
 * who comes late or leaves early. Answers ids in the order of the agenda.
 */
export function absencesOf(cell: string, rounds: Rounds): Parsed<readonly string[]> {
  const absent = new Set<string>();
  if (cell === '' || saysNobody(cell)) return { value: [] };
  for (const entry of entriesOf(cell)) {
    const found = roundsIn(entry, rounds);
    if (found === null) return { wrong: noSuchRound(entry, rounds) };
    for (const { id } of found) absent.add(id);
  }
  return { value: rounds.map(({ id }) => id).filter((id) => absent.has(id)) };
}

const single = new RegExp(`^${roundNumber}$`, 'iu');
const range = new RegExp(`^${roundNumber}${toRound}${roundNumber}$`, 'iu');
const edge = new RegExp(`^(before|after) ${roundNumber}$`, 'iu');

function roundsIn(entry: string, rounds: Rounds): Rounds | null {
  const between = (first: number, last: number): Rounds | null =>
    first >= 1 && first <= last && last <= rounds.length ? rounds.slice(first - 1, last) : null;
  if (/^\d{1,3}$/u.test(entry)) return between(Number(entry), Number(entry));
  const named = rounds.filter(({ title }) => searchName(title) === searchName(entry));
  if (named.length > 0) return named;
  const [, only] = single.exec(entry) ?? [];
  if (only !== undefined) return between(Number(only), Number(only));
  const [, first, last] = range.exec(entry) ?? [];
  if (first !== undefined && last !== undefined) return between(Number(first), Number(last));
  const [, side = '', at] = edge.exec(entry) ?? [];
  if (at !== undefined) {
    const number = Number(at);
    if (between(number, number) === null) return null;
    return side.toLowerCase() === 'before' ? rounds.slice(0, number - 1) : rounds.slice(number);
  }
  // "2, 4" and "2 and 4" say the same as "2; 4".
  const parts = entry.split(/ ?[,+&/] ?| (?:and|und|et|y|e|en) /iu).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const all = parts.map((part) => roundsIn(part, rounds));
  return all.every((each) => each !== null) ? all.flat() : null;
}

const noSuchRound = (entry: string, rounds: Rounds): Wrong => ({
  reason: `${entry} is no round`,
  mend:
    rounds.length === 0
      ? 'Leave it empty: the agenda has no rounds yet.'
      : `Write numbers from 1 to ${rounds.length}, such as 2; 4, or leave it empty.`,
});

/** Absences as a file has them: the numbers of the rounds. */
export const absenceText = (absent: readonly string[], rounds: Rounds): string =>
  rounds.flatMap(({ id }, index) => (absent.includes(id) ? [String(index + 1)] : [])).join('; ');
