import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { MailFailed, type MailTransport } from '../mailTransport.ts';

export interface SmtpOptions {
  readonly url: string;
  readonly from: string;
  /** How long the mail server may be silent. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 30_000;
const longestDetail = 300;

/**
 * Sends by SMTP, a connection for each mail, so that what is said on it is always of that one. The library's own transport
 * does not tell whether the mail server had the whole text when it went silent; its connection does.
 */
export function smtpTransport({ url, from, patienceMs = usualPatienceMs }: SmtpOptions): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const auth = { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const options = {
    host: hostname,
    secure: protocol === 'smtps:',
    ...(port !== '' && { port: Number(port) }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  };
  return {
    from,
    async send({ to, subject, text, html }) {
      const message = new MailComposer({ from, to, subject, text, html }).compile();
      const { from: sender } = message.getEnvelope();
      const parcel = new Parcel(await message.build());
      const connection = new SMTPConnection(options);
      const steps: ((done: Done) => void)[] = [
        (done) => connection.connect(done),
        ...(username === '' ? [] : [(done: Done) => connection.login(auth, done)]),
        (done) => connection.send({ from: sender, to: [to.address] }, parcel, done),
      ];
      try {
        // What breaks off is told to everybody who listens, and to no step that waits for its answer.
        const broken = new Promise<never>((_, reject) => connection.on('error', reject));
        broken.catch(() => undefined);
        for (const step of steps) await Promise.race([answered(step), broken]);
      } catch (error) {
        throw failureOf(error, parcel.isTaken);
      } finally {
        connection.close();
      }
    },
  };
}

type Done = (error?: Error | null) => void;

const answered = (step: (done: Done) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    step((error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** The text of a mail. It is read once the mail server has said that it takes it: from then on the server may have it. */
class Parcel extends Readable {
  readonly #bytes: Buffer;
  isTaken = false;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override _read(): void {
    this.isTaken = true;
    this.push(this.#bytes);
    this.push(null);
  }
}

/** What nodemailer tells besides the message. */
interface SmtpError {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

function failureOf(error: unknown, isHandedOver: boolean): MailFailed {
  // Whatever nodemailer throws is an error with these beside it, or without.
  const { code, response, responseCode = 0 } = (error instanceof Error ? error : {}) as SmtpError;
  const said = response ?? (error instanceof Error ? error.message : String(error));
  const detail = said.replace(/\s+/gu, ' ').trim().slice(0, longestDetail);
  if (code === 'EAUTH') return new MailFailed('account', detail);
  if (responseCode >= 500) return new MailFailed('refused', detail);
  if (responseCode >= 400) return new MailFailed('busy', detail);
  return new MailFailed(isHandedOver ? 'interrupted' : 'unreachable', detail);
}
