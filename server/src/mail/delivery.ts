import { type MailRow, loadMailTexts, mailsOf, updateMail } from '@rotunda/db/queries/mail';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadEvent } from '@rotunda/db/queries/setup';
import { later, minutes } from '@rotunda/shared/rules/time';
import type { Services } from '../services.ts';
import { htmlOf, invitations, textsFrom } from './compose.ts';
import { MailFailed, type MailTransport, type OutgoingMail } from '../mailTransport.ts';

/** Until the next try, by how often it was tried; after the last it is given up. */
const waits = [1, 5, 15, 60, 240].map(minutes);

type Patch = Parameters<typeof updateMail>[2];

/** Notes how far a mail is, and tells the facilitators. */
export async function note(
  { db }: Pick<Services, 'db'>,
  { eventId, participantId }: Pick<MailRow, 'eventId' | 'participantId'>,
  patch: Patch,
): Promise<void> {
  await db.write(eventId, async (tx) => {
    await updateMail(tx, participantId, patch);
    tx.touch('mail');
  });
}

/**
 * Sends one mail that waits. It is marked before it goes, so that one that was under way when the server died is known,
 * and after it went. Answers why it failed; null when it went, or waits no longer.
 */
export async function deliver(
  services: Services,
  transport: MailTransport,
  mail: MailRow,
): Promise<MailFailed | null> {
  if (!(await begin(services, mail))) return null;
  try {
    await transport.send(await compose(services, mail));
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    await note(services, mail, afterFailure(error, mail.attempts, services));
    return error;
  }
  const sentAt = services.clock.now();
  await note(services, mail, { state: 'sent', trouble: null, detail: '', sentAt });
  return null;
}

/** Whether it still waits: somebody may have cancelled it just now. */
async function begin({ db }: Services, { eventId, participantId, attempts }: MailRow): Promise<boolean> {
  const { value } = await db.write(eventId, async (tx) => {
    const [current] = await mailsOf(tx, eventId, [participantId]);
    if (current?.state !== 'waiting') return false;
    await updateMail(tx, participantId, { state: 'sending', attempts: attempts + 1, nextTryAt: null });
    tx.touch('mail');
    return true;
  });
  return value;
}

async function compose(services: Services, { eventId, participantId }: MailRow): Promise<OutgoingMail> {
  const { event, person, texts } = await services.db.read(async (tx) => ({
    ...(await loadEvent(tx, eventId)),
    person: (await loadRoster(tx, eventId)).byId.get(participantId),
    texts: textsFrom(await loadMailTexts(tx, eventId)),
  }));
  if (!person || person.email === '') throw new MailFailed('no-address', '');
  const { subject, body, link } = invitations(event, texts, services)(person);
  return { to: { name: person.name, address: person.email }, subject, text: body, html: htmlOf(body, link) };
}

/** What becomes of it: some troubles pass, some do not, and of one nobody knows whether the mail went. */
function afterFailure({ trouble, detail }: MailFailed, attempts: number, { clock }: Services): Patch {
  const why = { trouble, detail };
  if (trouble === 'interrupted') return { ...why, state: 'unsure' };
  const wait = trouble === 'refused' || trouble === 'no-address' ? undefined : waits[attempts];
  if (wait === undefined) return { ...why, state: 'failed' };
  return { ...why, state: 'waiting', nextTryAt: later(clock.now(), wait) };
}
