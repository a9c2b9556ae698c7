import { firstName } from './people.ts';

/** Whom an invitation is written to. Whoever is both is written to as a mentor. */
export type MailAudience = 'mentor' | 'mentee';
export const mailAudiences = ['mentor', 'mentee'] as const satisfies readonly MailAudience[];

/** What stands in braces in a text, and is somebody's own in their mail. */
export const placeholders = [
  'name',
  'firstname',
  'event',
  'date',
  'time',
  'place',
  'link',
  'address',
  'code',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** What people are written unless somebody edits it: sent by the server, and so beside the catalogues and not in them. */
export const usualMailTexts: Readonly<Record<MailAudience, MailText>> = {
  mentor: {
    subject: 'Your table at {event}',
    body: `Hello {firstname},

thank you for being a mentor at {event}, on {date} at {time}. Place: {place}

You sit at one table, and people come to you in short rounds, each with one question. Your own page shows who comes, what they ask and how much time is left:

{link}

The link is yours alone: please do not pass it on. On another device, open {address} and type your code {code}.

See you there!`,
  },
  mentee: {
    subject: 'Your invitation to {event}',
    body: `Hello {firstname},

you are invited to {event}, on {date} at {time}. Place: {place}

You meet mentors in short rounds, each about one thing that you need. Please write down your most pressing question on your own page. It shows you later where to go, and keeps your notes:

{link}

The link is yours alone: please do not pass it on. On another device, open {address} and type your code {code}.

See you there!`,
  },
};

/** The same text as a test: whoever gets it must not take it for the invitation. It stands for nobody. */
export const asTest = ({ subject, body }: MailText): MailText => ({
  subject: `Test: ${subject}`,
  body: `This is a test, which went to you alone. Everybody who is invited finds their own link and their own code in it; here is the address without a person, and ${noCode} for the code.

--------

${body}`,
});

/** Stands where a code would. */
export const noCode = '······';

const inBraces = /\{([^{}\n]{0,40})\}/gu;
const isPlaceholder = (name: string): name is Placeholder => placeholders.some((each) => each === name);

/** What stands in braces and means nothing, each once, in its order. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(inBraces)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name)),
  ),
];

/** The text as one person reads it. What is put in is never taken for a placeholder again. */
export const filled = (text: string, values: PlaceholderValues): string =>
  text.replace(inBraces, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));

export const audienceOfRole = (role: 'mentor' | 'mentee' | 'both'): MailAudience =>
  role === 'mentee' ? 'mentee' : 'mentor';

const days = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The values of one person at one event. */
export function valuesFor(
  event: { readonly name: string; readonly date: string; readonly startTime: string; readonly place: string },
  person: { readonly name: string; readonly link: string; readonly code: string },
): PlaceholderValues {
  return {
    name: person.name,
    firstname: firstName(person.name),
    event: event.name,
    // A calendar date: it belongs to no time zone.
    date: days.format(Date.parse(`${event.date}T00:00:00Z`)),
    time: event.startTime,
    place: event.place === '' ? 'to be announced' : event.place,
    link: person.link,
    // The event's page: the link without its secret.
    address: person.link.replace(/#.*$/u, ''),
    code: person.code,
  };
}
