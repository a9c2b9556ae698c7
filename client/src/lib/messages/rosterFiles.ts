import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import type {
  Confidence,
  EditedField,
  SeatField,
  TableRole,
  UndoReason,
} from '@rotunda/shared/schema/rosterFiles';
import { count } from './words.ts';

const rows = (number: number): string => count(number, 'row', 'rows');

/** What importing roster files of any kind says: how they are read, what is asked, what comes of it. */
export const rosterFiles = {
  lead: 'Excel or CSV, from a survey, a registration or somebody’s spreadsheet; several files at once if need be. Nothing is saved before you say so.',
  choose: 'Choose files',
  drop: 'or drop them anywhere on this page',
  paste: 'Or paste rows here',
  pasteHint: 'Copied straight from a spreadsheet, headings included.',
  pastedName: 'pasted rows.csv',
  tooLarge: 'These files are too large to be rosters: 8 MB together at most.',
  unreadable: 'This file could not be read.',
  from: (names: string) => `${names}. Nothing is saved yet.`,
  again: 'Somebody changed the roster meanwhile. This is the preview as things are now: look again.',

  waiting: 'to decide',

  questions: {
    title: (number: number) =>
      number === 0 ? 'Who is this? All decided' : `Who is this? ${rows(number)} to decide`,
    text: 'A name alone does not tell people apart. Undecided rows are left out.',
    legend: (name: string, where: string) => `${name}, ${where}`,
    same: (name: string, more: string) =>
      more === '' ? `The ${name} on the roster` : `The ${name} on the roster (${more})`,
    newPerson: 'Somebody new',
    skip: 'Leave this row out',
    alsoIn: (where: string) => `The same name is in ${where}.`,
    number: (number: number) => `No. ${number}`,
  },

  edits: {
    title: (number: number) => `${count(number, 'entry was', 'entries were')} edited since the last import`,
    text: 'The files say something new about them. What was edited stays, unless you take the file’s.',
    who: 'Who',
    field: 'What',
    before: 'Last import',
    file: 'This file',
    now: 'On the roster',
    take: (name: string, field: string) => `Take the file’s ${field} for ${name}`,
    takeAll: 'Take the file’s for all',
    keepAll: 'Keep all as edited',
    empty: 'nothing',
    fields: {
      name: 'name',
      email: 'e-mail',
      role: 'role',
      department: 'department',
      topics: 'topics',
      needs: 'needs',
      'most conversations': 'conversations at most',
      'most rounds': 'rounds at most',
      remark: 'remark',
      bio: 'short bio',
      table: 'table',
      remote: 'from afar',
      'without phone': 'without a phone',
      languages: 'languages',
      zone: 'zone',
      'fixed table': 'table they cannot leave',
      'most at once': 'people at once',
      away: 'rounds away',
      wishes: 'wished mentors',
    } satisfies Record<EditedField, string>,
  },

  seats: {
    heading: 'Seats',
    words: {
      table: (number) => `hosts table ${number}`,
      remote: () => 'from afar',
      'without phone': () => 'without a phone',
      languages: (names) => names,
      zone: (name) => `only ${name}`,
      'fixed table': (number) => `stays at table ${number}`,
      away: (rounds) => `not in ${rounds.includes(',') ? 'rounds' : 'round'} ${rounds}`,
      'most at once': (number) => `${number} at once`,
      'most rounds': (number) => `at most ${count(Number(number), 'round', 'rounds')}`,
      'most conversations': (number) => `at most ${count(Number(number), 'conversation', 'conversations')}`,
      wishes: (names) => `asks for ${names}`,
    } satisfies Record<SeatField, (value: string) => string>,
  },

  changes: {
    forbidden: 'must never meet',
    required: 'must meet',
    before: 'before',
    after: 'then',
  },

  topics: {
    title: (added: number, joined: number) => {
      const others = `${added > 0 ? joined : count(joined, 'topic', 'topics')} written in other ways`;
      if (added === 0) return joined === 0 ? 'Topics that are left out' : others;
      return [count(added, 'new topic', 'new topics'), ...(joined === 0 ? [] : [others])].join(', ');
    },
    text: 'Ways to write one topic are joined. Only what is new here is added to the event’s topics.',
    called: (written: string) => `Call “${written}”`,
    rows: (number: number) => `in ${rows(number)}`,
    written: (number: number, all: string) => `in ${rows(number)}, written ${all}`,
    add: (name: string) => `Add “${name}”`,
    other: 'Another name…',
    leaveOut: 'Leave out',
    name: (name: string) => `Another name for “${name}”`,
    known: (name: string) => `Is “${name}”`,
  },

  tables: {
    title: 'How the files are read',
    /** How many columns are to be looked at, and how many nothing is known about. */
    understood: (unsure: number, own: number) => {
      const others = own === 0 ? 'All columns' : 'All other columns';
      return [
        ...(own === 0
          ? []
          : [
              `${count(own, 'column is', 'columns are')} kept as ${own === 1 ? 'a field of its own' : 'fields of their own'}.`,
            ]),
        unsure === 0 ? `${others} were understood.` : `${count(unsure, 'column', 'columns')} to look at.`,
      ].join(' ');
    },
    remembered: 'Read as you chose before for the same headings.',
    reading: (encoding: string, separator: string) => `${encoding}, ${separator}`,
    separators: {
      comma: 'separated by commas',
      semicolon: 'separated by semicolons',
      tab: 'separated by tabs',
      pipe: 'separated by bars',
    },
    workbook: 'sheet of a workbook',
    headings: (line: number) => `headings on line ${line}`,
    noHeadings: 'no headings',
    rows,
    use: 'Import the people of this list',
    role: 'Who they are',
    roles: {
      mentor: 'All are mentors',
      mentee: 'All are mentees',
      both: 'All are both',
      column: 'As a column says',
      content: 'By what they offer or need',
    } satisfies Record<TableRole, string>,
    filled: (number: number) => `${count(number, 'cell', 'cells')} filled`,
    empty: 'empty',
    means: (heading: string) => `What “${heading}” means`,
    commas: (heading: string) => `Commas in “${heading}”`,
    commaChoices: {
      auto: 'Commas: as it seems',
      split: 'Commas separate topics',
      keep: 'Commas belong to topics',
    },
    confidence: { certain: '', likely: 'Likely', unsure: 'Look at this' } satisfies Record<
      Confidence,
      string
    >,
    chosen: 'Chosen by you.',
  },

  meanings: {
    'leave-out': 'Leave out',
    extra: 'Keep as a field of its own',
    name: 'Whole name',
    'first-name': 'First name',
    'last-name': 'Last name',
    email: 'E-mail',
    role: 'Role',
    'is-mentor': 'Mentor: yes or no',
    'is-mentee': 'Mentee: yes or no',
    'is-both': 'Both: yes or no',
    department: 'Department',
    topics: 'Topics they offer',
    'topics-level': 'Level of the topic they offer',
    needs: 'Topics they need, several',
    'topics-by-role': 'Topics: mentors offer, mentees need',
    need: 'Need',
    question: 'Question of need',
    context: 'Context of need',
    outcome: 'Hoped-for outcome of need',
    level: 'Own level in need',
    'minimum-level': 'Mentor’s level at least, need',
    link: 'Document link of need',
    skill: 'How well they know',
    want: 'How much they want',
    'rating-by-role': 'Mentors: how well they know; mentees: how much they want',
    table: 'Table that they host',
    wishes: 'Mentors they ask for',
    'most-at-once': 'People at their table at once',
    away: 'Rounds without them',
    arrives: 'First round with them',
    leaves: 'Last round with them',
    remote: 'Takes part from afar',
    'without-phone': 'Without a phone: yes or no',
    'has-phone': 'Has a phone: yes or no',
    languages: 'Languages they speak or need',
    zone: 'Zone their tables must be in',
    'fixed-table': 'Table they cannot leave',
    forbidden: 'Must never meet',
    required: 'Must meet',
    'most-conversations': 'Conversations at most',
    'most-rounds': 'Rounds at most',
    remark: 'Remark',
    bio: 'Short bio',
  } satisfies Record<Meaning, string>,

  where: (line: number, table: string) => (table === '' ? `line ${line}` : `line ${line} of ${table}`),
  left: (name: string) => `Download ${name}`,
  leftText: 'Mend them in your file, or in the download, and import that alone.',

  done: (added: number, changed: number, same: number, left: number) =>
    `${count(added, 'person', 'people')} added, ${changed} changed, ${same} already as in the file${left === 0 ? '' : `, ${rows(left)} left out`}.`,

  needTables: {
    title: (mentors: number) => `${count(mentors, 'mentor has', 'mentors have')} no table yet`,
    text: (tables: number, seats: number, first: number, last: number) =>
      `${count(tables, 'table', 'tables')} with ${count(seats, 'seat', 'seats')}${tables === 1 ? `, number ${first}` : ` each, numbers ${first} to ${last}`}. All of it can be changed in the set-up.`,
    free: 'There are free tables for them.',
    make: (tables: number) => `Make ${count(tables, 'table', 'tables')}`,
    seat: 'Give them the free tables',
    making: 'Making tables…',
    seated: (mentors: number) => `${count(mentors, 'mentor', 'mentors')} got a table.`,
  },

  undo: {
    take: 'Take this import back',
    taking: 'Taking back…',
    until: 'Possible until one of these people is edited, arrives, joins by phone or is planned.',
    title: 'Earlier imports',
    ask: 'Take this import back?',
    askText: (added: number, changed: number) =>
      `${count(added, 'person', 'people')} that it added ${added === 1 ? 'goes' : 'go'} again, and ${changed} that it changed ${changed === 1 ? 'is' : 'are'} as before.`,
    confirm: 'Take it back',
    cancel: 'Cancel',
    summary: (added: number, changed: number) => `${added} added, ${changed} changed`,
    reasons: {
      undone: () => 'Taken back.',
      older: () => 'Too long ago to be taken back, or somebody it was about was removed.',
      edited: (name: string) => `${name === '' ? 'Somebody' : name} was edited since.`,
      arrived: (name: string) => `${name} is here already, or joined by phone.`,
      planned: (name: string) => `${name} is in the plan.`,
      tables: (name: string) => `Tables changed since: ${name}.`,
      topics: (name: string) => `“${name}” is used by others, or has another name.`,
    } satisfies Record<UndoReason, (name: string) => string>,
  },

  person: 'From imported files',
} as const;
