/**
 * node e2e/src/sheets/main.ts: contact sheets of every page and run state, on phone and laptop, light and dark, zoomed
 * and from right to left. Fails with the names of states that could not be reached, and with what a machine can see
 * wrong on the pictures; the rest is for eyes. `--view NAME` takes one view only, `--view first` the first of each screen.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.ts';
import { MailServer } from '../harness/mailServer.ts';
import { RotundaServer } from '../harness/server.ts';
import { Venue } from '../harness/venue.ts';
import { Camera } from './camera.ts';
import { composeAll, sheetsOf } from './compose.ts';
import { play } from './play.ts';
import { viewsNamed } from './views.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'sheets');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
const server = await RotundaServer.onEmptyFolder();
const mails = await MailServer.start();
mails.unknown.add('mentee2@example.org');
await server.sendBy(mails.url, 'Spring team <events@example.org>');
const venue = new Venue(server, browser);
const { values } = parseArgs({ options: { view: { type: 'string' } } });
const views = viewsNamed(values.view);
const camera = new Camera(join(folder, 'shots'), views);
const began = performance.now();
const problems: string[] = [];
try {
  await play(camera, venue);
} catch (error) {
  problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  await whereItStood();
}

/** Keeps what all screens showed when the play could not go on. */
async function whereItStood(): Promise<void> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(folder, 'failed', `${index + 1}.png`) });
  }
}

const sheets = sheetsOf(folder, camera, views);
await composeAll(browser, sheets);
await venue.close();
await browser.close();
await mails.end();
await server.forget();

problems.push(...camera.missing().map((name) => `not photographed: ${name}`));
problems.push(...camera.faults, ...venue.faults.unexpected);
for (const problem of problems) console.error(problem);
const seconds = ((performance.now() - began) / 1_000).toFixed(0);
console.log(
  `${sheets.length} sheets of ${camera.count} pictures in sheets/, ${seconds} s; ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
