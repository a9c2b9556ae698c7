import type { Connection } from './connection.ts';

/** More reads than this at one time wait for one another (never for writes). */
const most = 8;

/** The read-only connections: each serves one transaction at a time. */
export class Readers {
  readonly #open: () => Connection;
  readonly #all: Connection[] = [];
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(open: () => Connection) {
    this.#open = open;
  }

  /** Lends a connection to `use`. */
  async lend<T>(use: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.#idle.pop() ?? this.#another() ?? (await this.#next());
    try {
      return await use(connection);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(connection);
      else this.#idle.push(connection);
    }
  }

  close(): void {
    for (const connection of this.#all) connection.close();
  }

  #another(): Connection | undefined {
    if (this.#all.length >= most) return undefined;
    const connection = this.#open();
    this.#all.push(connection);
    return connection;
  }

  #next(): Promise<Connection> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
