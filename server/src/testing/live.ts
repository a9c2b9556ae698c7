import { type Socket, io } from 'socket.io-client';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import type { Instant } from '@rotunda/shared/rules/time';
import type { AnswerOf, CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { PartName, PartValue } from '@rotunda/shared/schema/parts';
import type {
  Ack,
  ClientToServer,
  Namespace,
  PartPush,
  ServerToClient,
  Ways,
} from '@rotunda/shared/schema/protocol';
import { newId } from '../ids.ts';

/** A cookie header, such as `rotunda_f=…`. */
export type Cookie = string;

export interface ConnectOptions {
  readonly eventId: string;
  readonly cookie?: Cookie;
  readonly origin?: string;
  /** What the handshake says instead of the event and this version of the protocol. */
  readonly auth?: object;
  readonly transports?: ('websocket' | 'polling')[];
}

export interface CommandOptions {
  /** Of the aggregate it is decided on. */
  readonly revision?: number | undefined;
  /** A fresh one unless given. */
  readonly id?: string;
}

const longestWaitMs = 4_000;

/** One socket of one role, as an outside program would use it: it keeps the last value of every part. */
export class LiveClient {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  /** Everything that came, in order. */
  readonly pushes: PartPush[] = [];
  readonly closedBecause: string[] = [];
  /** What it was told of how to come back; each is acknowledged as kept. */
  readonly ways: Ways[] = [];
  readonly #parts = new Map<string, PartPush>();
  readonly #wakers = new Set<() => void>();

  constructor(url: string, namespace: Namespace, options: ConnectOptions) {
    this.socket = io(`${url}${namespace}`, {
      auth: options.auth ?? { eventId: options.eventId, protocol: protocolVersion },
      transports: options.transports ?? ['websocket'],
      extraHeaders: {
        ...(options.cookie !== undefined && { cookie: options.cookie }),
        ...(options.origin !== undefined && { origin: options.origin }),
      },
      forceNew: true,
      reconnection: false,
    });
    this.socket.on('part', (push) => {
      this.pushes.push(push);
      this.#parts.set(push.key, push);
      for (const wake of this.#wakers) wake();
    });
    this.socket.on('ways', (ways, kept) => {
      this.ways.push(ways);
      kept();
      for (const wake of this.#wakers) wake();
    });
    this.socket.on('closed', (why) => {
      this.closedBecause.push(why);
      for (const wake of this.#wakers) wake();
    });
    this.socket.on('disconnect', () => {
      for (const wake of this.#wakers) wake();
    });
  }

  /** Resolves once connected; rejects with what the server refused it for (`problem` in its `data`). */
  connected(): Promise<this> {
    return new Promise((resolve, reject) => {
      if (this.socket.connected) resolve(this);
      this.socket.once('connect', () => resolve(this));
      this.socket.once('connect_error', reject);
    });
  }

  get keys(): string[] {
    return [...this.#parts.keys()].sort();
  }

  /** A part as it was last sent; undefined before the first time. */
  part<Name extends PartName>(name: Name, member?: string): PartValue<Name> | undefined {
    const key = member === undefined ? name : name.replace('*', member);
    // The server sends under this key what the part's schema lets through.
    return this.#parts.get(key)?.value as PartValue<Name> | undefined;
  }

  version(key: string): number | undefined {
    return this.#parts.get(key)?.version;
  }

  /** Waits until something holds; it is asked again whenever something comes. */
  until(holds: () => boolean, what = 'what was waited for'): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.#wakers.delete(look);
      };
      const look = (): void => {
        if (!holds()) return;
        settle();
        resolve();
      };
      const timer = setTimeout(() => {
        settle();
        reject(new Error(`Not within ${longestWaitMs} ms: ${what}. There are ${this.keys.join(', ')}`));
      }, longestWaitMs);
      this.#wakers.add(look);
      look();
    });
  }

  /** Waits for a part, and for it to be as wished. */
  async see<Name extends PartName>(
    name: Name,
    holds: (value: PartValue<Name>) => boolean = () => true,
    member?: string,
  ): Promise<PartValue<Name>> {
    const seen = (): PartValue<Name> | undefined => {
      const value = this.part(name, member);
      return value !== undefined && holds(value) ? value : undefined;
    };
    await this.until(() => seen() !== undefined, `${name} as wished`);
    const value = seen();
    if (value === undefined) throw new Error(`${name} changed while it was looked at`);
    return value;
  }

  send<Name extends CommandName>(
    name: Name,
    input: RawInputOf<Name>,
    { revision, id = newId() }: CommandOptions = {},
  ): Promise<Ack<AnswerOf<Name>>> {
    const envelope = { id, name, input, ...(revision !== undefined && { revision }) };
    // The acknowledgement of a command is that command's own answer; the event map can only name them all.
    return this.raw(envelope) as Promise<Ack<AnswerOf<Name>>>;
  }

  /** Sends anything at all as a command. */
  async raw(envelope: unknown): Promise<unknown> {
    const socket: Socket = this.socket;
    const answer: unknown = await socket.timeout(longestWaitMs).emitWithAck('command', envelope);
    return answer;
  }

  askTime(): Promise<Instant> {
    return this.socket.timeout(longestWaitMs).emitWithAck('clock');
  }

  close(): void {
    this.socket.disconnect();
  }
}
