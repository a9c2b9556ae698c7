import type { PersonInput } from '@rotunda/shared/schema/roster';
import type { RosterFilesAnswer, TablePreview } from '@rotunda/shared/schema/rosterFiles';
import { placeOf } from '../arrange/place.ts';
import type { ImportWorld, PreparedRow } from '../import/prepare.ts';
import type { ReadAnswer, ReadTable } from '../reading/readRoster.ts';
import { changeTeller } from './changes.ts';
import type { Judged } from './judge.ts';
import { leftFiles } from './leftFiles.ts';
import { seatPreviews } from './seatPreview.ts';

/** What a preview says: how the files are read, and what importing them would do. */
export function previewOf(
  read: ReadAnswer,
  judged: Judged,
  madeOn: RosterFilesAnswer['madeOn'],
  world: ImportWorld,
): RosterFilesAnswer {
  const { prepared, questions, edits, refused, left } = judged;
  const seatsOf = seatPreviews(prepared, world);
  const changesOf = changeTeller(world, prepared);
  return {
    madeOn,
    tables: read.tables.map(tableOf),
    topics: read.topics.map(({ written, ...topic }) => ({
      ...topic,
      written: written.map(({ text, rows }) => ({ text, rows })),
    })),
    rows: prepared.rows.map((row) => ({
      ...rowOf(row, prepared.topicNames),
      seats: seatsOf(row),
      changes: changesOf(row),
    })),
    questions: questions.map(({ row, name, email, people, rows, decision }) => ({
      row,
      ...placeOf(row),
      name,
      email,
      people: people.map(({ id, number, name: called, email: address, role, department }) => ({
        id,
        number,
        name: called,
        email: address,
        role,
        department,
      })),
      rows: rows.map(placeOf),
      decision: decision === null || typeof decision === 'string' ? decision : decision.personId,
    })),
    edits: edits.map((edit) => ({ ...edit, ...placeOf(edit.row) })),
    refused: [...refused],
    left: leftFiles(read, left),
  };
}

const tableOf = ({ guess, choice, columns, ...table }: ReadTable): TablePreview => ({
  ...table,
  use: choice.use,
  role: choice.role,
  reasons: [...guess.reasons],
  isRemembered: guess.isRemembered,
  columns: guess.columns.map(({ heading, choice: guessed, confidence, reasons }, place) => {
    const { samples = [], filled = 0 } = columns[place] ?? {};
    const chosen = choice.columns[place] ?? guessed;
    return { heading, samples: [...samples], filled, choice: chosen, confidence, reasons: [...reasons] };
  }),
});

function rowOf(
  { row, person, change }: PreparedRow,
  names: ReadonlyMap<string, string>,
): Omit<RosterFilesAnswer['rows'][number], 'seats' | 'changes'> {
  return {
    row: row.line,
    ...placeOf(row.line),
    name: person.name,
    email: person.email,
    role: person.role,
    department: person.department,
    offers: offersOf(person, names),
    needs: person.needs.map(({ topicId }) => names.get(topicId) ?? '').join(', '),
    change,
  };
}

const offersOf = ({ expertise }: PersonInput, names: ReadonlyMap<string, string>): string =>
  expertise
    .map(({ topicId, level }) =>
      level === null ? (names.get(topicId) ?? '') : `${names.get(topicId) ?? ''} ${level}`,
    )
    .join(', ');
