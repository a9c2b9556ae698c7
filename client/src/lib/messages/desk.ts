import { isolated } from './words.ts';

/** What the check-in desk says, in English. */
export const desk = {
  heading: 'Check-in',
  roles: { mentor: 'Mentor', mentee: 'Mentee', both: 'Mentor and mentee' },

  counts: {
    here: (here: number, expected: number) => `${here} of ${expected} here`,
    mentors: 'Mentors',
    mentees: 'Mentees',
    of: (here: number, expected: number) => `${here} of ${expected}`,
    pace: (minute: number, five: number) => `${minute} in the last minute, ${five} in five`,
    chart: (columns: readonly number[]) =>
      `Arrivals by the minute, the last ${columns.length} minutes: ${columns.join(', ')}`,
  },

  search: 'Name, number or code',
  scan: 'Scan a code',
  add: 'Not on the list',

  filters: {
    state: 'Which people',
    all: 'All',
    missing: 'Still missing',
    here: 'Here',
    gone: 'Gone',
    role: 'Which roles',
    everybody: 'Everybody',
    mentors: 'Mentors',
    mentees: 'Mentees',
  },

  row: {
    number: (number: number) => `No. ${number}`,
    walkIn: 'walk-in',
    phone: 'phone signed in',
    waits: 'waits for the facilitator’s approval',
    withoutPhone: 'no phone',
    noPhone: 'No phone',
    table: 'Table',
    since: (time: string) => `here since ${time}`,
    gone: (time: string) => `gone since ${time}`,
    missing: 'not here yet',
    checkIn: 'Check in',
    back: 'Back again',
    undo: 'Undo',
  },

  list: {
    label: 'People',
    none: 'Nobody of that name or number.',
    noneLeft: 'Nobody.',
    more: (shown: number, all: number) => `Show more (${shown} of ${all} shown)`,
    byCode: (code: string) => `Check in by code ${code}`,
  },

  did: {
    came: (name: string) => `${isolated(name)} is here.`,
    wasHere: (name: string, time: string) => `${isolated(name)} was checked in at ${time} already.`,
    undone: (name: string) => `${isolated(name)} is not here yet.`,
    free: (round: number) => `No table in round ${round}.`,
  },

  walkIn: {
    title: 'Not on the list',
    name: 'Name',
    nameMissing: 'Type a name.',
    role: 'Comes as',
    roleChoices: { mentee: 'Mentee', mentor: 'Mentor' },
    needs: 'Wants to talk about: tap in order',
    offers: 'Can help with',
    chosen: (rank: number) => `, choice ${rank}`,
    noTopics: 'The event has no topics yet.',
    noPhone: 'Has no phone',
    similar: 'Is it one of these?',
    itIs: 'Check in',
    isHere: (time: string) => `here since ${time}`,
    go: 'Add and check in',
    busy: 'Adding…',
    close: 'Close',
  },

  card: {
    title: (name: string) => `${name} is on the list`,
    lead: 'For their phone: scan this, or open the address and type the code.',
    alt: (name: string) => `Personal QR code of ${name}`,
    code: 'Code',
    none: 'Their phone is signed in.',
    noPhone: 'They take part without a phone: tell them their table. Facilitators enter for them.',
    noSeat: 'No table yet. The facilitator gives one when planning again.',
    waits: 'Waits for the facilitator’s approval. The phone says when it is there.',
    standby: 'Waits as standby until the facilitator gives a table.',
    next: 'Next person',
    done: 'Done',
  },

  scanner: {
    title: 'Scan a personal code',
    lead: 'Hold the card, or the phone, before the camera.',
    insecure:
      'Browsers lend their camera only to pages that came over HTTPS, or on this computer itself. Type the code instead.',
    refused: 'The camera is not available. Allow it for this page in the browser, or type the code.',
    starting: 'Starting the camera…',
    unknown: 'That is no personal code of this event.',
    code: 'Code on the card',
    close: 'Close',
    picture: 'What the camera sees',
  },
} as const;
