import { rosterPageSize } from '@rotunda/shared/schema/roster';

/** How many pages a list of people has; even an empty one has one, which says that nobody is on it. */
export const pageCount = (people: readonly unknown[]): number =>
  Math.max(1, Math.ceil(people.length / rosterPageSize));

/** The pages of a list of people, as members of a part: they count from 1. */
export const pagesOf = (people: readonly unknown[]): string[] =>
  Array.from({ length: pageCount(people) }, (_, index) => String(index + 1));

/** The rows of one page. */
export const onPage = <Somebody>(people: readonly Somebody[], page: number): Somebody[] =>
  people.slice((page - 1) * rosterPageSize, page * rosterPageSize);
