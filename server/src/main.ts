import { existsSync, readFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openDatabase } from '@rotunda/db';
import { resetPassword } from './accounts/resetPassword.ts';
import { renewSetup } from './accounts/setup.ts';
import { AddressBook } from './addressBook.ts';
import { allAddresses, expectedAddresses, outsideAddresses, ownAddress } from './addresses.ts';
import { buildApp } from './app.ts';
import { type Settings, helpText, readSettings } from './env.ts';
import { greetingText } from './greeting.ts';
import { hostsToExpect } from './hotspots.ts';
import { openInstanceKey } from './keyFile.ts';
import { smtpTransport } from './mail/transport.ts';
import { createPlanner } from './planning/planner.ts';
import { isBuilt } from './plugins/client.ts';
import { createSessionEnds } from './sessionEnds.ts';
import { closeOnSignals } from './signals.ts';
import { StartRefused, whyNotStarted } from './startRefused.ts';
import { systemClock } from './systemClock.ts';

// The bundle and this source are equally deep in the repository; only the bundle has its migrations beside it.
const root = join(import.meta.dirname, '..', '..');
const clientFolder = join(root, 'client', 'build');
const besideBundle = join(import.meta.dirname, 'migrations');
const migrations = existsSync(besideBundle) ? { migrationsFolder: besideBundle } : {};

await main(process.argv.slice(2)).catch((error: unknown) => {
  const why = whyNotStarted(error);
  if (why === null) throw error;
  process.stderr.write(`rotunda: ${why}\n`);
  process.exitCode = 1;
});

async function main([command, ...rest]: readonly string[]): Promise<void> {
  if (command === '--help' || command === '-h') {
    process.stdout.write(helpText());
  } else if (command === 'reset-password') {
    await reset(readSettings(process.env), rest);
  } else if (command === undefined) {
    await serve(readSettings(process.env));
  } else {
    throw new StartRefused(`"${command}" is not known: see --help.`);
  }
}

async function serve(settings: Settings): Promise<void> {
  const { host, publicUrl, dataFolder, logLevel } = settings;
  let app: FastifyInstance | undefined;
  const db = await openDatabase({
    ...migrations,
    folder: dataFolder,
    onSlow: (slow) => app?.log.info(slow, 'slow transaction'),
    onListenerError: (error) => app?.log.error(error, 'a listener of changes failed'),
  });
  const planner = createPlanner();
  const close = async (): Promise<void> => {
    await app?.close();
    await planner.close();
    await db.close();
  };
  try {
    const listening = { host, publicUrl, port: settings.port };
    const clock = systemClock();
    const services = {
      db,
      planner,
      clock,
      key: await openInstanceKey(dataFolder, db),
      addresses: () => allAddresses(listening, networkInterfaces()),
      addressBook: await AddressBook.open(db, clock, {
        current: () => outsideAddresses(listening, networkInterfaces()),
        expected: () => expectedAddresses(listening, hostsToExpect(process.platform, hostname())),
      }),
      sessionEnds: createSessionEnds(),
      mail: settings.smtp && smtpTransport(settings.smtp),
    };
    const setupToken = await renewSetup(services);
    app = await buildApp(services, {
      version: versionOf(join(root, 'package.json')),
      clientFolder: isBuilt(clientFolder) ? clientFolder : null,
      logLevel,
    });
    const address = await app.listen({ host, port: settings.port });
    // The one that was got, should any free one have been asked for; without one in the address it is 80.
    listening.port = Number(new URL(address).port || 80);
    await services.addressBook.look();
    closeOnSignals(close);
    // The database holds the truth, and every answer was given after its commit: going on is better than ending the
    // event for a whole room because of one promise that nobody waited for.
    process.on('unhandledRejection', (error) => app?.log.error(error, 'unhandled rejection'));
    const outside = outsideAddresses(listening, networkInterfaces());
    process.stdout.write(greetingText({ own: ownAddress(listening), outside, dataFolder, setupToken }));
  } catch (error) {
    await close();
    throw error;
  }
}

async function reset({ dataFolder }: Settings, [email, ...more]: readonly string[]): Promise<void> {
  if (email === undefined || more.length > 0) {
    throw new StartRefused('reset-password needs one e-mail: npm run reset-password -- you@example.org');
  }
  const db = await openDatabase({ ...migrations, folder: dataFolder });
  try {
    const password = await resetPassword(db, email);
    process.stdout.write(`The new password of ${email}, shown only here: ${password}\n`);
  } finally {
    await db.close();
  }
}

function versionOf(file: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
