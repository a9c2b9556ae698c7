let made = 0;

/** Names a row of a form that the server does not know yet, for as long as the page is open. */
export function newKey(): string {
  made += 1;
  return `new-${made}`;
}
