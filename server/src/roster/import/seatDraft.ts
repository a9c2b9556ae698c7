import { plainSeating, type Seating } from '@rotunda/db/queries/seating';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { languageNames } from '@rotunda/shared/rules/languages';
import { searchName } from '@rotunda/shared/rules/people';
import { remoteOf, withoutBrackets } from '../guess/seatCells.ts';
import { entriesOf, lineOf, type Parsed, wholeOf } from './cells.ts';
import { absencesOf, absenceText, type Rounds } from './absences.ts';
import type { Fields } from './fields.ts';

/** What an event has that files name: zones and tables by what they are called, rounds in order. */
export interface Room {
  readonly zones: readonly { readonly id: string; readonly name: string }[];
  readonly tables: readonly { readonly id: string; readonly number: number }[];
  readonly rounds: Rounds;
}

export const roomOf = ({ zones, tables, agenda }: SetupSlice): Room => ({
  zones,
  tables,
  rounds: roundsOf(agenda).map(({ id, title }) => ({ id, title })),
});

/**
 * What a row makes of where and when somebody sits. Whom they ask for depends on the other rows: that stays as it is here.
 */
export function seatsOf(fields: Fields, had: Seating | undefined, room: Room): Seating {
  const now = had ?? plainSeating;
  const nameOf = (zoneId: string | null): string => room.zones.find(({ id }) => id === zoneId)?.name ?? '';
  const numberOf = (tableId: string | null): string =>
    String(room.tables.find(({ id }) => id === tableId)?.number ?? '');
  return {
    mostAtOnce: fields.take('most at once', {
      parse: (cell) => wholeOf(cell, 1, mostPeople),
      now: now.mostAtOnce,
    }),
    remote: fields.take('remote', {
      parse: remoteCell,
      now: now.remote,
      show: (value) => (value ? 'yes' : ''),
    }),
    languages: fields.take('languages', {
      parse: languagesOf,
      now: now.languages,
      show: (value) => value.join('; '),
    }),
    zoneId: fields.take('zone', { parse: (cell) => zoneOf(cell, room), now: now.zoneId, show: nameOf }),
    tableId: fields.take('fixed table', {
      parse: (cell) => tableOf(cell, room),
      now: now.tableId,
      show: numberOf,
    }),
    absent: fields.take('away', {
      parse: (cell) => absencesOf(cell, room.rounds),
      now: now.absent,
      show: (value) => absenceText(value, room.rounds),
    }),
    wished: now.wished,
  };
}

/** As many as somebody can say by hand. */
const mostPeople = 12;
const mostLanguages = 5;
const longestLanguage = 40;

function remoteCell(cell: string): Parsed<boolean> {
  if (cell === '') return { value: false };
  const value = remoteOf(cell);
  return value === null
    ? {
        wrong: {
          reason: 'Neither yes nor no',
          mend: 'Write yes for somebody who takes part from afar, else no.',
        },
      }
    : { value };
}

/** People part languages by commas, slashes and "and", too, and name them each in their own. */
function languagesOf(cell: string): Parsed<readonly string[]> {
  const typed: string[] = [];
  for (const entry of entriesOf(withoutBrackets(cell).replace(/[,/|+&]| (?:and|und|et|y|e|en) /giu, ';'))) {
    const read = lineOf(entry, longestLanguage);
    if ('wrong' in read) return read;
    typed.push(read.value);
  }
  const languages = languageNames(typed);
  return languages.length > mostLanguages
    ? {
        wrong: {
          reason: `More than ${mostLanguages} languages`,
          mend: `Keep the ${mostLanguages} that matter most.`,
        },
      }
    : { value: languages };
}

function zoneOf(cell: string, { zones }: Room): Parsed<string | null> {
  if (cell === '') return { value: null };
  const found = zones.find(({ name }) => searchName(name) === searchName(cell));
  if (found) return { value: found.id };
  const names = zones.map(({ name }) => name).join(', ');
  return {
    wrong: {
      reason: `There is no zone ${cell}`,
      mend: names === '' ? 'Add the zone to the room, or leave it empty.' : `Write one of: ${names}.`,
    },
  };
}

function tableOf(cell: string, { tables }: Room): Parsed<string | null> {
  const number = wholeOf(cell, 1, 999);
  if ('wrong' in number) return number;
  if (number.value === null) return { value: null };
  const found = tables.find((each) => each.number === number.value);
  return found
    ? { value: found.id }
    : {
        wrong: {
          reason: `There is no table ${cell}`,
          mend: `Add table ${cell} to the room, or write the number of one that is there.`,
        },
      };
}
