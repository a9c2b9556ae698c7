import { readFile } from 'node:fs/promises';
import { publishedEvent } from './harness/events.ts';
import { noServer } from './harness/faults.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';

test('a phone goes through an event, where the browser trusts the address and where it does not', async ({
  venue,
  phoneHost,
}) => {
  const { wire, cards } = await publishedEvent(venue, { roster: smallRoster });
  const ana = await venue.phone('Ana Ruiz');
  const amara = await venue.phone('Amara Nwosu');
  await ana.openLink(cards.get('Ana Ruiz')!.link);
  await amara.openLink(cards.get('Amara Nwosu')!.link);
  expect(await ana.page.evaluate(() => isSecureContext)).toBe(phoneHost === 'localhost');
  const sleeps = ana.page.getByText('This page cannot keep your phone awake.', { exact: false });
  await expect(sleeps).toBeVisible({ visible: phoneHost !== 'localhost' });
  await ana.arrive();
  await amara.arrive();

  await wire.send('run.start', {});
  await wire.send('run.next', {});
  await ana.expectSentTo(1, 'Amara Nwosu');
  await ana.sitDown();
  await wire.send('run.next', {});
  await expect(amara.page.getByRole('heading', { name: 'How do I set a first price?' })).toBeVisible();
  await venue.faults.expecting(noServer, async () => {
    await ana.network.cut();
    await ana.expectStale();
    await ana.type('Next step', 'Write to three schools');
    await ana.expectSavedOnPhone();
    await ana.network.mend();
    await ana.expectConnected();
  });
  await ana.expectSaved();
  await expect(amara.page.getByText('Write to three schools')).toBeVisible();
  await ana.page.reload();
  await expect(ana.field('Next step')).toHaveValue('Write to three schools');

  await test.step('[NOTE-UI-12] two pages of one phone show the same', async () => {
    const other = await ana.page.context().newPage();
    await other.goto(ana.page.url());
    const nextStep = other.getByRole('textbox', { name: 'Next step' });
    await nextStep.fill('Write to four schools');
    await expect(ana.field('Next step')).toHaveValue('Write to four schools');
    await ana.field('Next step').fill('Write to five schools');
    await ana.field('Next step').blur();
    await nextStep.blur();
    await expect(nextStep).toHaveValue('Write to five schools');
    await nextStep.fill('Write to three schools');
    await expect(ana.field('Next step')).toHaveValue('Write to three schools');
    await other.close();
  });

  await test.step('[UI-102] Back closes what lies over the page, and does not leave the event', async () => {
    await ana.page.getByRole('button', { name: 'Your schedule' }).click();
    await expect(ana.page.getByText('Your code is')).toContainText(/Your code is [2-9A-Z]{3} [2-9A-Z]{3}/u);
    await ana.page.getByRole('button', { name: 'Copy my personal link' }).click();
    await expect(ana.page.getByRole('button', { name: 'Copied' })).toBeVisible();
    await ana.page.goBack();
    await expect(ana.page.getByText('Your code is')).toBeHidden();
    await expect(ana.field('Next step')).toHaveValue('Write to three schools');
  });

  await wire.send('run.end', {});
  await expect(ana.page.getByRole('heading', { name: 'Thank you for coming' })).toBeVisible();

  await test.step('[NOTE-UI-10] her page has the conversation that began, and none that never did', async () => {
    await expect(ana.page.getByRole('heading', { name: 'Amara Nwosu' })).toBeVisible();
    await expect(ana.page.getByRole('heading', { name: 'Omar Haddad' })).toBeHidden();
    await expect(ana.page.getByText('Meet Omar again?')).toBeHidden();
  });

  await test.step('[NOTE-UI-11] both are asked whether to meet again, and both are told that both want to', async () => {
    const say = ({ page }: typeof ana, name: string) =>
      page
        .getByRole('group', { name: `Meet ${name} again?` })
        .getByText('Yes, if both agree')
        .click();
    await say(ana, 'Amara');
    await expect(amara.page.getByRole('group', { name: 'Meet Ana again?' })).toBeVisible();
    await expect(amara.page.getByText('would like to meet again too', { exact: false })).toBeHidden();
    await say(amara, 'Ana');
    await expect(amara.page.getByText('Ana would like to meet again too.')).toBeVisible();
    await expect(ana.page.getByText('Amara would like to meet again too.')).toBeVisible();
  });

  await test.step('[NOTE-UI-9] what she wrote is hers to take home, without a network too', async () => {
    await venue.faults.expecting(noServer, async () => {
      await ana.network.cut();
      const [download] = await Promise.all([
        ana.page.waitForEvent('download'),
        ana.page.getByRole('button', { name: 'Save my notes' }).click(),
      ]);
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toMatch(/Round 1 with Amara Nwosu.*Next step:\n {2}Write to three schools/su);
      await ana.network.mend();
      await ana.expectConnected();
    });
  });

  await test.step('[JOIN-16] without the event’s code the phone still knows who she is', async () => {
    await ana.page.goto(`${venue.server.phoneUrl}/p`);
    await ana.page.getByRole('link', { name: 'Go on as Ana' }).click();
    await expect(ana.page.getByRole('heading', { name: 'Thank you for coming' })).toBeVisible();
  });
  wire.close();
});
