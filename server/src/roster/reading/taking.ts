import { setImmediate } from 'node:timers';
import { Refusal } from '../../refusal.ts';
import type { ArrangedRow } from '../arrange/canonical.ts';
import type { FromReader, ToReader } from './messages.ts';
import type { ReadAnswer } from './readRoster.ts';

export type Taken = { readonly answer: ReadAnswer } | { readonly reason: Error };

/**
 * Takes what the reading thread sends, piece by piece: each is asked for only after sockets and timers had their turn, for
 * taking thousands of rows over at once would keep them waiting.
 */
export class Taking {
  readonly #send: (message: ToReader) => void;
  readonly #rows: ArrangedRow[] = [];
  readonly #cells = new Map<number, readonly string[]>();
  #answer: Omit<ReadAnswer, 'rows' | 'cells'> | null = null;

  constructor(send: (message: ToReader) => void) {
    this.#send = send;
  }

  /** Answers what became of the job, once it is over. */
  take(message: FromReader): Taken | null {
    switch (message.kind) {
      case 'read':
        this.#answer = message.answer;
        this.#askForMore();
        return null;
      case 'rows':
        for (const row of message.some.rows) this.#rows.push(row);
        for (const [number, cells] of message.some.cells) this.#cells.set(number, cells);
        if (message.isLast && this.#answer) {
          return { answer: { ...this.#answer, rows: this.#rows, cells: this.#cells } };
        }
        this.#askForMore();
        return null;
      case 'refused': {
        const { code, message: sentence, ...details } = message.problem;
        return { reason: new Refusal(code, sentence, details) };
      }
      case 'failed':
        return { reason: new Error(`A roster file could not be read: ${message.message}`) };
      default:
        return message satisfies never;
    }
  }

  #askForMore(): void {
    setImmediate(() => this.#send({ kind: 'more' }));
  }
}
