/**
 * The order in which rows stand while somebody works on them: as they stood, those that are gone left out, and newcomers
 * after all others, so that no row moves under a pointer.
 */
export function keptOrder(stood: readonly string[], wanted: readonly string[]): string[] {
  const known = new Set(stood);
  const left = new Set(wanted);
  return [...stood.filter((id) => left.has(id)), ...wanted.filter((id) => !known.has(id))];
}
