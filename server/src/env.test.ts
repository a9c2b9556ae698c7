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
    smtp: null,
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
    smtp: null,
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

const mail = { SMTP_URL: 'smtp://me:geheim@mail.example.org:587', MAIL_FROM: 'Events <events@example.org>' };

test('[MAIL-9] a mail server needs an address and a sender, and its password is never printed', () => {
  expect(readSettings(mail).smtp).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
  const refusals = [
    { ...mail, SMTP_URL: 'geheim@mail.example.org' },
    { ...mail, SMTP_URL: 'https://me:geheim@mail.example.org' },
    { SMTP_URL: mail.SMTP_URL },
    { ...mail, MAIL_FROM: 'nobody' },
    { ...mail, MAIL_FROM: 'Events\r\nBcc: eve@example.org <events@example.org>' },
  ];
  for (const env of refusals) {
    const read = () => readSettings(env);
    expect(read).toThrow(/^(SMTP_URL|MAIL_FROM) must be /u);
    expect(read).not.toThrow(/geheim/u);
  }
});
