import { count, listed } from './words.ts';

const people = (number: number): string => count(number, 'person', 'people');

/** Why a plan is as it is, in English. Names come isolated, as first names. */
export const explain = {
  waiting: 'Looking it up…',
  failed: 'No answer came. Choose the cell again to ask once more.',
  unknown: {
    'mentee-not-planned': 'This person was not there to be planned when this plan was made.',
    'mentor-not-planned': 'This mentor had no table, or was not there, when this plan was made.',
    'too-old': 'This plan is older than its explanations. Plan again to see them.',
  },
  made: {
    fact: 'It took place, or was fixed by hand.',
    required: 'The two are required to meet.',
    wish: (mentee: string, mentor: string) => `${mentee} asked for ${mentor}.`,
    focus: (mentor: string, topic: string) => `${mentor} knows ${topic}.`,
    company: (mentor: string) => `So that nobody leaves ${mentor}’s table empty.`,
    seat: (mentee: string) => `So that ${mentee} does not sit out.`,
    equals: (others: number) =>
      others === 0
        ? 'Any other mentor suits less, or would be taken from somebody else.'
        : `${count(others, 'other mentor', 'other mentors')} would have suited as well.`,
  },
  round: {
    fact: '',
    required: 'This round was asked for.',
    announced: 'They had been told this round.',
    onlyRound: 'No other round was possible for the two.',
    free: 'Another round would do as well.',
  },
  unmade: {
    title: (mentee: string, mentor: string) => `${mentee} with ${mentor}`,
    list: 'They are on the list of people who must not meet.',
    apart: {
      'same-person': 'Nobody sits at their own table.',
      'met-before':
        'They met at an earlier event. Require the pair, or enter the wish, to seat them together again.',
      language: 'They have no language in common.',
      'mentee-remote': 'The mentee takes part from afar, and the mentor’s table has no video link.',
      'mentor-remote': 'The mentor takes part from afar, and the table has no video link.',
      zone: 'The mentee needs another zone than the mentor’s.',
      'fixed-seat': 'The mentee’s seat cannot move, and the mentor cannot come there.',
      place: 'No table that could be theirs suits both: a video link, a zone, or a seat that cannot move.',
    },
    metBefore: 'They meet already.',
    neverBothPresent: 'There is no round left in which both could sit down.',
    noSeat: (mentor: string) => `${mentor} has no seat left to give.`,
    leavesSomebodyOut: (number: number) =>
      `At least ${number <= 1 ? 'one person' : people(number)} would talk about none of their needs.`,
    sitsOut: 'Somebody would sit out once more than now.',
    /** `percent` of what a first need counts, met as well as can be. */
    losesValue: (percent: number) =>
      percent < 1
        ? 'Others would lose a little more than these two would gain.'
        : `Others would lose more than these two would gain: in all at least ${percent} % of what it counts when a first need is met at level 5.`,
    equal: 'Nothing speaks against it: there may be a plan with this pair that is as good.',
  },
  mentee: {
    title: (name: string) => `What ${name} gets`,
    met: (topic: string, mentors: readonly string[]) => `${topic}: with ${listed(mentors)}.`,
    unmet: (topic: string, why: string) => `${topic}: ${why}`,
    why: {
      nobodyOffers: 'nobody with a table knows it.',
      nobodyGoodEnough: 'nobody who knows it is at the level asked for.',
      notAllowed: 'only people know it whom they must not meet.',
      apart: {
        list: 'only people know it whom they must not meet.',
        'same-person': 'nobody else knows it.',
        'met-before': 'they met whoever knows it at an earlier event.',
        language: 'nobody who knows it speaks a language of theirs.',
        'mentee-remote': 'they take part from afar, and nobody who knows it has a table with a video link.',
        'mentor-remote': 'whoever knows it takes part from afar, at a table without a video link.',
        zone: 'nobody who knows it is in the zone that they need.',
        'fixed-seat': 'nobody who knows it can come to their seat, which cannot move.',
        place: 'no table of whoever knows it suits them: a video link, a zone, or a seat that cannot move.',
      },
      apartFrom: (reasons: readonly string[]) => `whoever knows it is out of reach: ${listed(reasons)}.`,
      apartShort: {
        list: 'people whom they must not meet',
        'same-person': 'they themselves',
        'met-before': 'people from an earlier event',
        language: 'people without a language in common',
        'mentee-remote': 'tables without a video link',
        'mentor-remote': 'mentors from afar without a video link',
        zone: 'tables in another zone',
        'fixed-seat': 'mentors who cannot come to their seat',
        place: 'tables that do not suit them',
      },
      neverBothPresent: 'whoever knows it is never there in the same round.',
      absent: 'they are there in no round that is left.',
      seatsTaken: 'the seats went to people who would have lost more.',
      otherNeedsFirst: 'their rounds went to needs that count more.',
    },
    noNeeds: 'No need is on the roster.',
    idle: (rounds: readonly string[]) => `Sits out ${listed(rounds)}.`,
    open: (number: number) =>
      `${count(number, 'conversation is', 'conversations are')} about none of their needs.`,
  },
  event: {
    title: 'What this plan does',
    covered: (covered: number, mentees: number) =>
      `${covered} of ${mentees} ${mentees === 1 ? 'talks' : 'talk'} about at least one of their needs.`,
    hopeless: (number: number) =>
      `${people(number)} no plan could help: they name no need, or nobody offers it where they can come.`,
    first: (met: number, all: number) => `${met} of ${count(all, 'first need is', 'first needs are')} met.`,
    idle: (least: number, most: number) => {
      if (most === 0) return 'Nobody sits out.';
      return least === most
        ? `Everybody sits out ${count(most, 'round', 'rounds')}.`
        : `Nobody sits out more than ${count(most, 'round', 'rounds')}${least === 0 ? '' : `, and nobody fewer than ${least}`}.`;
    },
    load: (least: number, most: number) =>
      least === most
        ? `Every mentor has ${count(most, 'conversation', 'conversations')}.`
        : `Mentors have ${least} to ${most} conversations.`,
    shortTitle: 'What would make it better',
    short: (topic: string, wanting: number) =>
      `${people(wanting)} ${wanting === 1 ? 'wants' : 'want'} ${topic} and ${wanting === 1 ? 'does' : 'do'} not get it.`,
    oneMore: (met: number, covered: number) =>
      met === 0
        ? 'One more mentor who knows it would not change that.'
        : `One more mentor who knows it would meet ${count(met, 'of those needs', 'of those needs')}${
            covered > 0
              ? `, and help ${people(covered)} who now ${covered === 1 ? 'talks' : 'talk'} about none`
              : ''
          }.`,
    nothingShort: 'Nothing: every need on the roster is met.',
  },
  pair: {
    change: (mentee: string, mentor: string) => `${mentee} and ${mentor}: decide`,
    pin: 'Keep this seat in every plan',
    unpin: 'Let the plan decide again',
    require: 'They must meet, in any round',
    requireIn: (round: string) => `They must meet, in ${round}`,
    forbid: 'They must never meet',
    wish: 'Enter that the mentee asks for this mentor',
    unwish: 'Take the wish back',
    pinned: 'Pinned: every plan keeps this seat.',
    required: (round: string | null) =>
      `Required to meet, ${round === null ? 'in any round' : `in ${round}`}.`,
    /** As long as a plan seats them together, another one has to part them. */
    forbidden: (meet: boolean) => (meet ? 'Must never meet. Plan again to part them.' : 'Must never meet.'),
    noLanguage: 'They share no language; a plan seats them all the same, because they are required to meet.',
    off: (name: string, round: string) =>
      `${name} will not be there in ${round}: no plan can seat the two then.`,
    noTable: (mentor: string, round: string) =>
      `${mentor} hosts no table in ${round}: no plan can seat the two then.`,
    wished: (mentee: string) => `${mentee} asks for this mentor.`,
  },
  ask: {
    title: 'What if … met …?',
    mentee: 'Mentee',
    mentor: 'Mentor',
    chosen: (name: string) => `Chosen: ${name}`,
    about: (mentor: string, topics: readonly string[]) =>
      `${mentor} knows ${listed(topics)}, which they need.`,
    aboutNothing: (mentor: string) =>
      `${mentor} knows nothing that they need: it would be an open conversation.`,
  },
  weighing: {
    title: 'What the next plan weighs',
    departments: 'Meeting other departments counts',
    repeats: 'Keep people apart who met at an earlier event',
    repeatsHint: 'Known by their e-mail addresses; pairs that are required or wished for may meet again.',
  },
} as const;
