/**
 * A web address as it is kept, from what somebody typed: with `https://` before it where that was left out. Empty stays
 * empty, and null is no address of a page.
 */
export function webLinkOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (/\s/u.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/u.test(protocol) && hostname.includes('.') ? address : null;
}
