import { type Page, expect } from '@playwright/test';
import { type Owner, publishPlan } from '../../arrange/owner.ts';
import type { RotundaServer } from '../../harness/server.ts';
import { hurriedCsv, seatedCsv } from '../cast.ts';
import type { Camera } from '../camera.ts';
import type { Stand } from '../stand.ts';
import type { StateOf } from '../states.ts';
import { planDialogs } from './planDialogs.ts';

/** Opens pages of one event in the console and photographs them. */
function visitor(camera: Camera, page: Page, server: RotundaServer, eventId: string) {
  const open = async (path: string, heading: string): Promise<void> => {
    await page.goto(`${server.url}/console/${eventId}/${path}`);
    await expect(page.getByRole('heading', { name: heading, exact: true, level: 1 })).toBeVisible();
  };
  const take = async (state: StateOf<'console'>, path: string, heading: string): Promise<void> => {
    await open(path, heading);
    await camera.take('console', state, page);
  };
  return { open, take };
}

/** Every page of an event that was created empty: what each says to do first. */
export async function emptyEvent(camera: Camera, page: Page, server: RotundaServer, eventId: string) {
  const { take } = visitor(camera, page, server, eventId);
  await take('set-up: checklist of a new event', 'setup', 'Set-up');
  await take('set-up: agenda, empty', 'setup/agenda', 'Agenda');
  await take('set-up: topics, empty', 'setup/topics', 'Topics');
  await take('people: nobody', 'people', 'People');
  await take('plan: none', 'plan', 'No plan yet');
}

/** An import into a room without tables: what it will say of seats, and the tables that it offers to make. */
export async function firstImport(camera: Camera, page: Page, server: RotundaServer, owner: Owner) {
  const eventId = await owner.createEvent('Winter onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('tables.update', {
    zones: [{ id: null, name: 'Garden side', shape: 'triangle' }],
    tables: [],
  });
  wire.close();
  const { open } = visitor(camera, page, server, eventId);
  await open('people/import', 'Import people');
  await page.getByLabel('Or paste rows here').fill(seatedCsv);
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('columnheader', { name: 'Seats' }).scrollIntoViewIfNeeded();
  await camera.take('console', 'people: import, what is said of seats', page);
  await page.getByRole('button', { name: /^Import \d+ people$/u }).click();
  await expect(page.getByRole('button', { name: /^Make \d+ tables$/u })).toBeVisible();
  await camera.take('console', 'people: import, tables to make', page);
}

/** Set-up and people of an event that has everything but a plan. */
export async function preparedEvent(camera: Camera, page: Page, server: RotundaServer, stand: Stand) {
  const { open, take } = visitor(camera, page, server, stand.eventId);
  await take('set-up: details', 'setup/details', 'Details');
  await take('set-up: agenda', 'setup/agenda', 'Agenda');
  await take('set-up: topics', 'setup/topics', 'Topics');
  await take('set-up: tables', 'setup/tables', 'Tables');
  await take('set-up: hosts', 'setup/hosts', 'Hosts');
  await take('set-up: sharing', 'setup/sharing', 'Sharing');
  await take('people: the roster', 'people', 'People');
  await page.getByRole('link', { name: 'Ana Petrović' }).click();
  await expect(page.getByRole('complementary', { name: 'Details of Ana Petrović' })).toBeVisible();
  await camera.take('console', 'people: one person', page);
  await take('people: import', 'people/import', 'Import people');
  await page.getByLabel('Or paste rows here').fill(hurriedCsv);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Why it was refused')).toBeVisible();
  await camera.take('console', 'people: import, with refusals', page);
  await page.getByText('pasted rows.csv').last().click();
  await expect(page.getByLabel('What “shoe size” means')).toBeVisible();
  await camera.take('console', 'people: import, how a file is read', page);
  await page.getByText('needs:', { exact: false }).first().scrollIntoViewIfNeeded();
  await camera.take('console', 'people: import, what changes', page);
  await open('people/cards', 'Cards and codes');
  await expect(page.getByRole('img', { name: 'Personal QR code of Ana Petrović' })).toBeVisible();
  await camera.take('console', 'people: cards', page);
  await open('people/invite', 'Invite people');
  await invitations(camera, page);
}

/** What people read, and the same being sent; one address is refused. */
async function invitations(camera: Camera, page: Page): Promise<void> {
  await expect(page.getByText('Hello Amara,', { exact: false }).last()).toBeVisible();
  await camera.take('console', 'people: invite', page);
  const body = page.getByLabel('Text', { exact: true });
  await body.fill('Dear {nmae}, come to {event}: {link}');
  await expect(page.getByText('{nmae} means nothing here', { exact: false })).toBeVisible();
  await camera.take('console', 'people: invite, text refused', page);
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await page.getByRole('button', { name: /^Send to/u }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await camera.take('console', 'people: invite, asked', page);
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByText('No such user', { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/ sent, .* waiting/u)).toBeHidden({ timeout: 30_000 });
  await camera.take('console', 'people: invite, sent', page);
}

/** A draft, then the same published, and one of its cells. */
export async function plannedEvent(camera: Camera, page: Page, server: RotundaServer, stand: Stand) {
  const { open, take } = visitor(camera, page, server, stand.eventId);
  await open('plan', 'No plan yet');
  await page.getByRole('button', { name: 'Plan all rounds' }).click();
  await expect(page.getByText('Draft. Phones do not see it.')).toBeVisible();
  await camera.take('console', 'plan: draft', page);
  await publishPlan(stand.wire);
  await expect(page.getByText('Published. Phones show it.')).toBeVisible();
  await camera.take('console', 'plan: published', page);
  await page.getByRole('gridcell').filter({ hasText: 'Ana' }).first().click();
  await camera.take('console', 'plan: one cell explained', page);
  await planDialogs(camera, page, stand);
  await take('set-up: checklist of a planned event', 'setup', 'Set-up');
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await camera.take('console', 'join dialog', page);
}
