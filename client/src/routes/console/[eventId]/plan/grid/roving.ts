/** A cell by its place in the grid, from 0; headings are not counted. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Rows that Page Up and Page Down pass over. */
const pageOfRows = 8;

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/**
 * The cell that a key leads to, as grids do: arrows by one, Home and End along the row, with Ctrl to the first and last
 * cell of all, Page Up and Page Down by eight rows. Null for a key that does not move.
 */
export function cellAfter(
  at: CellAt,
  { key, ctrlKey }: PressedKey,
  size: GridSize,
  rtl: boolean,
): CellAt | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = rtl ? 'ArrowRight' : 'ArrowLeft';
  const moves: Record<string, CellAt> = {
    [forward]: { row: at.row, column: at.column + 1 },
    [backward]: { row: at.row, column: at.column - 1 },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowUp: { row: at.row - 1, column: at.column },
    Home: { row: ctrlKey ? 0 : at.row, column: 0 },
    End: { row: ctrlKey ? lastRow : at.row, column: lastColumn },
    PageDown: { row: at.row + pageOfRows, column: at.column },
    PageUp: { row: at.row - pageOfRows, column: at.column },
  };
  const to = moves[key];
  return to ? { row: clamp(to.row, lastRow), column: clamp(to.column, lastColumn) } : null;
}
