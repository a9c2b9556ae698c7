import { resolve } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './startRefused.ts';

/** How this Rotunda is to run; from the environment, once. */
export interface Settings {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** Absolute. */
  readonly dataFolder: string;
  /** Where the outside reaches this server, such as `https://rotunda.example.org`; null without. */
  readonly publicUrl: string | null;
  readonly logLevel: LogLevel;
  /** The mail server that invitations are sent by, and from whom they come; null without. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

interface Setting<Value> {
  readonly standard: string;
  readonly says: string;
  /** Completes "PORT must be …". */
  readonly mustBe: string;
  readonly parse: z.ZodType<Value, string>;
  /** Holds a password, and is never printed. */
  readonly isSecret?: boolean;
}

const setting = <Value>(parse: z.ZodType<Value, string>, words: Omit<Setting<Value>, 'parse'>) => ({
  ...words,
  parse,
});

const settings = {
  PORT: setting(
    z
      .string()
      .regex(/^\d{1,5}$/u)
      .transform(Number)
      .refine((port) => port <= 65_535),
    {
      standard: '4780',
      says: 'the port to listen on; 0 takes any that is free',
      mustBe: 'a whole number from 0 to 65535',
    },
  ),
  HOST: setting(z.string().regex(/^[\w.:-]+$/u), {
    standard: '0.0.0.0',
    says: 'the address to listen on; 127.0.0.1 keeps everybody else out',
    mustBe: 'an address or a name of this computer, such as 0.0.0.0',
  }),
  DATA_DIR: setting(z.string(), {
    standard: './data',
    says: 'the folder that everything is kept in; one server has it at a time',
    mustBe: 'a folder',
  }),
  PUBLIC_URL: setting(z.union([z.literal('').transform(() => null), z.string().transform(originOf)]), {
    standard: '',
    says: 'where phones reach this server, when that is not an address of this computer',
    mustBe: 'an address without a path, such as https://rotunda.example.org',
  }),
  LOG_LEVEL: setting(z.enum(logLevels), {
    standard: 'warn',
    says: `how much to log on standard error: ${logLevels.join(', ')}`,
    mustBe: `one of ${logLevels.join(', ')}`,
  }),
  SMTP_URL: setting(z.union([z.literal('').transform(() => null), z.string().refine(isMailServer)]), {
    standard: '',
    says: 'the mail server that invitations are sent by, with user and password',
    mustBe:
      'an address such as smtp://user:password@mail.example.org:587, or smtps://… for TLS from the start',
    isSecret: true,
  }),
  MAIL_FROM: setting(z.union([z.literal('').transform(() => null), z.string().transform(senderOf)]), {
    standard: '',
    says: 'from whom invitations come; needed with SMTP_URL',
    mustBe: 'an e-mail address, or a name with one, such as Events <events@example.org>',
  }),
} satisfies Record<string, Setting<unknown>>;

type SettingName = keyof typeof settings;

/** Reads the settings. An empty one counts as not set. Throws `StartRefused` that names the first wrong one. */
export function readSettings(env: Readonly<Partial<Record<string, string>>>): Settings {
  const read = <Name extends SettingName>(name: Name): z.output<(typeof settings)[Name]['parse']> => {
    const { parse, standard, mustBe, isSecret = false }: Setting<unknown> = settings[name];
    const given = env[name]?.trim();
    const parsed = parse.safeParse(given === undefined || given === '' ? standard : given);
    if (!parsed.success) {
      throw new StartRefused(`${name} must be ${mustBe}${isSecret ? '' : `, and not "${given}"`}.`);
    }
    // The schema is the one of this name, which a lookup by a generic key forgets.
    return parsed.data as z.output<(typeof settings)[Name]['parse']>;
  };
  return {
    port: read('PORT'),
    host: read('HOST'),
    dataFolder: resolve(read('DATA_DIR')),
    publicUrl: read('PUBLIC_URL'),
    logLevel: read('LOG_LEVEL'),
    smtp: smtpFrom(read('SMTP_URL'), read('MAIL_FROM')),
  };
}

function smtpFrom(url: string | null, from: string | null): Settings['smtp'] {
  if (url === null) return null;
  if (from === null) {
    throw new StartRefused(
      'MAIL_FROM must be an e-mail address when SMTP_URL is set: mails come from somebody.',
    );
  }
  return { url, from };
}

function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.hostname !== '' && (url.protocol === 'smtp:' || url.protocol === 'smtps:');
}

/** An address, or a name with one in angle brackets, in one line. */
function senderOf(text: string, context: z.core.$RefinementCtx<string>): string {
  const address = /^[^<>\r\n]*<([^<>\s]+)>$/u.exec(text)?.[1] ?? text;
  if (z.email().safeParse(address).success) return text;
  context.addIssue({ code: 'custom', message: 'no address', input: text });
  return z.NEVER;
}

function originOf(text: string, context: z.core.$RefinementCtx<string>): string {
  const url = URL.parse(text);
  const isBare =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && !url.username;
  if (isBare && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin;
  context.addIssue({ code: 'custom', message: 'no bare address', input: text });
  return z.NEVER;
}

/** What `--help` prints. */
export function helpText(): string {
  const lines = Object.entries(settings).map(
    ([name, { standard, says }]) =>
      `  ${name.padEnd(11)} ${says}\n${' '.repeat(14)}(${standard === '' ? 'usually not set' : `${standard} unless set`})`,
  );
  return [
    'Rotunda runs speed-mentoring events: console, phones and stage from one server.',
    '',
    '  npm start                                  starts it',
    '  npm run reset-password -- you@example.org  gives an account a new password, while it is stopped',
    '',
    'Settings are variables of the environment, such as PORT=8080 npm start:',
    '',
    ...lines,
    '',
  ].join('\n');
}
