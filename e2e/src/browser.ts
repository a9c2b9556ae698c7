import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackChromium } from './packed-chromium.ts';
import { ran } from './ran.ts';

/** Phones reach a server at a local address over plain HTTP: this name leads to this machine, and is no secure context. */
export const insecureHost = 'rotunda.test';
/** Another such name, for when the first leads nowhere any more. */
export const otherHost = 'hotspot.test';

/** How every Chromium of the tests and harnesses is started. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--host-resolver-rules=MAP ${insecureHost} 127.0.0.1,MAP ${otherHost} 127.0.0.1`,
];

/**
 * The browser to test with: the one that ROTUNDA_BROWSER names, else one that Playwright has installed, else one of
 * this machine, else one fetched now. The answer is kept in ROTUNDA_BROWSER, so that workers do not look again.
 * @throws when there is none: a run without a browser would prove nothing, so it never passes and never skips
 */
export async function findBrowser(): Promise<string> {
  const found =
    process.env.ROTUNDA_BROWSER ??
    working(chromium.executablePath()) ??
    installedOnMachine() ??
    fetchedByPlaywright() ??
    working(await unpackChromium());
  if (found === undefined) {
    throw new Error('No browser to test with: install Chrome or Chromium, or name one in ROTUNDA_BROWSER.');
  }
  process.env.ROTUNDA_BROWSER = found;
  return found;
}

/** A browser that starts. Some systems keep a script under its name that only says how to install it. */
function working(path: string | undefined): string | undefined {
  if (path === undefined || !existsSync(path)) return undefined;
  // On Windows, `--version` would open a window instead of answering.
  return process.platform === 'win32' || ran(path, ['--version'], 'ignore') ? path : undefined;
}

function installedOnMachine(): string | undefined {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome.exe'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((path) => working(path) !== undefined);
}

function fetchedByPlaywright(): string | undefined {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const fetched = ran(process.execPath, [playwright, 'install', 'chromium']);
  return fetched ? working(chromium.executablePath()) : undefined;
}
