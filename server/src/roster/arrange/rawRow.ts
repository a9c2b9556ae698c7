import type { Role } from '@rotunda/shared/rules/people';
import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import type { ColumnChoice, TableChoice } from '@rotunda/shared/schema/rosterFiles';
import type { TableRow } from '../files/table.ts';
import type { HeadedTable } from '../guess/heading.ts';
import { levelIn, ratedTopic, scaleOf, type Scale } from '../guess/levels.ts';
import { topicSplitter, type Splitter } from '../guess/splitTopics.ts';
import { roleOfCells } from '../guess/tableRole.ts';
import { yesNoOf } from '../guess/values.ts';
import type { Wrong } from '../import/faults.ts';

/** A topic as a row names it, and where. */
export interface RawTopic {
  readonly written: string;
  readonly level: number | null;
  readonly place: number;
}

/** What a row says, in the words of its file, by what its columns mean. */
export interface RawRow {
  readonly row: TableRow;
  readonly role: Role | null;
  readonly topics: readonly RawTopic[];
  /** Most wanted first; `rank` is the number of the column that it stands in alone, or its position. */
  readonly needs: readonly (RawTopic & { readonly rank: number })[];
  readonly wrong: readonly (Wrong & { readonly place: number })[];
}

/** Ratings of what somebody wants count as needs from here on; of what somebody knows, from the other. */
export const leastWant = 3;
export const leastSkill = 2;

const mostNeeds = 10;

/** Reads the rows of one table as its columns were chosen to be read. */
export class RowReader {
  readonly #columns: readonly (ColumnChoice & { readonly place: number })[];
  readonly #splitters = new Map<number, Splitter>();
  readonly #scale: Scale;
  readonly #choice: TableChoice;

