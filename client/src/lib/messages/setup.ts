import type { PhaseKind, SegmentKind } from '@rotunda/shared/rules/agenda';
import type { AdvanceMode } from '@rotunda/shared/rules/run';
import type { ZoneShape } from '@rotunda/shared/rules/zones';
import { count, listed } from './words.ts';

const tables = (number: number): string => count(number, 'table', 'tables');

/** Some names, and how many more there are. */
const few = (names: readonly string[]): string =>
  names.length > 3 ? listed([...names.slice(0, 2), `${names.length - 2} more`]) : listed(names);

/** What the set-up pages of the console say, in English. The agenda's, the room's and the sharing page's words stand below. */
export const setup = {
  heading: 'Set-up',
  done: (done: number, all: number) =>
    done === all ? 'Everything is ready.' : `${done} of ${all} done. Nothing has to be perfect to go on.`,
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
        `${count(topics, 'topic', 'topics')}, ${tables(all)}${
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
    'mentors-without-topics': (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ''} offers no topic` : `${names.length} mentors offer no topic`,
    'mentors-without-table': (names: readonly string[]) =>
      names.length === 1 ? `${names[0] ?? ''} has no table` : `${names.length} mentors have no table`,
    'topics-nobody-offers': (names: readonly string[]) =>
      `${count(names.length, 'gap', 'gaps')}: nobody offers ${few(names)}`,
    'fewer-seats-than-mentees': (seats: number) => `${count(seats, 'seat', 'seats')} too few`,
    'plan-outdated': () => 'People or tables changed since it was made',
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

  agenda: {
    lead: 'Lengths are minutes; 2:30 is two and a half.',
    empty: 'Nothing on the agenda yet',
    emptyText: 'Begin with a classic round: two minutes of context, ten of work, three for next steps.',
    addClassic: 'Add a classic round',
    addMore: 'Add something else',
    additions: {
      open: 'Round of one phase',
      welcome: 'Welcome',
      break: 'Break',
      closing: 'Closing',
    },
    list: 'The day, in order',
    kinds: { welcome: 'Welcome', round: 'Round', break: 'Break', closing: 'Closing' } satisfies Record<
      SegmentKind,
      string
    >,
    roundTitle: (number: number) => `Round ${number}`,
    openPhase: 'Conversation',
    newPhase: 'New phase',
    title: 'Title',
    titleMissing: 'Give it a title.',
    length: 'Length',
    changeover: 'Changeover',
    lengthWrong: 'Minutes, like 10 or 2:30',
    minutes: (length: string) => `${length} min`,
    short: (length: string) =>
      `${length} minutes of talking is short: below 8 people report rounds as too short.`,
    noPhases: 'A round needs at least one phase.',
    open: (title: string) => `Phases and prompts of ${title}`,
    up: (title: string) => `Move ${title} earlier`,
    down: (title: string) => `Move ${title} later`,
    remove: (title: string) => `Remove ${title}`,
    movedTo: (title: string, position: number, all: number) => `${title} is now ${position} of ${all}.`,
    removed: (title: string) => `${title} is removed.`,
    moveHint: 'Alt and an arrow key move the row you are in.',
    phase: (number: number) => `Phase ${number}`,
    phaseName: 'Name',
    phaseKind: 'What it is for',
    phaseKinds: {
      context: 'Context',
      work: 'Work',
      'next-steps': 'Next steps',
      open: 'Open',
    } satisfies Record<PhaseKind, string>,
    forMentee: 'Prompt for mentees',
    forMentor: 'Prompt for mentors',
    addPhase: 'Add a phase',
    everyRound: 'Use these phases in every round',
    sign: 'The day in numbers',
    starts: 'Starts',
    finish: 'Finish',
    rounds: 'Rounds',
    talking: 'Talking',
    line: (time: string, title: string, lengths: string) => `${time} ${title}: ${lengths}`,
    changeoverLine: (length: string) => `changeover ${length}`,
    phaseLine: (name: string, length: string) => `${name} ${length}`,
    promptLine: (phase: string, text: string) => `${phase}: “${text}”`,
  },

  topics: {
    lead: 'What mentors know and mentees need. One list for both.',
    list: 'Topics',
    count: (number: number) => count(number, 'topic', 'topics'),
    name: (number: number) => `Topic ${number}`,
    placeholder: 'Pricing, Hiring, Public speaking…',
    add: 'Add a topic',
    remove: (name: string) => `Remove ${name}`,
    removeEmpty: 'Remove the empty row',
    sort: 'Sort by name',
    use: (mentors: number, mentees: number) =>
      mentors + mentees === 0
        ? 'not used yet'
        : `${count(mentors, 'mentor', 'mentors')}, ${count(mentees, 'mentee', 'mentees')}`,
    inUse: 'In use: take it off their lists first, or rename it.',
    duplicate: (name: string) => `“${name}” is on the list already.`,
    many: 'Paste a whole list',
    manyHint: 'One topic a line. Those that are on the list already are left out.',
    addMany: (number: number) => `Add ${count(number, 'topic', 'topics')}`,
    addNone: 'Add topics',
    nothingNew: 'Nothing new to add',
    keys: 'Enter begins the next topic. Pasted lines become topics of their own.',
    emptyText: 'Write the first one below, or paste a list.',
  },

  tables: {
    lead: 'A place is a number with the shape of its zone, the same on phones, stage and table signs.',
    zones: 'Zones',
    zonesLead: 'Parts of the room that people can see. A room may have none.',
    zone: 'Zone',
    zoneName: (number: number) => `Name of zone ${number}`,
    zonePlaceholder: 'Garden side',
    zoneDuplicate: 'Two zones cannot have the same name.',
    shape: (number: number) => `Shape of zone ${number}`,
    shapes: {
      circle: 'Circle',
      square: 'Square',
      diamond: 'Diamond',
      triangle: 'Triangle',
      hexagon: 'Hexagon',
      star: 'Star',
    } satisfies Record<ZoneShape, string>,
    addZone: 'Add a zone',
    removeZone: (name: string) => `Remove zone ${name}`,
    noZone: 'No zone',
    list: 'Tables',
    count: (all: number, seats: number) => `${tables(all)}, ${count(seats, 'seat', 'seats')} for mentees`,
    number: 'Number',
    label: 'Label',
    seats: 'Seats',
    video: 'Video link',
    of: (field: string, number: string) => `${field} of table ${number}`,
    remove: (number: string) => `Remove table ${number}`,
    inUse: (host: string) => `${host} hosts it. Give them another table first.`,
    numberWrong: '1 to 999',
    numberTwice: 'Taken',
    seatsWrong: '1 to 12',
    videoWrong: 'An address like https://…',
    add: 'Add tables',
    howMany: 'How many',
    seatsEach: 'Seats each',
    addNumber: (number: number) => `Add ${tables(number)}`,
    numbered: (first: number, last: number) =>
      first === last ? `It will be number ${first}.` : `They will be numbers ${first} to ${last}.`,
    addWrong: 'From 1 to 400 tables in all',
    empty: 'No tables yet',
    emptyText: 'Add as many as stand in the room; each mentor hosts one.',
    line: (number: string, seats: string, more: readonly string[]) =>
      [`Table ${number}`, `${seats} seats`, ...more].join(', '),
    zoneLine: (name: string, shape: string) => `Zone ${name}, ${shape.toLowerCase()}`,
  },

  hosts: {
    lead: 'Which mentor sits at which table. Changes are saved at once.',
    fill: 'Seat the mentors at free tables',
    filling: 'Seating…',
    filled: (seated: number, standby: number) =>
      `${count(seated, 'mentor has', 'mentors have')} a table now.${
        standby > 0 ? ` ${standby} ${standby === 1 ? 'is' : 'are'} on standby.` : ''
      }`,
    list: 'Mentors and their tables',
    standbyList: 'Without a table',
    standbyText: 'They are on standby: nobody is planned with them.',
    free: (number: number, numbers: string) =>
      number === 0 ? 'No table is free.' : `Free in every round: ${numbers}.`,
    mentor: 'Mentor',
    table: 'Table',
    offers: 'Offers',
    someRounds: (rounds: readonly string[]) => listed(rounds),
    nowhere: 'No table',
    change: 'Change',
    changeFor: (name: string) => `Change the table of ${name}`,
    dialogTitle: (name: string) => `Where does ${name} host?`,
    close: 'Close',
    inEvery: 'Table in every round',
    different: 'Different tables, or only some rounds',
    inRound: (round: string) => round,
    takenBy: (number: number, name: string) => `${number}, taken by ${name}`,
    option: (number: number, zone: string) => (zone === '' ? String(number) : `${number}, ${zone}`),
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    search: 'Find a mentor or table',
    noMentors: 'No mentors yet',
    noMentorsText: 'Import people or add them one by one. Then each mentor gets a table.',
    toPeople: 'Go to people',
    noTables: 'No tables yet',
    noTablesText: 'Say first which tables stand in the room.',
    toTables: 'Add tables',
    noRounds: 'No rounds yet',
    noRoundsText: 'A mentor hosts a table in a round: say first how many rounds there are.',
    toAgenda: 'Add rounds',
    nobodyFound: 'Nobody matches.',
  },

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
