import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { helpText, readSettings } from './env.ts';
import { StartRefused } from './startRefused.ts';

test('[START-4] without settings everything has its standard', () => {
  expect(readSettings({})).toEqual({
    port: 4780,
    host: '0.0.0.0',
    dataFolder: resolve('data'),
    publicUrl: null,
    logLevel: 'warn',
  });
});

test('settings are read, and an empty one counts as not set', () => {
  expect(
    readSettings({
      PORT: ' 8080 ',
      HOST: '::',
      DATA_DIR: '/var/rotunda',
      PUBLIC_URL: 'https://Rotunda.example.org/',
      LOG_LEVEL: '',
    }),
  ).toEqual({
    port: 8080,
    host: '::',
    dataFolder: resolve('/var/rotunda'),
    publicUrl: 'https://rotunda.example.org',
    logLevel: 'warn',
  });
  expect(readSettings({ PORT: '0' }).port).toBe(0);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', '-1'],
  ['HOST', 'not a host'],
  ['PUBLIC_URL', 'rotunda.example.org'],
  ['PUBLIC_URL', 'ftp://rotunda.example.org'],
  ['PUBLIC_URL', 'https://example.org/rotunda'],
  ['PUBLIC_URL', 'https://ana@example.org'],
  ['LOG_LEVEL', 'loud'],
])('[START-5] a wrong setting is refused in one line that names it: %s=%s', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(StartRefused);
  expect(read).toThrow(new RegExp(`^${name} must be .+, and not "${value}"\\.$`, 'u'));
});

test('[START-6] help names every setting and its standard', () => {
  const help = helpText();
  for (const name of ['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'LOG_LEVEL', '4780', './data', 'warn']) {
    expect(help).toContain(name);
  }
});