  constructor({ rows, headings }: HeadedTable, choice: TableChoice, knownTopics: readonly string[]) {
    this.#choice = choice;
    this.#columns = choice.columns.slice(0, headings.length).map((column, place) => ({ ...column, place }));
    const cellsAt = (place: number): string[] =>
      rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
    for (const { place, commas } of this.#of('topics', 'needs', 'topics-by-role')) {
      this.#splitters.set(place, topicSplitter({ cells: cellsAt(place), commas }, knownTopics));
    }
    this.#scale = scaleOf(
      this.#of('skill', 'want', 'rating-by-role', 'topics-level').flatMap(({ place }) => cellsAt(place)),
    );
  }

  #of(...meanings: readonly Meaning[]) {
    return this.#columns.filter(({ meaning }) => meanings.includes(meaning));
  }

  read(row: TableRow): RawRow {
    const wrong: (Wrong & { place: number })[] = [];
    const offered = this.#rated(row, wrong, 'topics', 'skill');
    const wanted = this.#wanted(row, wrong, 'needs', 'want');
    const role = this.#roleOf(row, offered.length > 0, wanted.length > 0);
    const byRole =
      role === 'mentee'
        ? { topics: [], needs: this.#wanted(row, wrong, 'topics-by-role', 'rating-by-role') }
        : { topics: this.#rated(row, wrong, 'topics-by-role', 'rating-by-role'), needs: [] };
    const needs = [...this.#numbered(row), ...wanted, ...byRole.needs];
    return { row, role, topics: [...offered, ...byRole.topics], needs: ranked(needs), wrong };
  }

  #roleOf({ cells }: TableRow, offers: boolean, needs: boolean): Role | null {
    const { role } = this.#choice;
    if (role === 'content') {
      const wants = needs || this.#of('need').some(({ place }) => (cells[place] ?? '') !== '');
      return offers && wants ? 'both' : offers ? 'mentor' : wants ? 'mentee' : null;
    }
    if (role !== 'column') return role;
    const at = (meaning: Meaning): string | undefined => {
      const [column] = this.#of(meaning);
      return column && (cells[column.place] ?? '');
    };
    return roleOfCells({
      role: at('role'),
      isMentor: at('is-mentor'),
      isMentee: at('is-mentee'),
      isBoth: at('is-both'),
    });
  }

  /** Needs that stand alone in numbered columns. */
  #numbered({ cells }: TableRow): (RawTopic & { rank: number })[] {
    return this.#of('need')
      .toSorted((one, other) => one.rank - other.rank)
      .flatMap(({ place, rank }) => {
        const cell = (cells[place] ?? '').replace(/\s+/gu, ' ');
        return cell === '' ? [] : [{ written: cell, level: null, place, rank }];
      });
  }

  #rated(row: TableRow, wrong: (Wrong & { place: number })[], list: Meaning, rating: Meaning): RawTopic[] {
    const listed = this.#of(list).flatMap(({ place, rank }) => {
      const beside = this.#levelBeside(row, rank, wrong);
      return this.#listed(row, place, wrong).map((each) => ({ ...each, level: each.level ?? beside }));
    });
    const rated = this.#ratings(row, rating, wrong).filter(
      ({ level }) => level === null || level >= leastSkill,
    );
    return [...listed, ...rated];
  }

  #wanted(row: TableRow, wrong: (Wrong & { place: number })[], list: Meaning, rating: Meaning): RawTopic[] {
    const listed = this.#of(list)
      .toSorted((one, other) => one.rank - other.rank)
      .flatMap(({ place }) => this.#listed(row, place, wrong));
    const weight = ({ level }: RawTopic): number => level ?? leastWant;
    const rated = this.#ratings(row, rating, wrong)
      .filter((each) => weight(each) >= leastWant)
      .toSorted((one, other) => weight(other) - weight(one))
      .slice(0, mostNeeds);
    return [...listed, ...rated].map((each) => ({ ...each, level: null }));
  }

  /** The topics that stand in one cell, each with the level that may stand with it. */
  #listed(row: TableRow, place: number, wrong: (Wrong & { place: number })[]): RawTopic[] {
    return this.#split(row, place).map((entry) => {
      const { topic, level } = ratedTopic(entry);
      const beyond = level === null ? beyondScale(topic) : null;
      if (beyond !== null) wrong.push({ place, ...noSuchLevel(beyond) });
      return { written: beyond ?? topic, level, place };
    });
  }

  #split({ cells }: TableRow, place: number): string[] {
    const cell = cells[place] ?? '';
    return cell === '' ? [] : (this.#splitters.get(place)?.(cell) ?? [cell]);
  }

  #ratings({ cells }: TableRow, meaning: Meaning, wrong: (Wrong & { place: number })[]): RawTopic[] {
    return this.#of(meaning).flatMap(({ place, topic }): RawTopic[] => {
      const cell = cells[place] ?? '';
      if (cell === '') return [];
      const level = levelIn(cell, this.#scale);
      // A scale is asked about before yes and no, because 1 is both.
      if (level !== null) return level === 0 ? [] : [{ written: topic, level, place }];
      const says = yesNoOf(cell);
      if (says === null) wrong.push({ place, ...noRating });
      return says === true ? [{ written: topic, level: null, place }] : [];
    });
  }

  #levelBeside({ cells }: TableRow, rank: number, wrong: (Wrong & { place: number })[]): number | null {
    const column = this.#of('topics-level').find((each) => each.rank === rank);
    const cell = column ? (cells[column.place] ?? '') : '';
    if (!column || cell === '') return null;
    const level = levelIn(cell, this.#scale);
    if (level === null) wrong.push({ place: column.place, ...noRating });
    return level === 0 ? null : level;
  }
}

/** The topic of `Pricing:9`, which is Pricing with a level that there is not, and no topic of that name. */
const beyondScale = (entry: string): string | null => /^(.*\S)\s*:\s*\d+$/u.exec(entry)?.[1] ?? null;

const noSuchLevel = (topic: string): Wrong => ({
  reason: `${topic} has a level that there is not`,
  mend: 'Write a number from 1 to 5, or leave it empty.',
});

const noRating: Wrong = {
  reason: 'Not a level that is known',
  mend: 'Write a number from 1 to 5, or leave it empty.',
};

/** Needs that have no number of their own follow those that have one. */
function ranked(needs: readonly (RawTopic & { readonly rank?: number })[]): (RawTopic & { rank: number })[] {
  let last = 0;
  return needs.map((need) => {
    last = need.rank ?? last + 1;
    return { ...need, rank: last };
  });
}
