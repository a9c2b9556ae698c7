import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ran } from './ran.ts';

/** A Chromium packed into an npm package, for machines on which Playwright cannot fetch its own (Linux x64). */
const name = '@sparticuz/chromium';
const version = '153.0.0';
/** Outside the lockfile: 67 MB that only a machine without any browser needs. */
const folder = join(import.meta.dirname, '..', '..', '.rotunda', 'chromium');

interface PackedChromium {
  readonly default: { executablePath(): Promise<string> };
  inflate(archive: string): Promise<string>;
  setupLambdaEnvironment(libraries: string): void;
}

/**
 * Installs and unpacks the packed Chromium with the libraries and fonts that bare machines lack; sets this process's
 * environment so that it finds them.
 * @returns the browser's path, or undefined when npm cannot get the package
 */
export async function unpackChromium(): Promise<string | undefined> {
  const installed = join(folder, 'node_modules', name);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
    `${name}@${version}`,
  ];
  if (!existsSync(join(installed, 'bin')) && !ran(npm, install)) return undefined;
  const entry = pathToFileURL(join(installed, 'build', 'index.js')).href;
  // The package is not in the lockfile, so TypeScript cannot see its types: these are the pinned version's.
  const pack = (await import(entry)) as PackedChromium;
  await pack.inflate(join(installed, 'bin', 'al2023.tar.br'));
  pack.setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return pack.default.executablePath();
}
