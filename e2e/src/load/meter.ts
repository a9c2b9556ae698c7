import { type Server, type Socket, connect, createServer } from 'node:net';

/** Bytes as TCP carried them: headers, bodies and frames of sockets alike. */
export interface Traffic {
  /** From the server to the phone. */
  readonly down: number;
  readonly up: number;
  readonly connections: number;
}

/** Stands between a browser and a server, passes everything on as it is, and counts it. */
export class Meter {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #down = 0;
  #up = 0;
  #connections = 0;

  private constructor(toPort: number) {
    this.#server = createServer((phone) => {
      this.#connections += 1;
      const server = connect(toPort, '127.0.0.1');
      phone.on('data', (chunk) => (this.#up += chunk.length));
      server.on('data', (chunk) => (this.#down += chunk.length));
      for (const [socket, other] of [
        [phone, server],
        [server, phone],
      ] as const) {
        this.#open.add(socket);
        socket.setNoDelay();
        socket.pipe(other);
        // A browser that is closed resets its connections; the other side hears of it below.
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.#open.delete(socket);
          other.destroy();
        });
      }
    });
  }

  /** @param toPort where the server listens on this machine */
  static async before(toPort: number): Promise<Meter> {
    const meter = new Meter(toPort);
    await new Promise<void>((resolve) => meter.#server.listen(0, '127.0.0.1', resolve));
    return meter;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('A TCP port has a number');
    return address.port;
  }

  /** What was carried since the last reading. */
  read(): Traffic {
    const traffic = { down: this.#down, up: this.#up, connections: this.#connections };
    this.#down = this.#up = this.#connections = 0;
    return traffic;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
