import { ordinal } from './ordinal.ts';
import { count, listed } from './words.ts';

const rounds = (number: number): string => count(number, 'round', 'rounds');
const people = (number: number): string => count(number, 'person', 'people');

/** Everything the plan page of the console says, in English. */
export const plan = {
  heading: 'Plan',
  table: 'Table',
  shapes: {
    circle: 'circle',
    square: 'square',
    diamond: 'diamond',
    triangle: 'triangle',
    hexagon: 'hexagon',
    star: 'star',
  },

  none: {
    title: 'No plan yet',
    lead: 'One step decides who meets whom, in which round and at which table, about which need. You look at it first; phones see nothing until you publish.',
    mentees: (number: number) => (number === 1 ? 'mentee' : 'mentees'),
    tables: (number: number) => (number === 1 ? 'table with a mentor' : 'tables with a mentor'),
    rounds: (number: number) => (number === 1 ? 'round' : 'rounds'),
    make: 'Plan all rounds',
    makeFrom: (round: string) => `Plan from ${round} on`,
    making: 'Planning…',
    missing: 'Before that:',
    findings: {
      'no-rounds': 'The agenda has no round yet.',
      'no-topics': 'There are no topics yet.',
      'no-tables': 'There are no tables yet.',
      'no-mentees': 'There are no mentees on the roster yet.',
      'no-mentors': 'There are no mentors on the roster yet.',
      'nobody-hosts': 'No mentor has a table yet.',
    },
    toSetup: 'Go to Set-up',
    toPeople: 'Go to People',
    over: 'The event is over, and no plan was published.',
    noRoundLeft: 'No round is left to plan.',
  },

  headline: {
    of: (all: number) => `of ${all}`,
    covered: (all: number) =>
      all === 1 ? 'talks about at least one of their needs.' : 'talk about at least one of their needs.',
    figures: 'Figures of this plan',
    /** `all` is null for plans that did not count who has a need. */
    first: (met: number, all: number | null) =>
      `${all === null ? '' : `of ${all} `}${(all ?? met) === 1 ? 'first need' : 'first needs'} met`,
    idleNobody: 'Nobody sits out.',
    idleSome: (most: number) =>
      most === 1 ? 'round without a seat at most, for anybody' : 'rounds without a seat at most, for anybody',
    idleRange: (least: number, most: number) => (least === most ? String(most) : `${least} to ${most}`),
    idleEverybody: (most: number) =>
      most === 1 ? 'round without a seat for each' : 'rounds without a seat for each',
    open: (number: number) =>
      number === 1
        ? 'open conversation, about no need of theirs'
        : 'open conversations, about no need of theirs',
    cross: (all: number) => `of ${all} across departments`,
    unmet: (number: number) =>
      number === 1 ? 'See the one person who does not' : `See the ${number} who do not`,
  },

  legend: {
    label: 'What the bars beside names mean',
    first: 'first need',
    second: 'second',
    third: 'third or later',
  },
  ranks: {
    short: (rank: number) => `${ordinal(rank)} need`,
    open: 'open conversation',
  },

  pairs: {
    title: (number: number) =>
      `${count(number, 'required pair does', 'required pairs do')} not meet in this plan`,
    label: 'What to know of pairs in this plan',
    speechless: (number: number) =>
      number === 1
        ? '1 pair in this plan shares no language'
        : `${number} pairs in this plan share no language`,
    pair: (one: string, other: string) => `${one} and ${other}`,
    inRound: (round: string) => `in ${round}`,
    gone: 'somebody who left the roster',
    why: {
      forbidden: 'They are also on the list of people who must not meet.',
      metInAnotherRound: 'They have met in another round already.',
      roundIsOver: 'That round is over.',
      menteeAbsent: 'The mentee is not there then.',
      mentorAbsent: 'The mentor is not there then, or hosts no table.',
      neverBothPresent: 'There is no round in which both are there.',
      menteeSeated: 'The mentee already has a seat in that round.',
      tableFull: 'The mentor’s table is full.',
      mentorTotal: 'The mentor has reached their number of conversations.',
      mentorRounds: 'The mentor has reached their number of rounds.',
      otherRequired: 'Other required pairs take the seats.',
      noPlace: 'No table that could be theirs suits both (a video link, a zone, or a seat that cannot move).',
      notFound: 'One of them cannot be planned at all.',
    },
  },

  actions: {
    label: 'What to do with the plan',
    draft: 'Draft. Phones do not see it.',
    published: 'Published. Phones show it.',
    made: (time: string) => `Made at ${time}`,
    madeOn: (day: string, time: string) => `Made on ${day} at ${time}`,
    madeWhole: (made: string) => `${made}.`,
    madeFrom: (made: string, round: string) => `${made}, from ${round} on; what has taken place stands.`,
    olderShown: 'Phones show this plan. A newer draft waits.',
    showDraft: 'Look at the draft',
    publish: (number: number) => `Publish to ${people(number)}`,
    publishAnyway: 'Publish it all the same',
    publishing: 'Publishing…',
    again: 'Plan again',
    replan: (round: string) => `Re-plan from ${round} on`,
    planning: 'Planning…',
    discard: 'Discard the draft',
    discarding: 'Discarding…',
    restore: (hasDraft: boolean) => (hasDraft ? 'Back to the draft before' : 'Bring the draft back'),
    restoring: 'Bringing it back…',
    takeBack: 'Take publishing back',
    takingBack: 'Taking it back…',
    overtaken: 'The event has moved on since this draft was made.',
    stale: 'People, tables or rules changed since this plan was made.',
    staleArrivals: 'Who is here, or the set-up, changed since this plan was made.',
    from: (round: string) => `Planning again starts from ${round}; what has taken place stands.`,
    seated: (round: string) => `Seats of ${round} stay; whoever came late takes a free one.`,
    counted: (number: number) =>
      `It counts on the ${people(number)} who ${number === 1 ? 'is' : 'are'} here.`,
    over: 'The event is over. The plan stays as it was.',
    noRoundLeft: 'No round is left to plan.',
    moves: (number: number) =>
      number === 0
        ? 'No announced seat changes.'
        : `${count(number, 'announced seat changes', 'announced seats change')}.`,
  },

  tools: {
    view: 'How to show it',
    byMentor: 'By mentor',
    byPerson: 'By person',
    which: 'Which plan',
    draft: 'Draft',
    published: 'Published',
    filter: 'Which rows',
    mentorFilters: { all: 'All', open: 'With open conversations', break: 'With breaks' },
    personFilters: { all: 'Everybody', unmet: 'No need met', out: 'Sit out', mentors: 'Mentors' },
    searchMentors: 'Name, topic or table',
    searchPeople: 'Name or number',
  },

  grid: {
    mentors: 'Mentors and their rounds',
    people: 'People and their rounds',
    mentor: 'Mentor',
    person: 'Person',
    round: (number: number) => `Round ${number}`,
    over: 'over',
    now: 'now',
    break: 'break',
    away: 'no table',
    absent: 'not here',
    off: 'not there',
    unplanned: 'not planned',
    out: 'sits out',
    standby: 'standby',
    visits: (name: string) => `with ${name}`,
    openTopic: 'Open conversation',
    open: 'open',
    noneMatch: 'Nobody matches.',
    tableless: (number: number, names: string) =>
      `${count(number, 'mentor', 'mentors')} without a table: ${names}.`,
    beyond: (rounds: number) => `${count(rounds, 'more round', 'more rounds')} →`,
    asMentee: (name: string) => `${name} (sits as a mentee)`,
    toHosts: 'Hosts',
    idle: (number: number) => `sits out ${rounds(number)}`,
    roles: { mentor: 'mentor', mentee: 'mentee', both: 'mentor and mentee' },
    whyUnmet: {
      'no-needs': 'has no needs on the roster',
      unseated: 'none of their needs in this plan',
    },
    nobodyOffers: (topics: readonly string[]) => `nobody with a table offers ${listed(topics)}`,
  },

  panel: {
    label: 'The chosen cell',
    idle: 'Choose a cell to see who meets there, about what, and what is known about the pair.',
    keys: 'Arrow keys move from cell to cell.',
    at: (round: string, time: string) => `${round} at ${time}`,
    over: (round: string) => `${round}, over`,
    now: (round: string) => `${round}, now`,
    seats: (taken: number, all: number) => `${taken} of ${count(all, 'seat', 'seats')} taken`,
    noTable: 'Without a table',
    about: (topic: string) => `About ${topic}`,
    close: 'Close',
    theirRounds: (name: string) => `All rounds of ${name}`,
    break: (name: string) => `${name} has a break: nobody comes to this table in this round.`,
    fullConversations: (name: string, most: number) =>
      `${name} has a break, having ${count(most, 'conversation', 'conversations')}: no more are wanted.`,
    fullRounds: (name: string, most: number) =>
      `${name} has a break, having company in ${rounds(most)}: no more are wanted.`,
    away: (name: string) => `${name} hosts no table in this round.`,
    absent: (name: string) => `${name} is not here, so nothing is planned for them.`,
    off: (name: string) => `${name} will not be there in this round, so nothing is planned for them.`,
    unplanned: 'Nothing is planned for this round.',
    visit: (name: string, mentor: string) => `${name} sits with ${mentor} in this round.`,
    out: (name: string) => `${name} sits out in this round.`,
    standby: (name: string) => `${name} is on standby: a mentor without a table.`,
    idleRounds: (number: number) => `Sits out ${rounds(number)} of this plan.`,
  },

  topics: {
    caption: 'What they talk about',
    topic: 'Topic',
    conversations: 'Talks',
    mentors: 'Mentors',
    lacking: (wanting: number) =>
      `${people(wanting)} ${wanting === 1 ? 'needs' : 'need'} it; nobody with a table offers it.`,
    show: (topic: string) => `Tables that talk about ${topic}`,
  },

  facts: {
    levels: (mentee: string, own: number, mentor: string, offered: number) =>
      `${mentee} is at level ${own}, ${mentor} at ${offered}.`,
    levelOfMentor: (mentor: string, offered: number) => `${mentor} is at level ${offered}.`,
    levelOfMentee: (mentee: string, own: number, mentor: string) =>
      `${mentee} is at level ${own}; ${mentor} gave no level.`,
    noLevels: (mentor: string) => `${mentor} gave no level.`,
    notOffered: (mentor: string) => `${mentor} does not list this topic.`,
    minimum: (mentee: string, level: number) => `${mentee} asked for level ${level} or more.`,
    again: (nth: number) => `Their ${ordinal(nth)} conversation about this need.`,
    open: (mentee: string, mentor: string, topics: readonly string[]) =>
      topics.length === 0
        ? `About none of ${mentee}’s needs.`
        : `About none of ${mentee}’s needs. ${mentor} knows ${listed(topics)}.`,
    neverMet: (mentor: string) => `Meets ${mentor} in no other round.`,
    met: (mentor: string, numbers: readonly number[]) =>
      `Meets ${mentor} also in round ${listed(numbers.map(String))}.`,
    sameDepartment: (department: string) => `Both from ${department}.`,
    departments: (mentee: string, mentor: string) => `From ${mentee}, meets ${mentor}.`,
    noLanguage: (mentee: string, theirs: readonly string[], mentor: string, others: readonly string[]) =>
      others.length === 0
        ? `They may share no language: ${mentee} speaks ${listed(theirs)}, and of ${mentor} none is named.`
        : `They share no language: ${mentee} speaks ${listed(theirs)}, ${mentor} ${listed(others)}.`,
    held: 'This conversation took place.',
  },
} as const;
