import { count, isolated, listed } from './words.ts';

/** What the console says of people without a phone, in English. */
export const paper = {
  mark: 'Takes part without a phone',
  markHint: 'Facilitators enter for them. It ends by itself when a phone signs in under this name.',
  enter: 'Enter for them…',

  list: {
    heading: 'Without a phone',
    lead: 'They see no screen: tell them their table, and enter what they tell you.',
    wallList: 'Print the wall list',
    round: (title: string) => title,
    next: (title: string) => `then ${title}`,
    with: (names: readonly string[]) => (names.length === 0 ? 'nobody comes' : `with ${listed(names)}`),
    free: 'free',
    over: 'nothing more',
    notHere: { expected: 'not here yet', gone: 'gone' },
    checkIn: 'Check in',
    atTable: 'Is at the table',
    enter: 'Enter takeaways',
    enterMentor: 'Enter answers',
    left: (rounds: readonly string[]) => `Nothing entered yet for ${listed(rounds)}`,
    done: 'All is entered',
    noneMatch: 'Nobody matches.',
  },

  entry: {
    title: (name: string) => `Enter for ${isolated(name)}`,
    lead: 'As they tell you, or as it stands on their sheet. A note to themselves is theirs alone: it stays on paper.',
    leadMentor: 'As they tell you. Mentors’ notes are theirs alone: they stay on paper.',
    exported: 'Options, next step and sign are also in the facilitators’ export of this event.',
    conversation: 'Conversation',
    option: (round: string, name: string, topic: string) =>
      topic === '' ? `${round}: ${name}` : `${round}: ${name}, ${topic}`,
    withdrawn: (text: string) => `${text} (no longer in the plan)`,
    fields: { options: 'Options', 'next-step': 'Next step', indicator: 'How will they know?' },
    hints: {
      options: 'Two or three things they could do',
      'next-step': 'One concrete action',
      indicator: 'One sign that it worked',
    },
    joined: 'Two of you entered this at the same time. Both texts are here: make one of them.',
    again: (name: string) => `Meet ${isolated(name)} again?`,
    unsaid: 'Not said',
    notNow: 'Not now',
    yes: 'Yes, if both agree',
    both: (name: string, person: string) =>
      `${isolated(name)} would like to meet again too: tell ${isolated(person)}.`,
    share: (name: string) => `Let ${isolated(name)} see options, next step and sign`,
    last: (time: string, by: string) =>
      by === '' ? `Last entered at ${time}` : `Last entered at ${time} by ${isolated(by)}`,
    save: 'Save',
    saving: 'Saving…',
    close: 'Close',
    leaveTitle: 'Leave what is not saved?',
    leaveText: 'What you typed for them here is lost.',
    leave: 'Leave it',
    stay: 'Go on typing',
  },

  people: (number: number) => count(number, 'person', 'people'),
} as const;
