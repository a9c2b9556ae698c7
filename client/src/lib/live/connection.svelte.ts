import type { AnswerOf, CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { PartName, PartValue } from '@rotunda/shared/schema/parts';
import type { Ack, Namespace, PartPush } from '@rotunda/shared/schema/protocol';
import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { Instant } from '@rotunda/shared/rules/time';
import { protocolVersion } from '@rotunda/shared/rules/protocolVersion';
import { SvelteMap } from 'svelte/reactivity';
import { type Problem, offline, unanswered } from '../api/problem.ts';
import type { ServerClock } from '../clock/serverClock.svelte.ts';
import { newCommandId } from './ids.ts';
import { type ClosedWhy, type LiveSocket, openSocket, refusedBecause } from './socket.ts';
import { WaysBack } from './waysBack.ts';

/**
 * `connecting` before the first answer, `live`, `stale` after a loss (what is shown may be old), and `closed` when the
 * server will not have this page: `why` says what to do.
 */
export type LinkState = 'connecting' | 'live' | 'stale' | 'closed';

export type CommandAnswer<Name extends CommandName> =
  | {
      readonly ok: true;
      readonly data: AnswerOf<Name>;
      /** What it raised, and only that. */
      readonly revisions: Partial<Record<Aggregate, number>>;
    }
  | { readonly ok: false; readonly problem: Problem };

export interface SendOptions {
  /** The revision of the aggregate that the decision was made on. */
  readonly revision?: number | undefined;
  /** Now or not at all: it neither waits for a connection nor is sent again. */
  readonly atOnce?: boolean;
  /** The command's own id, for whoever wants to name it before it is answered; a fresh one unless given. */
  readonly id?: string;
  /** For work that takes long: its answer is waited for patiently, and meanwhile this hears how far it is, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

const ackTimeoutMs = 4_000;
const patientTimeoutMs = 90_000;
const tries = 3;
const hangUpMs = 500;
const waitForLinkMs = 6_000;

/**
 * One socket of one role at one event: the parts it was sent, whole, and commands. The transport's own buffering and
 * retries are not used: a command is sent again under the same id, and on every connection the server sends all
 * parts anew.
 */
export class Connection {
  readonly #namespace: Namespace;
  readonly #eventId: string;
  readonly #clock: ServerClock;
  readonly #back = new WaysBack(location.origin);
  #address = location.origin;
  #socket: LiveSocket;
  #seeking = false;
  readonly #parts = new SvelteMap<string, PartPush>();
  #state = $state<LinkState>('connecting');
  #why = $state<ClosedWhy | null>(null);
  #since = $state<number>(Date.now());
  #stopClock: (() => void) | undefined;
  readonly #stopListening: () => void;
  readonly #arrivals = new Set<() => void>();
  /** Who hears how far a command is, by its id. */
  readonly #listeners = new Map<string, (done: number) => void>();

  constructor(namespace: Namespace, eventId: string, clock: ServerClock) {
    this.#namespace = namespace;
    this.#eventId = eventId;
    this.#clock = clock;
    this.#socket = this.#open();
    this.#stopListening = this.#followDevice();
  }

  /** A socket to where the server was last found. */
  #open(): LiveSocket {
    const socket = openSocket(this.#address + this.#namespace, () => ({
      eventId: this.#eventId,
      protocol: protocolVersion,
      ticket: this.#back.ticket,
    }));
    socket.on('connect', () => {
      this.#become('live');
      this.#stopClock?.();
      this.#stopClock = this.#clock.follow(() => this.#askTime());
    });
    socket.on('disconnect', (reason) => {
      this.#stopClock?.();
      if (this.#state === 'closed') {
        // Else the transport would knock again.
        socket.disconnect();
        return;
      }
      this.#become('stale');
      // The transport does not come back by itself after the server has hung up.
      if (reason === 'io server disconnect') socket.connect();
    });
    socket.on('connect_error', (error) => this.#notConnected(refusedBecause(error)));
    socket.on('part', (push) => this.#take(push));
    socket.on('progress', ({ id, done }) => this.#listeners.get(id)?.(done));
    socket.on('ways', (ways, kept) => {
      this.#back.take(ways);
      kept();
    });
    socket.on('closed', (why) => this.#close(why));
    return socket;
  }

  get state(): LinkState {
    return this.#state;
  }

  get closedWhy(): ClosedWhy | null {
    return this.#why;
  }

  /** When the state last changed, on the device's own clock. */
  get since(): number {
    return this.#since;
  }

  /** The part as it was last sent; undefined before the first time. */
  part<Name extends PartName>(name: Name, member?: string): PartValue<Name> | undefined {
    const key = member === undefined ? name : name.replace('*', member);
    // The server sends under this key only what the part's schema lets through.
    return this.#parts.get(key)?.value as PartValue<Name> | undefined;
  }

  /** Sends a command, and again under the same id while no answer comes; the server does it once. */
  async send<Name extends CommandName>(
    name: Name,
    input: RawInputOf<Name>,
    { id = newCommandId(), onProgress, ...options }: SendOptions = {},
  ): Promise<CommandAnswer<Name>> {
    if (!onProgress) return this.#sendUntilAnswered(name, input, { id, ...options }, ackTimeoutMs);
    this.#listeners.set(id, onProgress);
    const answer = await this.#sendUntilAnswered(name, input, { id, ...options }, patientTimeoutMs);
    this.#listeners.delete(id);
    return answer;
  }

  async #sendUntilAnswered<Name extends CommandName>(
    name: Name,
    input: RawInputOf<Name>,
    { id, revision, atOnce = false }: SendOptions & { readonly id: string },
    timeoutMs: number,
  ): Promise<CommandAnswer<Name>> {
    const envelope = { id, name, input, ...(revision === undefined ? {} : { revision }) };
    for (let attempt = 0; attempt < (atOnce ? 1 : tries); attempt += 1) {
      if (!(atOnce ? this.#isLive : await this.#linked())) return { ok: false, problem: offline };
      const ack = await this.#emit<Name>(envelope, timeoutMs);
      if (ack === null) continue;
      return ack.ok
        ? { ok: true, data: ack.data, revisions: ack.revisions }
        : { ok: false, problem: ack.error };
    }
    return { ok: false, problem: unanswered };
  }

  /** Calls back each time the connection is live again, and at once if it is. */
  onLive(listener: () => void): () => void {
    this.#arrivals.add(listener);
    if (this.#state === 'live') listener();
    return () => this.#arrivals.delete(listener);
  }

  /** Leaves for good. */
  end(): void {
    this.#stopListening();
    this.#stopClock?.();
    this.#state = 'closed';
    this.#socket.disconnect();
  }

  #notConnected(why: ClosedWhy | undefined): void {
    if (why && this.#address === location.origin) {
      this.#close(why);
      return;
    }
    // What another server says there, or this one of a ticket, does not concern what is open here.
    if (why) this.#back.avoid(this.#address);
    if (this.#state === 'live') this.#become('stale');
    void this.#seek();
  }

  /** Looks for the server at its other addresses, and goes there. The attempts at this one go on meanwhile. */
  async #seek(): Promise<void> {
    if (this.#seeking) return;
    this.#seeking = true;
    const elsewhere = await this.#back.find(this.#address);
    // After a refusal the transport does not try again by itself; home is the place to wait.
    const found = elsewhere ?? (this.#socket.active ? null : location.origin);
    if (found !== null) await new Promise((resolve) => setTimeout(resolve, this.#back.nextPauseMs()));
    this.#seeking = false;
    if (found === null || this.#socket.connected || this.#state === 'closed') return;
    this.#socket.off().disconnect();
    this.#address = found;
    this.#socket = this.#open();
  }

  #become(state: LinkState): void {
    this.#state = state;
    this.#since = Date.now();
    if (state === 'live') for (const listener of this.#arrivals) listener();
  }

  #close(why: ClosedWhy): void {
    this.#why = why;
    this.#become('closed');
    // The server hangs up by itself; a goodbye into a line that is closing would be an error of the page.
    setTimeout(() => this.#socket.disconnect(), hangUpMs);
  }

  #take(push: PartPush): void {
    const known = this.#parts.get(push.key);
    if (known && known.version > push.version) return;
    this.#parts.set(push.key, push);
  }

  async #emit<Name extends CommandName>(
    envelope: { id: string; name: Name; input: unknown; revision?: number },
    timeoutMs: number,
  ) {
    try {
      // The acknowledgement of a command is that command's own answer; the event map can only name them all.
      return (await this.#socket.timeout(timeoutMs).emitWithAck('command', envelope)) as Ack<AnswerOf<Name>>;
    } catch {
      return null;
    }
  }

  async #askTime(): Promise<Instant> {
    // The event map says what is answered; the library's types lose it behind the timeout.
    return (await this.#socket.timeout(ackTimeoutMs).emitWithAck('clock')) as Instant;
  }

  get #isLive(): boolean {
    return this.#state === 'live' && this.#socket.connected;
  }

  #linked(): Promise<boolean> {
    if (this.#socket.connected) return Promise.resolve(true);
    if (this.#state === 'closed') return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (linked: boolean): void => {
        clearTimeout(timer);
        this.#arrivals.delete(onArrival);
        resolve(linked);
      };
      const onArrival = (): void => settle(true);
      const timer = setTimeout(() => settle(false), waitForLinkMs);
      this.#arrivals.add(onArrival);
    });
  }

  /** A socket that lost its network can look connected for a long time; the device knows better. */
  #followDevice(): () => void {
    const onOffline = (): void => {
      if (this.#state === 'live') this.#become('stale');
    };
    const onReturn = (): void => {
      if (document.visibilityState === 'hidden' || this.#state === 'closed') return;
      void this.#probe();
    };
    addEventListener('offline', onOffline);
    addEventListener('online', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      removeEventListener('offline', onOffline);
      removeEventListener('online', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }

  /** Asks whether the socket still carries anything; one that does not is replaced at once. */
  async #probe(): Promise<void> {
    if (!this.#socket.connected) {
      // An attempt under way belongs to the network that was; the next one would come only after a pause.
      this.#socket.disconnect().connect();
      void this.#seek();
      return;
    }
    try {
      await this.#askTime();
      if (this.#state === 'stale') this.#become('live');
    } catch {
      this.#socket.disconnect().connect();
      void this.#seek();
    }
  }
}
