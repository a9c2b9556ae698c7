import { shortened } from './harness/agendas.ts';
import { Owner, publishPlan } from './arrange/owner.ts';
import { expectAccessible } from './harness/axe.ts';
import { unhurried } from './harness/events.ts';
import { hasPeople, personOf, saySeat } from './harness/seating.ts';
import { expect, test } from './harness/test.ts';

const roster = `name,role,department,topics,table,need 1,question 1,need 2
Amara Nwosu,mentor,Sales,Pricing:5; Hiring:4,1,,,
Li Wei,mentor,Product,Pricing:4; Hiring:5,2,,,
Noor Haddad,both,Finance,Fundraising:5; Hiring:3,3,Pricing,What is a fair price?,
Ana Ruiz,mentee,Product,,,Pricing,How do I set a first price?,Fundraising
Bo Lindqvist,mentee,Sales,,,Hiring,Whom do I hire first?,
Cy Okoro,mentee,Finance,,,Pricing,When do I raise a price?,
`;
const call = 'https://calls.example.org/table-2';

test('somebody who is both, somebody from afar and somebody who cannot move each get to where they must be', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('agenda.update', { agenda: shortened(wire.part('event').agenda, 2, unhurried) });
  await wire.send('tables.update', {
    zones: [{ id: null, name: 'Garden side', shape: 'triangle' }],
    tables: [1, 2, 3].map((number) => ({
      id: null,
      number,
      label: '',
      seats: 3,
      zone: 0,
      videoLink: number === 2 ? call : '',
    })),
  });
  await owner.importRoster(eventId, roster);
  const event = () => wire.part('event');
  await wire.until(() => event().hosting.length > 0 && hasPeople(wire), 'who hosts where');
  const [one] = event().agenda.filter(({ kind }) => kind === 'round');
  const table = (number: number) => event().tables.find((each) => each.number === number)!.id;
  const noor = personOf(wire, 'Noor Haddad');
  await wire.send('hosting.update', {
    mentorId: noor.id,
    hosting: [{ roundId: one!.id, tableId: table(3) }],
  });
  await saySeat(wire, 'Bo Lindqvist', { tableId: table(1) });
  await saySeat(wire, 'Li Wei', { tableId: table(2), languages: ['Deutsch', 'English'] });
  await saySeat(wire, 'Cy Okoro', { languages: ['Deutsch'] });

  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  const panel = page.getByRole('region', { name: 'The chosen cell' });
  await test.step('[PLAN-133] the facilitator says in the seat dialog who comes from afar', async () => {
    await page.goto(`${venue.server.url}/console/${eventId}/plan`);
    await olga.press('Plan all rounds');
    await page.getByText('By person').click();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ana Ruiz' }) });
    await row.getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Seat, absences and wishes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Seat of Ana Ruiz' });
    await dialog.getByText('Takes part from afar').click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await olga.press('Plan again');
    await expect(page.getByText('People, tables or rules changed since this plan was made.')).toBeHidden();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  await test.step('and reads why others do not meet her, or speak no common language', async () => {
    const ask = async (mentee: string, mentor: string) => {
      await panel
        .getByLabel(/^(Mentee|Chosen)/u)
        .first()
        .pressSequentially(mentee.slice(0, 3));
      await page.getByRole('option', { name: new RegExp(`^${mentee}`, 'u') }).click();
      await panel
        .getByLabel(/^(Mentor|Chosen)/u)
        .last()
        .pressSequentially(mentor.slice(0, 3));
      await page.getByRole('option', { name: new RegExp(`^${mentor}`, 'u') }).click();
    };
    await ask('Ana Ruiz', 'Amara Nwosu');
    await expect(panel).toContainText(
      'The mentee takes part from afar, and the mentor’s table has no video link.',
    );
    await ask('Cy Okoro', 'Amara Nwosu');
    await expect(panel).toContainText('They have no language in common.');
  });
  await publishPlan(wire);
  await wire.send('event.doors', { doors: 'open' });
  const cards = new Map((await owner.cards(eventId)).map((card) => [card.name, card]));
  const phoneOf = async (name: string) => {
    const phone = await venue.phone(name);
    await phone.openLink(cards.get(name)!.link);
    await phone.arrive();
    return phone;
  };
  const ana = await phoneOf('Ana Ruiz');
  const bo = await phoneOf('Bo Lindqvist');
  const noorsPhone = await phoneOf('Noor Haddad');
  const li = await phoneOf('Li Wei');
  for (const name of ['Amara Nwosu', 'Cy Okoro']) {
    await wire.send('person.presence', { personId: personOf(wire, name).id, presence: 'here' });
  }
  await wire.send('run.start', {});
  await wire.send('run.next', {});
  const seatOf = (name: string, round: number) => {
    const rounds = event().agenda.filter(({ kind }) => kind === 'round');
    const { id } = personOf(wire, name);
    const { conversations } = wire.part('plan/published/*', rounds[round - 1]!.id);
    return conversations.find(({ menteeId }) => menteeId === id);
  };
  const anasRound = seatOf('Ana Ruiz', 1) ? 1 : 2;

  await test.step('[PLAN-8] who is both hosts in the first round', async () => {
    await expect(noorsPhone.page.getByRole('heading', { name: 'Your table' })).toBeVisible();
  });
  await test.step('[PLAN-135] mentors come to whoever cannot move', async () => {
    expect(seatOf('Bo Lindqvist', 1)?.tableId).toBe(table(1));
    await bo.expectSentTo(1, personNamed(seatOf('Bo Lindqvist', 1)!.mentorId));
    expect(seatOf('Bo Lindqvist', 2)?.tableId).toBe(table(1));
  });

  const expectCall = async () => {
    await ana.expectSentTo(2, 'Li Wei');
    await expect(ana.page.getByRole('link', { name: 'Join the call' })).toHaveAttribute('href', call);
    await expect(li.page.getByRole('link', { name: 'Join the call' })).toHaveAttribute('href', call);
    await wire.send('run.next', {});
    await expect(ana.page.getByRole('timer')).toBeVisible();
    await expect(ana.page.getByRole('link', { name: 'Join the call' })).toHaveAttribute('href', call);
    await expect(li.page.getByRole('link', { name: 'Join the call' })).toHaveAttribute('href', call);
  };
  const expectWhy = async () => {
    await test.step('[UI-110] whoever sits out reads why, and why a need is not met', async () => {
      await ana.page.getByRole('button', { name: 'Why this is your plan' }).click();
      await expect(ana.page.getByText('Fundraising', { exact: true })).toBeVisible();
      await expect(ana.page.getByText('There is no seat for you in this plan with somebody')).toBeVisible();
      await expect(ana.page.getByText('who knows Pricing: your 1st need.')).toBeVisible();
      await expectAccessible(ana.page, 'why this is my plan');
      await ana.page.getByRole('button', { name: 'Back' }).click();
    });
    await wire.send('run.next', {});
  };
  await (anasRound === 1 ? expectCall() : expectWhy());
  for (let phase = 0; phase < 3; phase += 1) await wire.send('run.next', {});
  await expect(ana.page.getByText('Round 2 of 2').first()).toBeVisible();

  await test.step('[PLAN-8] who is both is sent to another’s table in the second', async () => {
    const seat = seatOf('Noor Haddad', 2)!;
    const { number } = event().tables.find(({ id }) => id === seat.tableId)!;
    await noorsPhone.expectSentTo(number, personNamed(seat.mentorId));
    await bo.expectSentTo(1, personNamed(seatOf('Bo Lindqvist', 2)!.mentorId));
  });
  await (anasRound === 1 ? expectWhy() : expectCall());
  wire.close();

  function personNamed(id: string): string {
    return wire.part('roster/*', '1').people.find((person) => person.id === id)!.name;
  }
});

test('[EVT-38] people from afar who would meet nobody, and mentors without a table, are named where it can be mended', async ({
  venue,
}) => {
  const owner = await Owner.of(venue.server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  const room = (numbers: readonly number[]) => ({
    zones: [],
    tables: numbers.map((number) => ({ id: null, number, label: '', seats: 3, zone: null, videoLink: '' })),
  });
  await wire.send('tables.update', room([1, 2]));
  await owner.importRoster(
    eventId,
    roster.replace('both,Finance,Fundraising:5; Hiring:3,3', 'both,Finance,Fundraising:5; Hiring:3,'),
  );
  await wire.until(() => hasPeople(wire), 'everybody');
  await saySeat(wire, 'Ana Ruiz', { remote: true });
  await saySeat(wire, 'Cy Okoro', { languages: ['Suomi'] });
  const olga = await venue.laptopOf(owner);
  const { page } = olga;
  const base = `${venue.server.url}/console/${eventId}`;
  const hint = page.getByText(/Ana Ruiz\u2069 takes part from afar, and no table has a video link/u);

  await test.step('on the checklist', async () => {
    await page.goto(`${base}/setup`);
    await expect(
      page.getByText('Ana Ruiz takes part from afar, at no table with a video link'),
    ).toBeVisible();
  });

  await test.step('[UI-191] where mentors get tables, with the one that is missing', async () => {
    await page.goto(`${base}/setup/hosts`);
    await expect(hint).toBeVisible();
    await expect(page.getByText('No table is free.')).toBeVisible();
    await expect(page.getByText('1 mentor has no table yet')).toBeVisible();
    await expectAccessible(page, 'hosts that lack a table');
  });

  await test.step('[UI-191] before planning and below the plan', async () => {
    await page.goto(`${base}/plan`);
    await expect(page.getByRole('button', { name: 'Make 1 table' })).toBeVisible();
    await expect(hint).toBeVisible();
    await olga.press('Plan all rounds');
    await expect(page.getByText('1 mentor without a table: Noor Haddad (sits as a mentee).')).toBeVisible();
  });

  await test.step('in the plan, with the true reason and the way to mend it', async () => {
    await page.getByText('By person').click();
    const choose = (name: string) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name }) })
        .getByRole('gridcell')
        .first()
        .click();
    await choose('Cy Okoro');
    await expect(page.getByText('Pricing: nobody who knows it speaks a language of theirs.')).toBeVisible();
    await choose('Ana Ruiz');
    await expect(
      page.getByText(
        'Pricing: they take part from afar, and nobody who knows it has a table with a video link.',
      ),
    ).toBeVisible();
    await expectAccessible(page, 'a plan that has nobody for somebody from afar');
    await page.getByRole('link', { name: 'Give tables a video link' }).click();
    await expect(page.getByRole('heading', { name: 'Tables', level: 1 })).toBeVisible();
  });

  await test.step('[UI-106] on Run they are named with what they lack, and wait for no seat', async () => {
    await wire.send('plan.publish', { version: wire.part('plan').draft!.version });
    for (const name of ['Ana Ruiz', 'Cy Okoro']) {
      await wire.send('person.presence', { personId: personOf(wire, name).id, presence: 'here' });
    }
    await page.goto(`${base}/run`);
    await expect(hint).toBeVisible();
    await expect(page.getByText('1 person speaks no language of a mentor with a table: Cy')).toBeVisible();
    await expect(page.getByText('waits for a seat')).toBeHidden();
    await expectAccessible(page, 'run page with people whom no table suits');
  });

  await test.step('[UI-191] the table that is made seats the mentor', async () => {
    await page.goto(`${base}/setup/hosts`);
    await olga.press('Make 1 table');
    await expect(page.getByText('1 mentor got a table.')).toBeVisible();
  });
  wire.close();
});
