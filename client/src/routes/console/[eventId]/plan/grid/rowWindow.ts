/** Which rows of a long list are drawn: from `first` up to, and without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Rows that are drawn at once, and added each time one comes near an edge. */
export const rowStep = 40;

export const firstRows: RowWindow = { first: 0, end: rowStep };

/** Everything, however long: for paper. */
export const allRows: RowWindow = { first: 0, end: Number.MAX_SAFE_INTEGER };

export const moreBelow = ({ first, end }: RowWindow): RowWindow => ({ first, end: end + rowStep });

export const moreAbove = ({ first, end }: RowWindow): RowWindow => ({
  first: Math.max(0, first - rowStep),
  end,
});

/** The window in a list that may have become shorter: one that would show nothing begins anew. */
export const within = (window: RowWindow, length: number): RowWindow =>
  window.first < length ? { first: window.first, end: Math.min(window.end, length) } : firstRows;

/** A window that draws this row: the same, a little more of it, or, far away, a new one around the row. */
export function revealing(window: RowWindow, row: number): RowWindow {
  const { first, end } = window;
  if (row >= first && row < end) return window;
  if (row >= end && row < end + rowStep) return moreBelow(window);
  if (row < first && row >= first - rowStep) return moreAbove(window);
  return { first: Math.max(0, row - rowStep), end: row + rowStep };
}
