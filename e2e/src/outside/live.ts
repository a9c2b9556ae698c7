import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Visitor } from './site.ts';

interface Push {
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
}

type Answer<Data> =
  | { readonly ok: true; readonly data: Data; readonly revisions: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** How long a change may take to come back. */
const patienceMs = 10_000;

/** One connection of one visitor to one event. */
export class Live {
  readonly #socket: Socket;
  readonly #parts = new Map<string, Push>();
  readonly #waiting = new Set<() => void>();

  constructor(visitor: Visitor, namespace: string, eventId: string, protocol: number) {
    this.#socket = io(`${visitor.base}${namespace}`, {
      auth: { eventId, protocol },
      extraHeaders: { cookie: visitor.cookieHeader },
      transports: ['websocket'],
      forceNew: true,
    });
    this.#socket.on('part', (push: Push) => {
      const known = this.#parts.get(push.key);
      if (known && known.version > push.version) return;
      this.#parts.set(push.key, push);
      for (const look of [...this.#waiting]) look();
    });
    this.#socket.on('connect_error', (error) => {
      throw new Error(`${namespace} was refused: ${error.message}`);
    });
  }

  /** Waits until a part is there that satisfies, and answers its value. */
  when<Value>(key: string, satisfies: (value: Value) => boolean = () => true): Promise<Value> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`${key} never became what was waited for: ${JSON.stringify(this.#parts.get(key))}`));
      }, patienceMs);
      const look = (): void => {
        // docs/protocol.md says what each part's value is.
        const value = this.#parts.get(key)?.value as Value | undefined;
        if (value === undefined || !satisfies(value)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(value);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Sends a command; `aggregate` names the revision it takes, which is waited for after it was raised. */
  async command<Data>(name: string, input: object, aggregate?: string): Promise<Data> {
    const revision = aggregate === undefined ? {} : { revision: await this.#revision(aggregate) };
    const envelope = { id: randomUUID(), name, input, ...revision };
    // docs/protocol.md says what each command answers.
    const answer = (await this.#socket.timeout(patienceMs).emitWithAck('command', envelope)) as Answer<Data>;
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.message}`);
    const raised = aggregate === undefined ? undefined : answer.revisions[aggregate];
    if (aggregate !== undefined && raised !== undefined) await this.#revision(aggregate, raised);
    return answer.data;
  }

  /** The server's time, in milliseconds since 1970. */
  async serverTime(): Promise<number> {
    return (await this.#socket.timeout(patienceMs).emitWithAck('clock')) as number;
  }

  leave(): void {
    this.#socket.disconnect();
  }

  /** The run's own part says its revision sooner than the event's does. */
  async #revision(aggregate: string, atLeast = 0): Promise<number> {
    if (aggregate === 'run') {
      const run = await this.when<{ revision: number }>('run', ({ revision }) => revision >= atLeast);
      return run.revision;
    }
    interface Event {
      readonly revisions: Readonly<Record<string, number>>;
    }
    const event = await this.when<Event>('event', ({ revisions }) => (revisions[aggregate] ?? -1) >= atLeast);
    return event.revisions[aggregate] ?? 0;
  }
}
