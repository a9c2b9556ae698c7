import type { Vagueness } from '@rotunda/shared/rules/question';
import { count } from './words.ts';

/** What the phone says to those who register themselves, and to mentees about their needs, in English. */
export const register = {
  title: 'Register',
  /** `of` is null as long as it depends on what somebody chooses. */
  step: (step: number, of: number | null) => (of === null ? `Step ${step}` : `Step ${step} of ${of}`),
  back: 'Back',
  next: 'Next',
  send: 'Register',
  sending: 'Registering…',
  kept: 'What you write stays on this phone until you send it.',
  known: 'Registered or invited already? Open your personal link, or type your personal code.',
  closed: 'Nobody can register here now. What you wrote stays on this phone.',
  findByName: 'Find me by name',

  as: {
    legend: 'What brings you here?',
    mentee: 'I come with a question',
    menteeDetail: 'You sit down with mentors who know your topic.',
    mentor: 'I can help',
    mentorDetail: 'You host a table. The organisers look at it first.',
  },

  who: {
    heading: 'Who are you?',
    name: 'Your name',
    nameHint: 'As others know you.',
    nameMissing: 'Write your name.',
    email: 'Your e-mail (may stay empty)',
    emailHint: 'Only the organisers see it. They can send you the way back to your page.',
    emailWrong: 'The address is not complete.',
  },

  topics: {
    mentee: 'What do you want help with?',
    menteeHint: (most: number) => `Tap up to ${count(most, 'topic', 'topics')}, the most wanted first.`,
    mentor: 'What can you help with?',
    mentorHint: 'Tap your topics, and say how well you know each.',
    search: 'Search topics',
    none: 'No topic is called like that.',
    chosen: (rank: number) => `chosen as number ${rank}`,
    full: (most: number) => `You have chosen ${most}. Tap one again to let it go.`,
    order: (names: string) => (names === '' ? 'Nothing chosen yet.' : `Chosen in this order: ${names}.`),
    missing: 'Choose at least one topic.',
    noTopics: 'The organisers have not listed any topics yet. Come back later.',
    levelOf: (topic: string) => `How well do you know ${topic}?`,
  },

  need: {
    about: (topic: string, number: number, all: number) =>
      all === 1 ? topic : `${topic}, ${number} of ${all}`,
    question: 'Your question, in one sentence',
    vague: {
      'topic-only': 'That names the topic. What about it do you want to know or decide?',
      short: 'A little more, and your mentor can prepare: what exactly, and for what?',
      'not-asking': 'What do you want to find out? Questions often begin with how or which.',
    } satisfies Record<Vagueness, string>,
    level: 'How well do you know it today?',
    levels: [
      'It is new to me',
      'I know the basics',
      'I have done it with help',
      'I do it on my own',
      'I could teach it',
    ],
    levelHint: '1: new to me. 5: I could teach it.',
    levelWords: (level: number, words: string) => `${level}: ${words}`,
    context: 'What your mentor should know',
    contextHint: 'The situation, what you tried, what holds you back.',
    link: 'Link to a document (may stay empty)',
    linkHint: 'Only who may read this sees it. Check that they can open it.',
    linkWrong: 'That is no web address. It looks like https://example.org/page.',
    outcome: 'What would be a good outcome?',
    readers: 'The organisers read this, and the mentors you will talk to about it.',
    readersBefore:
      'The organisers read this, and the mentors you will talk to about it. Mentors who know the topic may read it some days before, with your first name.',
  },

  about: {
    heading: 'About you',
    bio: 'A short bio',
    bioHint: 'Two or three sentences. Mentees may read it, with your name and your topics.',
    atOnce: 'How many people at your table?',
    anyNumber: 'As many as it seats',
    numbers: ['1', '2', '3', '4', '5', '6'],
    approval: 'The organisers look at every mentor before the event. Your page says when they have.',
  },
} as const;
