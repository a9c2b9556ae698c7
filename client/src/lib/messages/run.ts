import { count, isolated } from './words.ts';

/** Everything the run page of the console says, in English. */
export const run = {
  heading: 'Run',
  live: 'live',
  stale: 'not connected',
  round: (number: number, all: number) => `Round ${number} of ${all}`,
  shapes: {
    circle: 'circle',
    square: 'square',
    diamond: 'diamond',
    triangle: 'triangle',
    hexagon: 'hexagon',
    star: 'star',
  },
  table: 'Table',

  instrument: {
    startsIn: 'Starts in',
    min: 'min',
    startsAt: 'Planned start',
    overdue: 'The planned start has passed.',
    start: 'Start the event',
    starting: 'Starting…',
    otherDayTitle: (day: string) => `Start it now? It is planned for ${day}.`,
    otherDayText:
      'Today is another day. All phones and the stage begin at once. “Back one step” takes it back.',
    otherDayConfirm: 'Start it today',
    otherDayKeep: 'Not now',
    noPlan: 'No plan is published: phones will show no tables.',
    noAgenda: 'The agenda is empty. Add a round first.',
    doorsClosed: 'The doors are closed: nobody can check in.',
    openDoors: 'Open the doors',
    closeDoors: 'Close the doors',
    roundEnds: 'Round ends',
    stepEnds: 'Ends',
    finish: 'Finish',
    onTime: 'on time',
    late: (minutes: number) => `${minutes} min late`,
    early: (minutes: number) => `${minutes} min early`,
    next: 'Next',
    nothing: 'The end',
    pause: 'Pause',
    resume: 'Resume',
    minus: '−1 min',
    plus: '+1 min',
    skipTo: (name: string) => `Go on now: ${name}`,
    finishNow: 'Finish the event',
    goOn: (name: string) => `Go on: ${name}`,
    waiting: 'Time is up. It goes on when you say so.',
    back: 'Back one step',
    end: 'End the event for everyone…',
    endTitle: 'End the event for everyone?',
    endText: 'All phones and the stage show that it is over. “Back one step” takes it back.',
    endConfirm: 'End the event for everyone',
    cancel: 'Cancel',
    paused: 'Paused',
    offline: 'Not connected: buttons are off.',
    over: 'The event is over.',
    toReport: 'Open the report',
    changeover: (round: string) => `Walk to ${round}`,
    sound: 'Gong on this laptop',
    soundTest: 'Test the gong',
    minutes: (value: string) => `${value} min`,
  },

  away: {
    title: (minutes: number) => `We were away for ${count(minutes, 'minute', 'minutes')}.`,
    text: 'More than one part of the agenda would have passed meanwhile. Nothing was played without you.',
    continue: (what: string) => `Continue ${what}`,
    skip: 'Skip to now',
  },

  tables: {
    count: (number: number) => count(number, 'table', 'tables'),
    all: 'All',
    notReady: 'Not ready',
    noMentor: 'No mentor',
    filter: 'Which tables',
    search: 'Name or table',
    view: 'What to show',
    viewTables: 'Tables',
    viewPeople: 'People',
    viewPaper: 'No phone',
    ofSeats: (here: number, planned: number) => `${here} of ${planned}`,
    ready: (here: number, planned: number) => `${here} of ${planned} are here`,
    nobody: 'Nobody sits here in this round.',
    mentorMissing: 'Mentor missing',
    notCome: (name: string) => `${name} has not come.`,
    left: (name: string) => `${name} is gone.`,
    wait: (names: string, many: boolean) => `${names} ${many ? 'wait' : 'waits'}.`,
    without: 'Plan without them',
    reseat: (people: number) => `Re-seat ${count(people, 'person', 'people')}`,
    open: 'open',
    noPhone: '(no phone)',
    unpublished: 'No plan is published yet.',
    unpublishedLead: 'Make and publish a plan; then this page shows who sits where.',
    toPlan: 'Go to the plan',
    noneMatch: 'No table matches.',
    last: (title: string) => `${title}, the last one that began`,
    noneBegan: 'It ended before a round began.',
    held: (held: number, planned: number) => (planned === 0 ? '' : `${held} of ${planned} took place`),
    upcoming: (title: string) => `${title}, coming next`,
  },

  states: {
    here: 'here',
    expected: 'not here',
    gone: 'gone',
    walking: 'on the way',
    'not-held': 'did not take place',
  },

  people: {
    heading: 'People',
    noneMatch: 'Nobody matches.',
    name: 'Name',
    role: 'Role',
    where: 'Table now',
    state: 'Presence',
    more: (name: string) => `More about ${name}`,
    standby: 'standby',
    free: 'free',
  },

  person: {
    presence: 'Presence',
    setHere: 'Here',
    setGone: 'Gone',
    setExpected: 'Not here yet',
    held: 'This conversation took place',
    release: 'Free this place for another phone',
    releaseHint:
      'The phone that holds it now is signed out. Use it when somebody took the wrong name. If they should not keep the code that it showed, make a new one under People.',
    close: 'Close',
    number: (value: number) => `No. ${value}`,
  },

  counts: {
    here: (all: number) => `of ${all} here`,
    expected: 'not here yet',
    gone: 'gone',
    waiting: (people: number, names: string) =>
      `${count(people, 'person waits', 'people wait')} for a seat${names && `: ${names}`}`,
    misunderstood: (people: number, names: string) =>
      `${count(people, 'person speaks', 'people speak')} no language of a mentor with a table${names && `: ${names}`}`,
    toApprove: (name: string, mentors: number) =>
      mentors === 1
        ? `${isolated(name)} is here and waits for your approval as a mentor.`
        : `${mentors} mentors are here and wait for your approval.`,
    approve: 'Look at them',
    draft: 'A draft is not published yet.',
    toDraft: 'Go to the draft',
    replan: 'Re-plan the rest…',
    replanning: 'Planning…',
  },

  replan: {
    title: 'Re-plan what is left from who is here',
    text: 'What has taken place stands. Seats of this round stay, but for tables whose mentor is missing; whoever came late takes a free seat. Phones see nothing until you publish.',
    tableTitle: (people: number) => `Seat ${count(people, 'person', 'people')} elsewhere`,
    tableText: (mentor: string, names: string, many: boolean) =>
      `${mentor} is not here. ${names} ${many ? 'get' : 'gets'} a free seat in this round where there is one, and everybody else stays where they are. The rounds to come are planned anew from who is here. Phones see nothing until you publish.`,
    withoutText: (mentor: string) =>
      `${mentor} is not here, and nobody waits at the table. The rounds to come are planned anew from who is here. Phones see nothing until you publish.`,
    goesTo: (name: string, table: number) => `${name} goes to table ${table} now.`,
    goesNowhere: (name: string) => `${name} has no seat in this round.`,
    later: 'This round is nearly over, so it stays as it is.',
    from: (round: string) => `From ${round} on`,
    helped: (covered: number, all: number) => `${covered} of ${all} talk about at least one of their needs.`,
    /** `all` is null for plans that did not count who has a need. */
    first: (met: number, all: number | null) =>
      all === null
        ? `${count(met, 'first need', 'first needs')} met.`
        : `${met} of ${count(all, 'first need', 'first needs')} met.`,
    idle: (most: number) =>
      most === 0 ? 'Nobody sits out.' : `At most ${count(most, 'round', 'rounds')} free for anybody.`,
    moves: (moved: number) =>
      moved === 0
        ? 'No announced seat changes.'
        : `${count(moved, 'announced seat changes', 'announced seats change')}.`,
    unmet: (pairs: number) => `${count(pairs, 'required pair', 'required pairs')} cannot meet.`,
    publish: 'Publish the new plan',
    publishing: 'Publishing…',
    discard: 'Keep the plan as it is',
    make: 'Re-plan',
  },
} as const;
