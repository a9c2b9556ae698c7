import { type Socket, io } from 'socket.io-client';

/** Who connects, and as what: the same for Rotunda and for the bare server beside it. */
export interface Seat {
  readonly url: string;
  readonly auth: object;
  readonly cookie: string;
}

const waitForAllMs = 30_000;

/** Opens a socket without any transport but WebSocket. */
export function connect({ url, auth, cookie }: Seat): Promise<Socket> {
  const socket = io(url, {
    auth,
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Many sockets that listen. A few connect at a time, as phones do that come through one door. */
export class Crowd {
  readonly #sockets: readonly Socket[];
  #asked = 0;

  private constructor(sockets: readonly Socket[]) {
    this.#sockets = sockets;
  }

  static async of(seats: readonly Seat[]): Promise<Crowd> {
    const sockets: Socket[] = [];
    const atOnce = 20;
    for (let first = 0; first < seats.length; first += atOnce) {
      sockets.push(...(await Promise.all(seats.slice(first, first + atOnce).map(connect))));
    }
    return new Crowd(sockets);
  }

  get size(): number {
    return this.#sockets.length;
  }

  /**
   * Does something and waits until every socket has been sent a part that is what it was to lead to. Answers how many
   * milliseconds after its beginning each of them was, or throws when one was not within half a minute.
   */
  async hears(isIt: (push: unknown) => boolean, act: () => Promise<unknown>): Promise<number[]> {
    const began = performance.now();
    const all = this.#sockets.map((socket) => heard(socket, isIt, began));
    await act();
    return Promise.all(all);
  }

  /** One of the sockets asks the server for the time, each in its turn. */
  async askTime(): Promise<void> {
    this.#asked += 1;
    await this.#sockets[this.#asked % this.#sockets.length]?.timeout(120_000).emitWithAck('clock');
  }

  /** Every socket sends a command; throws when one is refused. */
  async command(name: string, input: object): Promise<void> {
    for (const [index, socket] of this.#sockets.entries()) {
      const envelope = { id: `${name}-${index}`, name, input };
      const answer: unknown = await socket.timeout(10_000).emitWithAck('command', envelope);
      if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true) {
        throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
      }
    }
  }

  leave(): void {
    for (const socket of this.#sockets) socket.disconnect();
  }
}

function heard(socket: Socket, isIt: (push: unknown) => boolean, began: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      socket.off('part', listen);
      end();
    };
    const listen = (push: unknown): void => {
      if (isIt(push)) settle(() => resolve(performance.now() - began));
    };
    const timer = setTimeout(() => settle(() => reject(new Error('A socket missed a change'))), waitForAllMs);
    socket.on('part', listen);
  });
}
