/**
 * node e2e/src/load/firstLoadMain.ts: what a phone transfers from opening a personal link in a running round until seat,
 * countdown and a saved note work. Counted on the wire, headers included, in both directions; names are Latin.
 */
import { type Browser, chromium, expect } from '@playwright/test';
import { type Card, Owner, publishPlan } from '../arrange/owner.ts';
import { crowdCsv } from '../arrange/crowd.ts';
import { tablesOfFour } from '../arrange/room.ts';
import { browserArguments, findBrowser, insecureHost } from '../browser.ts';
import { RotundaServer } from '../harness/server.ts';
import { type Share, breakdownOf } from './breakdown.ts';
import { median } from './median.ts';
import { Meter, type Traffic } from './meter.ts';
import { textTable } from './table.ts';

const loads = 10;
const aim = 80 * 1024;

/** A round at work, with everybody's way in. */
async function roundAtWork(server: RotundaServer): Promise<readonly Card[]> {
  const owner = await Owner.of(server);
  const eventId = await owner.createEvent('Spring onboarding', 'classic');
  const wire = await owner.wire(eventId);
  await wire.send('tables.update', tablesOfFour(6));
  await owner.importRoster(eventId, crowdCsv(6, 24));
  await publishPlan(wire);
  await wire.send('event.doors', { doors: 'open' });
  await wire.send('run.start', {});
  // Welcome, changeover, context, work.
  for (let step = 0; step < 3; step += 1) await wire.send('run.next', {});
  wire.close();
  return owner.cards(eventId);
}

/** One phone that has never been here: opens its link, and types until what it typed is saved. */
async function firstLoad(browser: Browser, link: string, meter: Meter): Promise<[Traffic, Share[]]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const breakdown = await breakdownOf(page);
  meter.read();
  await page.goto(link);
  await expect(page.locator('.place').first()).toBeVisible();
  await expect(page.getByRole('timer', { name: 'Work' })).toBeVisible();
  await page.getByLabel('Next step', { exact: true }).fill('Ask two customers what they would pay.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const traffic = meter.read();
  await context.close();
  return [traffic, breakdown()];
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const executablePath = await findBrowser();
const server = await RotundaServer.onEmptyFolder();
const meter = await Meter.before(Number(new URL(server.url).port));
// The phone asks for the server's own name and port, as always, and is led through the meter.
const wayThrough = `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1:${meter.port}`;
const args = [...browserArguments.filter((each) => !each.startsWith('--host-resolver-rules')), wayThrough];
const browser = await chromium.launch({ executablePath, args });
try {
  const mentees = (await roundAtWork(server)).filter(({ role }) => role === 'mentee');
  const runs: [Traffic, Share[]][] = [];
  for (const { link } of mentees.slice(0, loads)) runs.push(await firstLoad(browser, link, meter));
  const down = median(runs.map(([traffic]) => traffic.down));
  const up = median(runs.map(([traffic]) => traffic.up));
  const connections = median(runs.map(([traffic]) => traffic.connections));
  const [, shares = []] = runs.at(-1) ?? [];
  console.log(
    textTable([
      ['what came down', 'count', 'on the wire'],
      ...shares.map(({ kind, count, bytes }) => [kind, String(count), kilobytes(bytes)]),
    ]),
  );
  console.log(`
First load of a phone over plain HTTP, CPU not throttled, median of ${runs.length}:
${kilobytes(down)} down and ${kilobytes(up)} up in ${connections} connections; the aim is ${kilobytes(aim)} in all, it is ${kilobytes(down + up)}.`);
} finally {
  await browser.close();
  await meter.close();
  await server.forget();
}
