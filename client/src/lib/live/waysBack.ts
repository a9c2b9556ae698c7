import type { Ways } from '@rotunda/shared/schema/protocol';

/** Asks whether this page's server is at an address; rejects when it is not. */
export type Knock = (address: string) => Promise<unknown>;

/** In bad Wi-Fi an answer takes its time; where nobody is, there is often no answer at all. */
const patienceMs = 3_000;
const firstPauseMs = 500;
const longestPauseMs = 4_000;

/**
 * How this page finds its server again when the address that it came from is gone: the server's other addresses, and the
 * ticket that counts there. Both are kept in memory alone, for as long as the page is open.
 */
export class WaysBack {
  readonly #origin: string;
  readonly #knock: Knock;
  readonly #refusing = new Set<string>();
  #addresses: readonly string[] = [];
  #ticket: string | undefined;
  #moves = 0;

  constructor(origin: string, knock: Knock = askHealth) {
    this.#origin = origin;
    this.#knock = knock;
  }

  get ticket(): string | undefined {
    return this.#ticket;
  }

  take({ addresses, ticket }: Ways): void {
    const isSecure = this.#origin.startsWith('https:');
    // Browsers let a page that came over HTTPS talk to nothing else.
    this.#addresses = addresses.filter((address) => !isSecure || address.startsWith('https:'));
    this.#ticket = ticket ?? this.#ticket;
    this.#refusing.clear();
    this.#moves = 0;
  }

  /** An address that answers and does not let this page in, such as another event's server. */
  avoid(address: string): void {
    this.#refusing.add(address);
  }

  /** Where the server answers first, other than here; null when it answers nowhere. */
  find(here: string): Promise<string | null> {
    const others = [this.#origin, ...this.#addresses].filter(
      (address) => address !== here && !this.#refusing.has(address),
    );
    return Promise.any(
      [...new Set(others)].map(async (address) => {
        await this.#knock(address);
        return address;
      }),
    ).catch(() => null);
  }

  /** How long to wait before going elsewhere: nothing at first, then ever longer until the server has let this page in. */
  nextPauseMs(): number {
    this.#moves += 1;
    return this.#moves === 1 ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#moves - 2));
  }
}

/** Only a server that counts this page's address as its own lets the page read its answer. */
async function askHealth(address: string): Promise<void> {
  const attempt = new AbortController();
  const timer = setTimeout(() => attempt.abort(), patienceMs);
  try {
    await fetch(`${address}/api/health`, { signal: attempt.signal, credentials: 'omit' });
  } finally {
    clearTimeout(timer);
  }
}
