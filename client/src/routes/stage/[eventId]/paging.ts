/** A page of a long list, named by its first and last entry. */
export interface StagePage<Row> {
  readonly rows: readonly Row[];
  /** Initials, or the whole names where both are the same. */
  readonly first: string;
  readonly last: string;
}

const letter = (name: string): string =>
  String.fromCodePoint(name.codePointAt(0) ?? 0x20)
    .trim()
    .toUpperCase();

/** Cuts a sorted list into pages of at most `size` rows, all about equally long, so that none flashes by half empty. */
export function pagesOf<Row extends { readonly name: string }>(
  rows: readonly Row[],
  size: number,
): StagePage<Row>[] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  const length = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, index) => {
    const page = rows.slice(index * length, (index + 1) * length);
    const [first, last] = [page[0]?.name ?? '', page.at(-1)?.name ?? ''];
    return letter(first) === letter(last)
      ? { rows: page, first, last }
      : { rows: page, first: letter(first), last: letter(last) };
  });
}

/** Which page is shown `elapsedMs` after the first one appeared, and how many whole seconds it still stays. */
export function pageAt(
  elapsedMs: number,
  pages: number,
  pageMs: number,
): { index: number; secondsLeft: number } {
  const within = ((elapsedMs % (pages * pageMs)) + pages * pageMs) % (pages * pageMs);
  const index = Math.floor(within / pageMs);
  return { index, secondsLeft: Math.ceil(((index + 1) * pageMs - within) / 1_000) };
}
