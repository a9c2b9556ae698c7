import type { MailProgress } from '@rotunda/shared/schema/mail';
import { publishedEvent } from './harness/events.ts';
import { MailServer, type Silence } from './harness/mailServer.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import type { Wire } from './harness/wire.ts';

/** Who has an address on the roster. */
const addresses = ['amara', 'ana', 'bo', 'di', 'eve', 'li'].map((name) => `${name}@example.org`);

const mailsOf = (wire: Wire): readonly MailProgress[] =>
  wire.has('mails/*', '1') ? wire.part('mails/*', '1').mails : [];
const settled = (wire: Wire): boolean =>
  mailsOf(wire).length === addresses.length &&
  mailsOf(wire).every(({ state }) => state === 'sent' || state === 'unsure');
const inDoubt = (wire: Wire): readonly MailProgress[] =>
  mailsOf(wire).filter(({ state }) => state === 'unsure');

/** How many mails came to an address; how many of them the server that died had handed over. */
const cases: readonly (readonly [Silence, number])[] = [
  ['after the text', 1],
  ['at the address', 0],
];

for (const [silence, handedOver] of cases) {
  test(`[MAIL-7] a server that is killed while a mail server is silent ${silence} leaves one mail in doubt, and sends all others once`, async ({
    venue,
  }) => {
    const mails = await MailServer.start();
    const { owner, wire: before, eventId } = await publishedEvent(venue, { roster: smallRoster });
    before.close();
    await venue.server.sendBy(mails.url, 'Spring team <events@example.org>');
    const dying = await owner.wire(eventId);
    const everybody = dying.part('roster/*', '1').people.map(({ id }) => id);
    mails.silentIn = silence;
    await dying.send('mail.send', { personIds: everybody });
    await dying.until(() => mails.silentFor !== null, 'the mail server to fall silent');
    await venue.server.kill();
    dying.close();
    const address = mails.silentFor!;

    // A second start finds nothing more in doubt, and nothing to send.
    for (const start of ['first', 'second']) {
      if (start === 'second') await venue.server.kill();
      await venue.server.start();
      const wire = await owner.wire(eventId);
      await wire.until(settled, `all mails sent or in doubt after the ${start} start`);
      const [doubtful, ...others] = inDoubt(wire);
      expect(others).toEqual([]);
      expect(doubtful).toMatchObject({ trouble: 'interrupted', attempts: 1 });
      const whose = wire.part('roster/*', '1').people.find(({ id }) => id === doubtful?.participantId);
      expect(whose?.email).toBe(address);
      wire.close();
    }
    const came = (to: string): number => mails.received.filter((mail) => mail.to.includes(to)).length;
    expect(addresses.map((to) => [to, came(to)])).toEqual(
      addresses.map((to) => [to, to === address ? handedOver : 1]),
    );

    await test.step('the page says so, and it is sent again by hand alone', async () => {
      const { page } = await venue.laptopOf(owner);
      await page.goto(`${venue.server.url}/console/${eventId}/people/invite`);
      await expect(page.getByText('may have been sent').first()).toBeVisible();
      const wire = await owner.wire(eventId);
      const personIds = inDoubt(wire).map(({ participantId }) => participantId);
      await wire.send('mail.send', { personIds });
      await wire.until(() => settled(wire) && inDoubt(wire).length === 0, 'the mail that was sent again');
      expect(came(address)).toBe(handedOver + 1);
      wire.close();
    });
    await mails.end();
  });
}
