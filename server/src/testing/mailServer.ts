import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that a mail server took. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came. */
  readonly text: string;
}

/** What a mail server makes of a mail: takes it, refuses it with a code, or says nothing for ever. */
export type Verdict = 'take' | 'silence' | { readonly code: number; readonly says: string };

export interface MailServer {
  readonly url: string;
  readonly taken: TakenMail[];
  /** What becomes of a recipient, asked at RCPT TO. */
  judge: (recipient: string) => Verdict;
  /** What becomes of a mail once all of it has come. */
  judgeText: () => Verdict;
  readonly end: () => Promise<void>;
}

const refusal = ({ code, says }: { code: number; says: string }): Error =>
  Object.assign(new Error(says), { responseCode: code });

/** A real SMTP server on this machine, without a password unless one is given. */
export async function startMailServer(password?: string): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onAuth({ password: given }, _session, answer) {
      if (given === password) answer(null, { user: 'rotunda' });
      else answer(refusal({ code: 535, says: 'Not the password' }));
    },
    onRcptTo({ address }, _session, answer) {
      const verdict = mailServer.judge(address);
      if (verdict === 'take') answer();
      else if (verdict !== 'silence') answer(refusal(verdict));
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const verdict = mailServer.judgeText();
        if (verdict === 'silence') return;
        if (verdict !== 'take') {
          answer(refusal(verdict));
          return;
        }
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        answer();
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  // A TCP port has a number.
  const { port } = listening.address() as AddressInfo;
  const login = password === undefined ? '' : `rotunda:${password}@`;
  const mailServer: MailServer = {
    url: `smtp://${login}127.0.0.1:${port}`,
    taken,
    judge: () => 'take',
    judgeText: () => 'take',
    end: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
