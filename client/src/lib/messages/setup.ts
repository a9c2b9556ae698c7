import type { AdvanceMode } from '@rotunda/shared/rules/run';
import { agenda } from './setupAgenda.ts';
import { hosts, tables, topics } from './setupRoom.ts';
import { count, listed } from './words.ts';

/** Some names, and how many more there are. */
const few = (names: readonly string[]): string =>
  names.length > 3 ? listed([...names.slice(0, 2), `${names.length - 2} more`]) : listed(names);

/** What the set-up pages of the console say, in English; agenda and room have files of their own. */
export const setup = {
  heading: 'Set-up',
  done: (done: number, all: number) =>
    done === all ? 'Everything is ready.' : `${done} of ${all} done. Nothing has to be perfect to go on.`,
  over: 'The event is over. What stands here is how it was set up.',
  toReport: 'Open the report',
  stops: { done: 'Done:', here: 'Next to do:', next: 'Not yet:' },
  complete: 'Complete',
  go: 'Go to the run',

  /** The pages behind the checklist, in the order of the day. */
  pages: 'Pages of the set-up',
  page: {
    checklist: 'Checklist',
    details: 'Details',
    agenda: 'Agenda',
    topics: 'Topics',
    tables: 'Tables',
    hosts: 'Hosts',
    sharing: 'Sharing',
    crew: 'Crew',
  },

  steps: {
    agenda: {
      title: 'Agenda',
      empty: 'Rounds, breaks, and how long they are.',
      alike: (rounds: number, phases: readonly string[]) =>
        `${count(rounds, 'round', 'rounds')} of ${listed(phases)} minutes.`,
      mixed: (rounds: number) => `${count(rounds, 'round', 'rounds')} of different lengths.`,
      finish: (at: string) => `Finish ${at}.`,
    },
    room: {
      title: 'Topics and tables',
      empty: 'What people talk about, and where they sit.',
      summary: (topics: number, all: number, zones: number, seats: number) =>
        `${count(topics, 'topic', 'topics')}, ${count(all, 'table', 'tables')}${
          zones > 0 ? ` in ${count(zones, 'zone', 'zones')}` : ''
        }, ${count(seats, 'seat', 'seats')}.`,
    },
    people: {
      title: 'People',
      empty: 'Who comes, what they know and what they need.',
      summary: (all: number, mentors: number) => `${all} on the roster, ${mentors} of them mentors.`,
      link: 'People',
    },
    plan: {
      title: 'Plan',
      empty: 'Who meets whom, in which round, about what.',
      draft: 'A draft is ready. Phones see nothing until you publish.',
      published: (covered: number, mentees: number) =>
        `Published: ${covered} of ${mentees} talk about at least one of their needs.`,
      link: 'Plan',
    },
    doors: {
      title: 'Doors',
      closed: 'Closed: nobody can check in yet.',
      open: (here: number, all: number) => `Open: ${here} of ${all} are here.`,
      over: 'The event is over.',
    },
  },

  missing: {
    'no-rounds': { text: 'No rounds yet', act: 'Add rounds' },
    'no-topics': { text: 'No topics yet', act: 'Add topics' },
    'no-tables': { text: 'No tables yet', act: 'Add tables' },
    'no-mentees': { text: 'No mentees yet', act: 'Import people' },
    'no-mentors': { text: 'No mentors yet', act: 'Import people' },
    'nobody-hosts': { text: 'No mentor has a table', act: 'Seat the mentors' },
    'no-plan': { text: 'No plan yet', act: 'Make the plan' },
    'draft-unpublished': { text: 'The draft is not published', act: 'Review the plan' },
    'doors-closed': { text: 'The doors are closed', act: 'Open the doors…' },
  },

  warnings: {
    'short-rounds': (names: readonly string[]) =>
      `${few(names)} ${names.length === 1 ? 'is' : 'are'} shorter than 8 minutes`,
    'mentees-without-needs': (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ''} has no need yet` : `${names.length} mentees have no need yet`,
    'mentors-waiting': (names: readonly string[]) =>
      names.length === 1
        ? `${names[0] ?? ''} waits for approval as a mentor`
        : `${names.length} mentors wait for approval`,
    'mentors-without-topics': (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ''} offers no topic` : `${names.length} mentors offer no topic`,
    'mentors-without-table': (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ''} has no table` : `${names.length} mentors have no table`,
    'topics-nobody-offers': (names: readonly string[]) =>
      `${count(names.length, 'gap', 'gaps')}: nobody offers ${few(names)}`,
    'fewer-seats-than-mentees': (seats: number) => `${count(seats, 'seat', 'seats')} too few`,
    'remote-without-link': (names: readonly string[]) =>
      names.length === 1
        ? `${names[0] ?? ''} takes part from afar, at no table with a video link`
        : `${names.length} people take part from afar, at no table with a video link`,
    'plan-outdated': () => 'People, tables or rules changed since it was made',
  },

  outOfReach: {
    text: (names: readonly string[], anyLink: boolean) =>
      `${names.length > 3 ? `${names.length} people` : listed(names)} ${
        names.length === 1 ? 'takes' : 'take'
      } part from afar, and ${
        anyLink ? 'no table that could be theirs' : 'no table'
      } has a video link: the plan has nobody for them.`,
    mend: 'Give tables a video link',
  },

  doors: {
    open: 'Open the doors…',
    close: 'Close the doors…',
    openTitle: 'Open the doors?',
    openText:
      'Phones can then find themselves by name, register walk-ins, and say that they have arrived. From the first arrival on, a new plan counts only who is here. You can close the doors again at any time.',
    openConfirm: 'Open the doors',
    closeTitle: 'Close the doors?',
    closeText:
      'Nobody can find themselves by name or register any more. Whoever is in stays in, and personal links and codes go on working.',
    closeConfirm: 'Close the doors',
    busy: 'One moment…',
    cancel: 'Cancel',
  },

  day: {
    label: 'The day',
    startsIn: 'Starts in',
    days: (number: number) => (number === 1 ? 'day' : 'days'),
    hours: (number: number) => (number === 1 ? 'hour' : 'hours'),
    minutes: 'min',
    overdue: 'It was to start at',
    running: 'It is running',
    ended: 'It is over',
    at: (day: string, time: string) => `${day}, ${time}`,
    noPlace: 'No place given yet',
    ring: 'min',
    ringLabel: (minutes: string) => `A round of ${minutes} minutes`,
    phases: 'Phases of a round, in minutes',
    zones: 'Zones of the room',
    noZone: 'No zone',
    changeDetails: 'Change details',
    toRun: 'Go to the run',
  },

  editor: {
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved',
    unsaved: 'Not saved yet',
    undo: 'Undo changes',
    leaveTitle: 'Save before you leave?',
    leaveText: 'What you changed here is not saved yet.',
    leave: 'Leave without saving',
    saveAndLeave: 'Save and leave',
    stay: 'Stay here',
    meanwhile: 'Somebody else saved a change while you were at it',
    meanwhileText: 'What you typed is kept. This is where the two differ; everything else is the same.',
    mine: 'Yours, not saved',
    theirs: 'Theirs, saved',
    takeTheirs: 'Take theirs',
    keepMine: 'Go on with mine',
    nothing: 'Nothing of that',
    missingName: 'Give it a name.',
  },

  details: {
    lead: 'What everybody reads about the event.',
    event: 'Event',
    name: 'Name',
    nameMissing: 'Give the event a name.',
    date: 'Date',
    startTime: 'Starts at',
    dateMissing: 'Choose a date.',
    timeMissing: 'A time, like 10:00',
    no: 'No',
    timeZone: 'Time zone',
    place: 'Place',
    placeHint: 'As people should look for it: building and room.',
    welcome: 'Welcome',
    welcomeHint: 'Phones show it while people wait.',
    running: 'How it runs',
    advance: 'What starts the next step',
    advanceModes: {
      'by-clock': {
        label: 'The clock',
        detail: 'Everything begins on time, by itself. You can pause at any moment.',
      },
      'rounds-by-hand': {
        label: 'Rounds by hand',
        detail:
          'Phases follow one another by the clock. Nobody is sent walking, and no round begins, before you say so.',
      },
      'by-hand': { label: 'Everything by hand', detail: 'Every step waits for you.' },
    } satisfies Record<AdvanceMode, { label: string; detail: string }>,
    stageNames: 'Names on the stage',
    stageNamesHint: 'The projector shows them to the whole room.',
    stageNameChoices: { 'first-and-initial': 'First name and initial', numbers: 'Numbers only' },
    crossDepartment: 'Prefer pairs from different departments',
    crossDepartmentHint: 'Never forced: what people need comes first.',
  },

  agenda,

  topics,

  tables,

  hosts,

  sharing: {
    lead: 'Decided before anybody types: the first note locks it.',
    locked: 'Locked: somebody has written a note and was told what you see here.',
    withMentor: 'Takeaways start out shared with the mentor of the conversation',
    withMentorHint:
      'Options, next step and sign of success. Every mentee can switch it off, conversation by conversation.',
    inExport: 'The facilitators’ export contains takeaways',
    inExportHint: 'Phones say so before anybody types.',
    table: 'Who sees what',
    what: 'What is written',
    writer: 'Who wrote it',
    mentor: 'Mentors',
    facilitators: 'Facilitators',
    export: 'Export',
    yes: 'Yes',
    no: 'Never',
    thoseTheyMeet: 'Those they meet',
    ifShared: 'The one of that conversation, if the mentee shares it',
    untilUnshared: 'The one of that conversation, unless the mentee switches it off',
    bothYes: 'Once both said yes',
    rows: {
      need: 'Question, context, hoped-for outcome, level',
      note: 'Note to oneself',
      takeaway: 'Options, next step, sign of success',
      again: '“Meet again?”',
      remark: 'Facilitators’ remarks, and who must not meet',
    },
  },
} as const;
