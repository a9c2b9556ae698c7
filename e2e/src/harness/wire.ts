import type { Aggregate } from '@rotunda/shared/rules/slices';
import { expect } from '@playwright/test';
import type { AnswerOf, CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { PartName, PartValue } from '@rotunda/shared/schema/parts';
import type { Ack, Namespace, PartPush, Problem } from '@rotunda/shared/schema/protocol';
import { io, type Socket } from 'socket.io-client';

interface Who {
  readonly url: string;
  readonly namespace: Namespace;
  readonly eventId: string;
  /** The `Cookie` header of whoever connects. */
  readonly cookie: string;
}

/** A socket without a screen: for what a test has to prepare, and for the many who need no browser of their own. */
export class Wire {
  readonly #socket: Socket;
  readonly #parts = new Map<string, PartPush>();
  #commands = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('part', (push: PartPush) => {
      if ((this.#parts.get(push.key)?.version ?? -1) <= push.version) this.#parts.set(push.key, push);
    });
  }

  static async connect({ url, namespace, eventId, cookie }: Who): Promise<Wire> {
    const health = await fetch(`${url}/api/health`);
    const { protocol } = (await health.json()) as { protocol: number };
    const socket = io(url + namespace, {
      auth: { eventId, protocol },
      extraHeaders: { cookie },
      transports: ['websocket'],
      forceNew: true,
    });
    const wire = new Wire(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return wire;
  }

  /** The part as it was last sent; fails when it never was. */
  part<Name extends PartName>(name: Name, member?: string): PartValue<Name> {
    const key = member === undefined ? name : name.replace('*', member);
    const push = this.#parts.get(key);
    if (!push) throw new Error(`${key} was not sent`);
    // The server sends under this key what the part's schema says.
    return push.value as PartValue<Name>;
  }

  has(name: PartName, member?: string): boolean {
    return this.#parts.has(member === undefined ? name : name.replace('*', member));
  }

  /** Calls back each time the part was sent. */
  onPart(name: PartName, listener: () => void): void {
    this.#socket.on('part', (push: PartPush) => {
      if (push.key === name) listener();
    });
  }

  /** Waits until what was sent makes this true. */
  async until(what: (wire: this) => boolean, says: string): Promise<void> {
    await expect.poll(() => what(this), { message: says, intervals: [20, 50, 100] }).toBe(true);
  }

  /** Sends a command on what was last sent; a refusal fails the test. */
  async send<Name extends CommandName>(name: Name, input: RawInputOf<Name>): Promise<AnswerOf<Name>> {
    const answer = await this.ask(name, input);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
    const aggregate = aggregateOf(name);
    const raised = aggregate === null ? undefined : answer.revisions[aggregate];
    // What comes next is decided on what this one made.
    if (aggregate !== null && raised !== undefined)
      await this.until(() => this.#revision(aggregate) >= raised, `${aggregate} at ${raised}`);
    return answer.data;
  }

  /** Sends a command and answers whatever the server does. */
  async ask<Name extends CommandName>(name: Name, input: RawInputOf<Name>): Promise<Ack<AnswerOf<Name>>> {
    this.#commands += 1;
    const aggregate = aggregateOf(name);
    const revision = aggregate && this.#revision(aggregate);
    const id = `${this.#socket.id}-${this.#commands}`;
    // The acknowledgement of a command is that command's own answer.
    return (await this.#socket
      .timeout(10_000)
      .emitWithAck('command', { id, name, input, ...(revision === null ? {} : { revision }) })) as Ack<
      AnswerOf<Name>
    >;
  }

  /** Refused on purpose: answers why. */
  async refused<Name extends CommandName>(name: Name, input: RawInputOf<Name>): Promise<Problem> {
    const answer = await this.ask(name, input);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.error;
  }

  close(): void {
    this.#socket.disconnect();
  }

  /** Run and plan say theirs themselves, sooner than the event does. */
  #revision(aggregate: Aggregate): number {
    if (aggregate === 'run') return this.part('run').revision;
    if (aggregate === 'plan') return this.part('plan').planRevision;
    return this.part('event').revisions[aggregate];
  }
}

/** Which aggregate's revision a facilitator's command carries, by the first word of its name. */
const decidesOn: ReadonlyMap<string, Aggregate> = new Map([
  ['event', 'setup'],
  ['agenda', 'setup'],
  ['topics', 'setup'],
  ['registration', 'setup'],
  ['tables', 'setup'],
  ['sharing', 'setup'],
  ['hosting', 'setup'],
  ['plan', 'plan'],
  ['run', 'run'],
]);

function aggregateOf(name: CommandName): Aggregate | null {
  if (name === 'event.doors' || name === 'event.renewStageLink') return null;
  return decidesOn.get(name.replace(/\..*$/u, '')) ?? null;
}
