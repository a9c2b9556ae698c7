import { expectAccessible } from './harness/axe.ts';
import { publishedEvent } from './harness/events.ts';
import { MailServer } from './harness/mailServer.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('[MAIL-13] people are invited by mail, and come by the link in it', async ({ venue }) => {
  const mails = await MailServer.start();
  const { owner, wire, eventId, cards } = await publishedEvent(venue, { roster: smallRoster });
  wire.close();
  const { page } = await venue.laptopOf(owner);
  const invite = `${venue.server.url}/console/${eventId}/people/invite`;
  const shows = (text: string) => expect(page.getByText(text, { exact: false }).first()).toBeVisible();

  await test.step('[MAIL-14] without a mail server there is the file, and a word on where its links open', async () => {
    await page.goto(invite);
    await shows('This server sends no mails');
    await shows('Hello Amara,');
    await expect(page.getByRole('button', { name: /^Send/u })).toBeHidden();
    await shows('opens only in the network of this computer');
    await expectAccessible(page, 'inviting without a mail server');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'File for a mail merge' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('invitations.csv');
  });

  await page.goto('about:blank');
  await venue.server.sendBy(mails.url, 'Spring team <events@example.org>');
  await page.goto(invite);

  await test.step('the text is written with what is each person’s own', async () => {
    await shows('Sent from Spring team <events@example.org>');
    await page.getByRole('group', { name: 'Text for' }).getByText('Mentees').click();
    const body = page.getByLabel('Text', { exact: true });
    await body.fill('Dear {nmae}, come to {event}: {link}');
    await shows('{nmae} means nothing here');
    await expect(page.getByRole('button', { name: 'Save the text' })).toBeDisabled();
    await body.fill('Dear {name}, come to {event}: {link}');
    await shows('Dear Ana Ruiz, come to Spring onboarding: http');
    await page.getByRole('button', { name: 'Save the text' }).click();
    await expect(page.getByRole('button', { name: 'Back to the usual text' })).toBeVisible();
    await page.getByRole('button', { name: 'Send me a test mail' }).click();
    await shows('A test mail went to olga@example.org.');
  });

  await test.step('[MAIL-15] each is sent one mail, and what fails says why and is sent again only when asked for', async () => {
    const [refused] = [...cards.keys()].filter((name) => name.startsWith('Bo'));
    mails.unknown.add('bo@example.org');
    await page.getByRole('button', { name: /^Send to/u }).click();
    await page.getByRole('button', { name: 'Send the invitations' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Ana Ruiz' })).toContainText(/sent \d/u);
    await expect(page.getByRole('row').filter({ hasText: refused ?? 'nobody' })).toContainText(
      '5.1.1 No such user',
    );
    await expect(page.getByText('waiting', { exact: false })).toBeHidden();
    await shows('1 invitation did not arrive. To send again, choose “Mail not delivered”.');
    await expect(page.getByRole('button', { name: /^Send (again )?to/u })).toBeHidden();
    await page.getByRole('group', { name: 'Which of them' }).getByText('Mail not delivered').click();
    await expect(page.getByRole('button', { name: 'Send to 1 person' })).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expectAccessible(page, 'invitations that did not arrive');
    expect(mails.received.every(({ to }) => to.length === 1)).toBe(true);
  });

  await test.step('the link in the mail opens the page of who got it', async () => {
    const address = mails.received.flatMap(({ to }) => to).find((to) => to.startsWith('ana'));
    const link = /https?:\/\/\S+#t=[\w.-]+/u.exec(mails.mailTo(address ?? '')?.text ?? '')?.[0];
    const ana = await venue.phone('Ana Ruiz');
    await ana.openLink(link ?? '');
  });
  await mails.end();
});
