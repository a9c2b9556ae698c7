import type { EventTx } from '@rotunda/db';
import { queueMails, saveMailText, updateMail } from '@rotunda/db/queries/mail';
import { mailAudiences } from '@rotunda/shared/rules/mailTexts';
import type { Instant } from '@rotunda/shared/rules/time';
import type { Marks } from './marks.ts';
import type { Planted } from './plant.ts';

/** What people are written, and a mail to Ana that was refused. */
export async function plantMail(tx: EventTx, { people }: Planted, marks: Marks, at: Instant): Promise<void> {
  for (const audience of mailAudiences) {
    const column = (of: string) => marks.text(`mailText.${of}`, 'event');
    await saveMailText(tx, { audience, subject: column('subject'), body: column('body') });
  }
  await queueMails(tx, [people.ana], at);
  const detail = marks.text('mail.detail', 'ana');
  await updateMail(tx, people.ana, { state: 'failed', nextTryAt: null, trouble: 'refused', detail });
}
