import { count } from './words.ts';

/** Everything the report of the console and the lists to print say, in English. */
export const report = {
  heading: 'Report',
  states: {
    lobby: 'Nothing has taken place yet. The figures fill in as conversations do.',
    running: 'The event is running. The figures grow with it.',
    ended: 'The event is over.',
  },

  figures: {
    held: (planned: number) =>
      planned === 1
        ? 'of 1 planned conversation took place'
        : `of ${planned} planned conversations took place`,
    heading: 'What happened',
    people: 'People here now',
    gone: (number: number) => `${number} gone`,
    first: 'First needs met',
    any: 'Talked about at least one need',
    mentees: (number: number) => `of ${count(number, 'mentee', 'mentees')} who took part`,
    open: 'Open conversations',
    cross: 'Across departments',
    perMentor: 'Conversations per mentor',
    range: (least: number, most: number) => (least === most ? String(least) : `${least} to ${most}`),
    of: (all: number) => `of ${all}`,
    ofHeld: (all: number) => `of ${all} that took place`,
    among: (mentors: number) => `among ${count(mentors, 'mentor', 'mentors')} who had any`,
  },

  rounds: {
    caption: 'By round',
    round: 'Round',
    planned: 'Planned',
    held: 'Took place',
    first: 'First needs',
    out: 'No conversation',
    none: 'Once a plan is published, each round has a line here.',
  },

  files: {
    heading: 'Files',
    lead: 'CSV in UTF-8, for any spreadsheet. Times carry their time zone.',
    download: (file: string) => `Download ${file}`,
    never: 'Never in it:',
    unpublished: 'There once a plan is published.',
    roster: {
      name: 'roster.csv',
      what: 'Everybody with e-mail, role, department, topics, needs and questions, tables, required and forbidden pairs, and your remarks. The columns are those of an import: change the file and import it again.',
      never: 'personal links and codes, notes.',
    },
    plan: {
      name: 'plan.csv',
      what: 'One line for each conversation of the published plan: when, at which table, who with whom, about what, and the question.',
      never: 'e-mail addresses, notes, and who must not meet whom.',
    },
    attendance: {
      name: 'attendance.csv',
      what: 'One line for each person: when they arrived and left, in how many rounds they were planned, and in which they talked with somebody.',
      never: 'e-mail addresses, questions, notes.',
    },
    conversations: {
      name: 'conversations.csv',
      what: 'One line for each conversation, withdrawn ones as well: who, where, about what, with question and context, whether it took place, and when.',
      never: 'private notes and answers to “meet again?”.',
      takeaways:
        'With what mentees took away: options, next step and success indicator. People were told before they wrote.',
      noTakeaways: 'Without what mentees took away: that is how this event is set.',
    },
  },

  print: {
    heading: 'To print',
    wallList: 'Wall list',
    wallListWhat: 'Every name with a table for each round: what helps when the Wi-Fi does not.',
    cards: 'Personal cards',
    cardsWhat: 'A link and a code for each person, to hand out.',
  },

  wallList: {
    heading: 'Wall list',
    back: 'Report',
    print: 'Print',
    loading: 'Fetching the list…',
    retry: 'Try again',
    lead: 'Hang it where people come in. It shows the plan that is published now; print it again when that changes.',
    landscape: 'A4, landscape.',
    portrait: 'A4, portrait.',
    find: 'Find your name, then go to your table.',
    name: 'Name',
    mentor: 'mentor',
    number: (number: number) => `No. ${number}`,
    free: 'free',
    round: 'Round',
    asOf: (plan: number, time: string) => `Plan ${plan}, made at ${time}`,
    toPlan: 'Go to the plan',
  },
} as const;
