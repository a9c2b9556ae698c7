import type { TextVersion } from '@rotunda/shared/rules/notes';
import { SvelteMap } from 'svelte/reactivity';
import type { Problem } from '../api/problem.ts';
import type { FieldKey, OutboxStore, Unsent } from './store.ts';

/** What the server said to one text. */
export type SendAnswer =
  { readonly ok: true; readonly saved: TextVersion } | { readonly ok: false; readonly problem: Problem };

/** Hands one text to the server. Never throws. */
export type SendText = (unsent: Unsent) => Promise<SendAnswer>;

/** A field is sent at most this often; the newest text goes. */
export const sendEveryMs = 1_000;
const retryAfterMs = 3_000;

/** Failures of the way, not of the text: the same text may pass later. */
const passing: ReadonlySet<Problem['code']> = new Set([
  'offline',
  'unanswered',
  'internal',
  'busy',
  'too-many',
  'signed-out',
  'outdated',
]);

const idOf = ({ conversationId, field }: Pick<FieldKey, 'conversationId' | 'field'>): string =>
  `${conversationId}/${field}`;

/**
 * Texts on their way from this device to the server. What is typed is stored on the device first and leaves only with
 * an answer that names device and rev; a refused text stays, with the reason.
 */
export class Outbox {
  readonly #participantId: string;
  readonly #store: OutboxStore;
  readonly #send: SendText;
  readonly #unsent = new SvelteMap<string, Unsent>();
  readonly #lastSent = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #ended = false;

  /** Whether texts survive the closing of this page. */
  readonly lasting: boolean;

  constructor(
    participantId: string,
    { store, lasting }: { store: OutboxStore; lasting: boolean },
    send: SendText,
  ) {
    this.#participantId = participantId;
    this.#store = store;
    this.#send = send;
    this.lasting = lasting;
  }

  /** Takes up what an earlier page on this device left unsent, also as somebody who turned out to be this person. */
  async restore(formerIds: readonly string[] = []): Promise<void> {
    for (const id of [...formerIds, this.#participantId]) {
      for (const item of await this.#store.all(id)) this.#unsent.set(idOf(item), item);
    }
    this.flush();
  }

  /** What waits for this field; undefined when the server has everything. */
  waiting(conversationId: string, field: FieldKey['field']): Unsent | undefined {
    return this.#unsent.get(idOf({ conversationId, field }));
  }

  get waitingCount(): number {
    return this.#unsent.size;
  }

  /** All that waits, refused texts included, for export. */
  get items(): readonly Unsent[] {
    return [...this.#unsent.values()];
  }

  /** Keeps a text on this device and sends it when it can. Resolves once it is kept. */
  async write(
    conversationId: string,
    field: FieldKey['field'],
    text: string,
    base: readonly TextVersion[],
  ): Promise<TextVersion> {
    const key = { participantId: this.#participantId, conversationId, field };
    const item = await this.#store.put(key, text, base);
    const known = this.#unsent.get(idOf(item));
    // Two keystrokes can finish out of order; the higher rev is the later one.
    if (!known || known.rev < item.rev) this.#unsent.set(idOf(item), item);
    this.#plan(sendEveryMs / 4);
    return { device: item.device, rev: item.rev };
  }

  /** Tries everything at once, such as after a reconnect. */
  flush(): void {
    this.#plan(0);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #plan(delay: number): void {
    if (this.#ended || this.#sending) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    this.#sending = true;
    let wait: number | null = null;
    for (const item of [...this.#unsent.values()]) {
      if (item.refused) continue;
      const due = (this.#lastSent.get(idOf(item)) ?? 0) + sendEveryMs - Date.now();
      const delay = due > 0 ? due : await this.#deliver(item);
      if (delay !== null) wait = Math.min(wait ?? delay, delay);
    }
    this.#sending = false;
    // Something may have been typed while this was under way.
    const fresh = [...this.#unsent.values()].some((item) => !item.refused);
    if (wait !== null) this.#plan(wait);
    else if (fresh) this.#plan(sendEveryMs);
  }

  /** Answers how long to wait before trying again; null when there is nothing more to do for this text. */
  async #deliver(item: Unsent): Promise<number | null> {
    this.#lastSent.set(idOf(item), Date.now());
    const answer = await this.#send(item);
    if (answer.ok) {
      await this.#store.confirm(item, answer.saved);
      const now = this.#unsent.get(idOf(item));
      if (now?.device === answer.saved.device && now.rev === answer.saved.rev)
        this.#unsent.delete(idOf(item));
      return null;
    }
    if (passing.has(answer.problem.code)) return retryAfterMs;
    await this.#store.refuse(item, item, answer.problem);
    const now = this.#unsent.get(idOf(item));
    if (now?.rev === item.rev) this.#unsent.set(idOf(item), { ...item, refused: answer.problem });
    return null;
  }
}
