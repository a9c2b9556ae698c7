import type { FastifyInstance } from 'fastify';
import { accountById } from '@rotunda/db/queries/accounts';
import { loadMailTexts } from '@rotunda/db/queries/mail';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadEvent } from '@rotunda/db/queries/setup';
import { type MailAudience, asTest, filled, noCode, valuesFor } from '@rotunda/shared/rules/mailTexts';
import { takesPart } from '@rotunda/shared/rules/people';
import { joinUrl } from '../events/addresses.ts';
import type { Sender } from '../handler.ts';
import { route } from '../http/route.ts';
import { Refusal } from '../refusal.ts';
import { csvFileOf } from '../report/csv.ts';
import type { Services } from '../services.ts';
import { htmlOf, invitations, textsFrom } from './compose.ts';
import { invitationColumns } from './file.ts';
import { MailFailed } from '../mailTransport.ts';

/** Invitations that are tried out, or taken elsewhere to be sent. */
export function mailRoutes(app: FastifyInstance, services: Services): void {
  route(
    app,
    services,
    'POST /api/events/:eventId/test-mail',
    async ({ caller, body }) => ({ to: await sendTest(services, caller, body.audience) }),
    { limits: [{ most: 10, by: ({ params }) => params.eventId }] },
  );

  route(app, services, 'GET /api/events/:eventId/invitations.csv', async ({ params: { eventId } }) => {
    const { event, people, texts } = await services.db.read(async (tx) => ({
      ...(await loadEvent(tx, eventId)),
      people: (await loadRoster(tx, eventId)).people,
      texts: textsFrom(await loadMailTexts(tx, eventId)),
    }));
    const columns = invitationColumns(invitations(event, texts, services));
    return csvFileOf(event, 'invitations.csv', columns, people.filter(takesPart));
  });
}

/** Sends whoever asks the invitation as it is now. It is about nobody, so that nobody's link is in it. */
async function sendTest(
  services: Services,
  { eventId, accountId }: Sender,
  audience: MailAudience,
): Promise<string> {
  const { db, mail } = services;
  if (mail === null) throw new Refusal('no-mail', 'This server has no mail server to send by.');
  const { event, texts, account } = await db.read(async (tx) => ({
    ...(await loadEvent(tx, eventId)),
    texts: textsFrom(await loadMailTexts(tx, eventId)),
    account: await accountById(tx, accountId ?? ''),
  }));
  const address = account?.email ?? null;
  if (!account || address === null) throw new Refusal('no-mail', 'Your account has no e-mail address.');
  const link = joinUrl(event, services);
  const values = valuesFor(event, { name: account.name, link, code: noCode });
  const { subject, body } = asTest({
    subject: filled(texts[audience].subject, values),
    body: filled(texts[audience].body, values),
  });
  try {
    await mail.send({ to: { name: account.name, address }, subject, text: body, html: htmlOf(body, link) });
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    const { trouble, detail } = error;
    throw new Refusal('mail-failed', `The mail was not sent: ${trouble}: ${detail}`, {
      params: { trouble, detail },
    });
  }
  return address;
}
