/**
 * The assignment of every row to its own column with the largest sum of gains. Rows must not outnumber columns.
 *
 * The Hungarian method with potentials and shortest augmenting paths (Kuhn 1955, Munkres 1957, in the O(rows² · columns) form
 * of Jonker and Volgenant 1987). Returns the column of each row.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): Int32Array {
  const rows = gains.length;
  const columns = gains[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(rows).fill(-1);
  for (let start = 0; start < rows; start++) {
    const distance = new Float64Array(columns).fill(Infinity);
    const cameFrom = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    let row = start;
    let column = -1;
    // Grow a tree of cheapest alternating paths until it reaches a column that nobody has.
    do {
      const before = column < 0 ? 0 : (distance[column] ?? 0);
      let next = -1;
      for (let candidate = 0; candidate < columns; candidate++) {
        if (done[candidate]) continue;
        const cost = -(gains[row]?.[candidate] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[candidate] ?? 0);
        if (before + cost < (distance[candidate] ?? 0)) {
          distance[candidate] = before + cost;
          cameFrom[candidate] = column;
        }
        if (next < 0 || (distance[candidate] ?? 0) < (distance[next] ?? 0)) next = candidate;
      }
      column = next;
      done[column] = 1;
      row = rowOf[column] ?? -1;
    } while (row >= 0);
    const length = distance[column] ?? 0;
    rowPrice[start] = (rowPrice[start] ?? 0) + length;
    for (let candidate = 0; candidate < columns; candidate++) {
      if (!done[candidate] || candidate === column) continue;
      const shift = length - (distance[candidate] ?? 0);
      columnPrice[candidate] = (columnPrice[candidate] ?? 0) - shift;
      const owner = rowOf[candidate] ?? 0;
      rowPrice[owner] = (rowPrice[owner] ?? 0) + shift;
    }
    // Flip the path: every row on it moves to the next column.
    for (let place = column; place >= 0;) {
      const previous = cameFrom[place] ?? -1;
      const mover = previous < 0 ? start : (rowOf[previous] ?? start);
      rowOf[place] = mover;
      columnOf[mover] = place;
      place = previous;
    }
  }
  return columnOf;
}
