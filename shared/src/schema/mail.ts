import { z } from 'zod';
import { type MailText, mailAudiences, placeholders, unknownPlaceholders } from '../rules/mailTexts.ts';
import { id, instantMs, lineUpTo, textUpTo } from './scalars.ts';

export const mailAudience = z.enum(mailAudiences);

const meansSomething = (text: string, context: z.core.$RefinementCtx<string>): void => {
  const [unknown] = unknownPlaceholders(text);
  if (unknown === undefined) return;
  const known = placeholders.map((name) => `{${name}}`).join(', ');
  context.addIssue({
    code: 'custom',
    message: `must not say {${unknown}}, which means nothing: there are ${known}`,
  });
};

export const mailText = z.strictObject({
  subject: lineUpTo(200).superRefine(meansSomething),
  body: textUpTo(8_000)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .superRefine(meansSomething),
}) satisfies z.ZodType<MailText>;

const shownText = z.strictObject({
  subject: z.string(),
  body: z.string(),
  /** Whether somebody wrote it; else it is the usual one. */
  edited: z.boolean(),
});

/** The `mail` part: what people are written, and whether this server sends it. */
export const mailPart = z.strictObject({
  /** From whom mails come; null where the server sends none. */
  from: z.string().nullable(),
  texts: z.strictObject({ mentor: shownText, mentee: shownText }),
});
export type MailPart = z.output<typeof mailPart>;

export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'unsure'] as const;
export const mailTroubles = [
  'refused',
  'busy',
  'unreachable',
  'account',
  'no-address',
  'interrupted',
] as const;

export const mailProgress = z.strictObject({
  participantId: id,
  state: z.enum(mailStates),
  attempts: z.int(),
  /** When it is tried next; null unless it waits. */
  nextTryAt: instantMs.nullable(),
  trouble: z.enum(mailTroubles).nullable(),
  /** What the mail server said, in its own words. */
  detail: z.string(),
  /** When it last went. */
  sentAt: instantMs.nullable(),
});
export type MailProgress = z.output<typeof mailProgress>;

/** `mails/N`: of people on that page of the roster who were ever sent an invitation, or are to be. */
export const mailsPart = z.strictObject({ page: z.int(), pages: z.int(), mails: z.array(mailProgress) });
export type MailsPart = z.output<typeof mailsPart>;

export const testMailBody = z.strictObject({ audience: mailAudience });
export const testMailAnswer = z.strictObject({ to: z.string() });
export type TestMailAnswer = z.output<typeof testMailAnswer>;
