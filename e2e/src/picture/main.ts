/**
 * node e2e/src/picture/main.ts: the README's picture, docs/picture.png: the console in the work phase of the third round,
 * from the running product.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { Owner, publishPlan } from '../arrange/owner.ts';
import { browserArguments, findBrowser } from '../browser.ts';
import { RotundaServer } from '../harness/server.ts';
import type { Wire } from '../harness/wire.ts';
import { room, roster } from './cast.ts';

const picture = join(import.meta.dirname, '..', '..', '..', 'docs', 'picture.png');
const largest = 400 * 1024;
/** Not yet at their table, and not come at all. */
const late = ['Cy Okoro', 'Esra Yıldız'];
const missing = 'Ingrid Þórsdóttir';

/** The event at the moment of the picture: work in the third round, everybody here but those. */
async function thirdRound(wire: Wire): Promise<void> {
  await wire.send('event.doors', { doors: 'open' });
  const { people } = wire.part('roster/*', '1');
  for (const { id: personId, name } of people) {
    if (name !== missing && !late.includes(name)) {
      await wire.send('person.presence', { personId, presence: 'here' });
    }
  }
  await wire.send('run.start', {});
  // Welcome; two rounds of changeover and three phases; the third's changeover and context.
  for (let step = 0; step < 11; step += 1) await wire.send('run.next', {});
  // The countdown is to be seen under way without waiting long for it.
  await wire.send('run.adjust', { byMs: -60_000 });
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const server = await RotundaServer.onEmptyFolder();
try {
  const owner = await Owner.of(server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic', -52);
  const wire = await owner.wire(eventId);
  await wire.send('tables.update', room);
  await owner.importRoster(eventId, roster);
  await publishPlan(wire);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  await context.addCookies(owner.cookies);
  const page = await context.newPage();
  await page.goto(`${server.url}/console/${eventId}/run`);
  await thirdRound(wire);
  await expect(page.getByRole('timer', { name: 'Work' })).toBeVisible();
  await expect(page.getByText('8:42')).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: picture });
  wire.close();
} finally {
  await browser.close();
  await server.forget();
}
const { size } = statSync(picture);
if (size > largest) throw new Error(`docs/picture.png has ${size} bytes, more than ${largest}`);
console.log(`docs/picture.png, ${(size / 1024).toFixed(0)} KB`);
