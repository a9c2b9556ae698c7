import { mailsBeingSent, nextMail, soonestMail } from '@rotunda/db/queries/mail';
import { type Instant, later, seconds } from '@rotunda/shared/rules/time';
import type { Services } from '../services.ts';
import type { Timers } from '../timers.ts';
import { deliver, note } from './delivery.ts';
import type { MailFailed, MailTransport } from '../mailTransport.ts';

/** Between two mails: mail servers take many in a row for spam. */
const usualGapMs = 250;
/** The mail server cannot be reached or does not know us: that is so for all mails, and the others wait a little too. */
const pause = seconds(30);
/** Timers stand still while the machine sleeps. */
const longestWaitMs = 60_000;

export interface PostmanOptions {
  readonly services: Services;
  readonly transport: MailTransport;
  readonly timers: Timers;
  readonly report: (error: unknown) => void;
  readonly gapMs?: number;
}

/**
 * Sends what waits in the outbox of every event, one mail after the other. What to send next is always read from the
 * database, which is told before and after each: nothing is lost or sent twice by a server that dies.
 */
export class Postman {
  readonly #options: PostmanOptions;
  #stopListening: () => void = () => undefined;
  #stopTimer: () => void = () => undefined;
  #round: Promise<void> | null = null;
  #isAsked = false;
  #isClosed = false;
  #notBefore: Instant | null = null;

  constructor(options: PostmanOptions) {
    this.#options = options;
  }

  /** Mails that were under way when the last server ended are in doubt; then it takes up what waits. */
  async open(): Promise<void> {
    const { services } = this.#options;
    for (const mail of await services.db.read(mailsBeingSent)) {
      await note(services, mail, { state: 'unsure', trouble: 'interrupted' });
    }
    this.#stopListening = services.db.onChange(({ slices }) => {
      if (slices.includes('mail')) this.look();
    });
    this.look();
  }

  /** Resolves when the mail that is under way has gone or failed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
    this.#stopTimer();
    await this.#round;
  }

  /** Resolves when nothing more is to be done at the moment. */
  async settled(): Promise<void> {
    while (this.#round) await this.#round;
  }

  /** Looks into the outbox, now or once the mail that is under way is done. */
  look(): void {
    this.#isAsked = true;
    if (this.#isClosed || this.#round) return;
    this.#stopTimer();
    this.#round = this.#sendAll()
      .catch(this.#options.report)
      .finally(() => {
        this.#round = null;
        if (this.#isAsked) this.look();
      });
  }

  async #sendAll(): Promise<void> {
    const { services, transport } = this.#options;
    while (!this.#isClosed) {
      this.#isAsked = false;
      const now = services.clock.now();
      const isPaused = this.#notBefore !== null && now < this.#notBefore;
      const mail = isPaused ? undefined : await services.db.read((tx) => nextMail(tx, now));
      if (!mail) {
        await this.#wakeLater();
        return;
      }
      this.#heed(await deliver(services, transport, mail));
      await this.#gap();
    }
  }

  #heed(failure: MailFailed | null): void {
    const concernsAll = failure?.trouble === 'unreachable' || failure?.trouble === 'account';
    this.#notBefore = concernsAll ? later(this.#options.services.clock.now(), pause) : null;
  }

  async #wakeLater(): Promise<void> {
    const { services, timers } = this.#options;
    const soonest = await services.db.read(soonestMail);
    if (soonest === undefined || this.#isClosed) return;
    const waitMs = Math.max(soonest, this.#notBefore ?? 0) - services.clock.now();
    this.#stopTimer = timers.after(Math.min(Math.max(waitMs, 0), longestWaitMs), () => {
      this.look();
      return Promise.resolve();
    });
  }

  #gap(): Promise<void> {
    const { timers, gapMs = usualGapMs } = this.#options;
    return new Promise((resolve) => {
      timers.after(gapMs, () => {
        resolve();
        return Promise.resolve();
      });
    });
  }
}
