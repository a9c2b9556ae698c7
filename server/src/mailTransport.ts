import type { MailTrouble } from '@rotunda/db/queries/mail';

/** One mail to one person. */
export interface OutgoingMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Why a mail did not go. */
export class MailFailed extends Error {
  readonly trouble: MailTrouble;
  /** What the mail server or the network said, in its own words. */
  readonly detail: string;

  constructor(trouble: MailTrouble, detail: string) {
    super(`${trouble}: ${detail}`);
    this.name = 'MailFailed';
    this.trouble = trouble;
    this.detail = detail;
  }
}

export interface MailTransport {
  /** From whom mails come, as it is shown. */
  readonly from: string;
  /** Resolves when the mail server has taken the mail; rejects with `MailFailed`. */
  readonly send: (mail: OutgoingMail) => Promise<void>;
}
