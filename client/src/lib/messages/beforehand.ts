import { count } from './words.ts';

/** What the phone says in the days before: who waits, who will come, and whom one may meet. */
export const beforehand = {
  approval: {
    waiting: 'The organisers look at your registration. This page tells you when they have.',
    approved: 'You are approved: the organisers count on you as a mentor.',
    declined: 'The organisers have not taken you on as a mentor this time. Ask them if that surprises you.',
  },
  approvalOfBoth: {
    waiting: 'The organisers look at your offer to help. You take part with your own questions in any case.',
    declined:
      'The organisers have not taken you on as a mentor this time. You take part with your own questions.',
  },
  about: 'About you',

  offer: {
    change: 'Change what you offer',
    none: 'Nobody knows yet what you can help with.',
    help: 'I can help others, too',
    ask: 'I have a question, too',
    askText:
      'You stay a mentor. In rounds in which you have no table you sit down with another mentor yourself.',
  },

  questions: {
    planned: 'Who comes to you',
    likely: 'Who may come to you',
    likelyText: 'Their needs match your topics. The plan decides who really comes.',
    none: 'Nobody yet: mentees register until the event.',
    asks: (name: string, topic: string) => `${name}, about ${topic}`,
    open: (name: string) => `${name}, open conversation`,
    link: 'Open the document',
  },

  mentors: {
    open: 'Mentors you may meet',
    heading: 'Mentors you may meet',
    text: 'You can wish for one of them. The plan grants what it can.',
    loading: 'Fetching the mentors…',
    failed: 'The list did not come through.',
    retry: 'Try again',
    none: 'There are no mentors here yet.',
    matches: (topics: string) => `Knows what you need: ${topics}`,
    wish: (name: string) => `Wish for ${name}`,
    unwish: (name: string) => `No longer wish for ${name}`,
    wishShort: 'Wish to meet',
    wishedShort: 'You wish to meet',
    wished: (name: string) => `You wish to meet ${name}.`,
    level: (topic: string, level: number | null) => (level === null ? topic : `${topic} ${level} of 5`),
    shown: (number: number) => count(number, 'mentor', 'mentors'),
  },
} as const;
