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
  const url = URL.parse(origin);
  if (!url) return false;
  // By host alone: behind a proxy that ends TLS, the page's scheme is not the one this server hears.
  return (
    url.host === host?.toLowerCase() || addresses.some((address) => URL.parse(address)?.host === url.host)
  );
}
