import { expect } from '@playwright/test';
import type { Owner } from '../../arrange/owner.ts';
import type { Facilitator } from '../../harness/facilitator.ts';
import { hasPeople, saySeat } from '../../harness/seating.ts';
import type { RotundaServer } from '../../harness/server.ts';
import type { Camera } from '../camera.ts';

const roster = `name,role,department,topics,need 1
Amara Nwosu,mentor,Sales,Pricing:5,
Li Wei,mentor,Product,Hiring:5,
Ana Petrović,mentee,Product,,Pricing
Bo Lindqvist,mentee,Sales,,Pricing
`;
const twoDays = 2 * 24 * 60;

/** An event of another day, whose room leaves somebody out: a mentor without a table, and a mentee from afar. */
export async function leftOut(camera: Camera, { page }: Facilitator, server: RotundaServer, owner: Owner) {
  const eventId = await owner.createEvent('Another day', 'classic', twoDays);
  const wire = await owner.wire(eventId);
  const table = { id: null, number: 1, label: '', seats: 3, zone: null, videoLink: '' };
  await wire.send('tables.update', { zones: [], tables: [table] });
  await owner.importRoster(eventId, roster);
  await wire.until(hasPeople, 'everybody');
  await saySeat(wire, 'Ana Petrović', { remote: true });
  const base = `${server.url}/console/${eventId}`;
  const hint = page.getByText('takes part from afar', { exact: false });

  await page.goto(`${base}/setup/hosts`);
  await expect(hint).toBeVisible();
  await camera.take('console', 'set-up: hosts, with people left out', page);
  await page.goto(`${base}/plan`);
  await expect(page.getByRole('button', { name: 'Make 1 table' })).toBeVisible();
  await camera.take('console', 'plan: none, with people left out', page);
  await page.getByRole('button', { name: 'Plan all rounds' }).click();
  await page.getByText('By person').click();
  const ana = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Ana Petrović' }) });
  await ana.getByRole('gridcell').first().click();
  await expect(page.getByText('nobody who knows it has a table', { exact: false })).toBeVisible();
  await camera.take('console', 'plan: nobody for somebody from afar', page);
  await wire.send('event.doors', { doors: 'open' });
  await page.goto(`${base}/run`);
  await page.getByRole('button', { name: 'Start the event' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await camera.take('console', 'run: start on another day, asked', page);
  await page.getByRole('button', { name: 'Not now' }).click();
  wire.close();
}
