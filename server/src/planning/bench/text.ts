/** Rows under a heading, in columns that line up: the first to the left, all others to the right. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      widths
        .map((width, column) =>
          column === 0 ? (row[0] ?? '').padEnd(width) : (row[column] ?? '').padStart(width),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** 12 345, with a space between thousands. */
export function grouped(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Milliseconds, to three digits. */
export function milliseconds(time: number): string {
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`;
  return `${time >= 100 ? time.toFixed(0) : time.toPrecision(2)} ms`;
}

/** A share with so many digits after the point, cut off and not rounded, so that only the whole reads as 1. */
export function share(number: number, digits = 4): string {
  const factor = 10 ** digits;
  return (Math.floor(number * factor + 1e-9) / factor).toFixed(digits);
}

/** How many of how many. */
export function outOf(count: number, all: number): string {
  return `${count}/${all}`;
}
