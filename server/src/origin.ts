/** Host and port of an origin or address; undefined when it is none. */
export const hostOf = (origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : URL.parse(origin)?.host;

/**
 * Whether a page of this server sent a request or opened a socket. Browsers name the page's origin on everything that
 * changes something; programs that are no browsers name none, carry nobody's cookies by accident, and are let through.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  addresses: readonly string[],
): boolean {
  if (origin === undefined) return true;
  const named = hostOf(origin);
  if (named === undefined) return false;
  // By host alone: behind a proxy that ends TLS, the page's scheme is not the one this server hears.
  return named === host?.toLowerCase() || addresses.some((address) => hostOf(address) === named);
}
