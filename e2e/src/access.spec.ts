import { Owner, publishPlan } from './arrange/owner.ts';
import { expectAccessible, expectNoSidewaysScroll } from './harness/axe.ts';
import { publishedEvent } from './harness/events.ts';
import { smallRoster } from './harness/rosters.ts';
import { expect, test } from './harness/test.ts';
import { laptopSize, phoneSize } from './harness/venue.ts';

/** Pages of one event's console, as addresses below it. */
const consolePages = [
  'setup',
  'setup/details',
  'setup/agenda',
  'setup/topics',
  'setup/tables',
  'setup/hosts',
  'setup/sharing',
  'setup/crew',
  'people',
  'people/import',
  'people/cards',
  'desk',
  'people/invite',
  'plan',
  'run',
  'report',
  'report/wall-list',
];

test('[UI-1] the console breaks no rule of axe, before and after an event is prepared', async ({ venue }) => {
  const olga = await venue.facilitator();
  const open = async (path: string, what = path) => {
    await olga.page.goto(`${venue.server.url}/console${path}`);
    await expect(olga.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(olga.page, what);
    // A facilitator's own phone is enough in need.
    await olga.page.setViewportSize(phoneSize);
    await expectNoSidewaysScroll(olga.page, `${what} on a phone`);
    await olga.page.setViewportSize(laptopSize);
  };
  await open(`/setup${new URL(venue.server.setupLink).hash}`, 'claiming');
  const owner = await Owner.of(venue.server);
  await open('', 'signing in');
  await olga.signIn();
  await expect(olga.page.getByText('No events yet')).toBeVisible();
  await expectAccessible(olga.page, 'no events');
  const empty = await owner.createEvent('Empty', 'blank');
  for (const page of ['setup', 'people', 'plan', 'run', 'report'])
    await open(`/${empty}/${page}`, `empty ${page}`);
  const demo = await owner.createDemo();
  const wire = await owner.wire(demo);
  await open(`/${demo}/plan`, 'no plan');
  await publishPlan(wire);
  wire.close();
  await open('', 'events');
  await olga.press(/^More: Demo/u);
  await olga.page.getByRole('menuitem', { name: 'Save as template' }).click();
  await expectAccessible(olga.page, 'saving a template');
  await olga.press('Save template');
  await expect(olga.page.getByText('The template is saved.', { exact: false })).toBeVisible();
  await open('/new', 'a new event');
  await olga.page.getByRole('radio', { name: 'Demo: Skills afternoon' }).check({ force: true });
  await expectAccessible(olga.page, 'a new event from a template');
  await open(`/${demo}/setup`, 'set-up');
  await olga.press('Copy event…');
  await expectAccessible(olga.page, 'copying an event');
  await open('/account', 'account');
  for (const page of consolePages) await open(`/${demo}/${page}`, page);
  await olga.press('QR code');
  await expectAccessible(olga.page, 'QR code');
});

test('[UI-2] neither do console, stage and phones in any state of the run', async ({ venue }) => {
  const { owner, wire, joinUrl, cards, eventId } = await publishedEvent(venue, { roster: smallRoster });
  const olga = await venue.laptopOf(owner);
  await olga.page.goto(`${venue.server.url}/console/${eventId}/run`);
  const stage = await venue.stage();
  const ana = await venue.phone('Ana Ruiz');
  const amara = await venue.phone('Amara Nwosu');
  const everywhere = async (state: string) => {
    await expectAccessible(olga.page, `console, ${state}`);
    await expectAccessible(stage.page, `stage, ${state}`);
    await expectAccessible(ana.page, `mentee, ${state}`);
    await expectAccessible(amara.page, `mentor, ${state}`);
  };

  await test.step('at the door', async () => {
    await ana.openDoor(`${venue.server.phoneUrl}/p`);
    await expectAccessible(ana.page, 'which event');
    await wire.send('event.doors', { doors: 'closed' });
    await ana.openDoor(joinUrl);
    await expectAccessible(ana.page, 'closed door');
    await wire.send('event.doors', { doors: 'open' });
    await ana.openDoor(joinUrl);
    await ana.find('Ana');
    await expect(ana.page.getByRole('radio')).toBeVisible();
    await expectAccessible(ana.page, 'finding oneself');
    await ana.page.getByRole('button', { name: 'I am not on the list' }).click();
    await expectAccessible(ana.page, 'registering: who');
    await ana.page.getByLabel('Your name').fill('Somebody');
    await ana.goOn();
    await ana.page.getByRole('button', { name: 'Pricing', exact: true }).click();
    await expectAccessible(ana.page, 'registering: topics');
    await ana.goOn();
    await ana.page.getByLabel('Your question, in one sentence').fill('Pricing');
    await expectAccessible(ana.page, 'registering: a need');
  });

  await test.step('in the lobby', async () => {
    await ana.openLink(cards.get('Ana Ruiz')!.link);
    await amara.openLink(cards.get('Amara Nwosu')!.link);
    await ana.arrive();
    await stage.open(await olga.stageLink());
    await stage.expectLobby({ here: 1, people: 8 });
    await everywhere('lobby');
    for (const row of ['Your schedule', 'Your notes', 'Change Pricing']) {
      await ana.page.getByRole('button', { name: row }).click();
      await expect(ana.page.getByRole('button', { name: 'Back' })).toBeVisible();
      await expectAccessible(ana.page, row);
      await ana.page.getByRole('button', { name: 'Back' }).click();
    }
  });

  await test.step('running', async () => {
    await olga.press('Start the event');
    await olga.expectStep('Welcome');
    await stage.expectPhase('Welcome');
    await everywhere('welcome');
    await olga.goOnTo('Walk to Round 1');
    await ana.expectSentTo(1, 'Amara Nwosu');
    await everywhere('changeover');
    await olga.goOnTo('Context');
    await olga.goOnTo('Work');
    await stage.expectPhase('Work');
    await ana.expectRound(1, 2);
    await ana.type('Options', 'Ask ten schools');
    await ana.expectSaved();
    await everywhere('work');
    await olga.press('Pause');
    await expect(ana.page.getByText('Paused', { exact: true })).toBeVisible();
    await everywhere('pause');
    await olga.press('Re-plan the rest…');
    await expectAccessible(olga.page, 're-planning');
    await olga.page.keyboard.press('Escape');
    await olga.show('People');
    await expectAccessible(olga.page, 'people of the run');
    await olga.page.getByRole('button', { name: 'Ana Ruiz', exact: true }).click();
    await expectAccessible(olga.page, 'one person');
    await olga.page.keyboard.press('Escape');
  });

  await test.step('at the end', async () => {
    await olga.press('End the event for everyone…');
    await expectAccessible(olga.page, 'ending');
    await olga.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'End the event for everyone' })
      .click();
    await expect(ana.page.getByRole('heading', { name: 'Thank you for coming' })).toBeVisible();
    await everywhere('end');
  });
  wire.close();
});
