import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that came, as its reader's program shows it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly text: string;
}

/** Where in a mail a server falls silent: as it is told for whom it is, or when it has the whole text. */
export type Silence = 'at the address' | 'after the text';

/** Somebody's mail server on this machine. It has no such user as those in `unknown`. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  readonly unknown = new Set<string>();
  /** Says nothing more from there on in the next mail, and in no later one. */
  silentIn: Silence | null = null;
  readonly #server: SMTPServer;
  #port = 0;
  #silentFor: string | null = null;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, answer) => {
        if (this.#fallsSilent('at the address', address)) return;
        if (!this.unknown.has(address)) answer();
        else answer(Object.assign(new Error('5.1.1 No such user'), { responseCode: 550 }));
      },
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          this.received.push({ to, text: decoded(Buffer.concat(chunks).toString()) });
          if (!this.#fallsSilent('after the text', to.join())) answer();
        });
      },
    });
  }

  /** In whose mail it fell silent last; null before. */
  get silentFor(): string | null {
    return this.#silentFor;
  }

  #fallsSilent(where: Silence, address: string): boolean {
    if (this.silentIn !== where) return false;
    this.silentIn = null;
    this.#silentFor = address;
    return true;
  }

  static async start(): Promise<MailServer> {
    const mails = new MailServer();
    const listening = mails.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    // A TCP port has a number.
    mails.#port = (listening.address() as AddressInfo).port;
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** What one address was sent. */
  mailTo(address: string): ReceivedMail | undefined {
    return this.received.find(({ to }) => to.includes(address));
  }

  end(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Quoted-printable as it is read; nothing else is sent. */
const decoded = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/gu, '')
      .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
