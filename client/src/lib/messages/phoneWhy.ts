import { ordinal } from './ordinal.ts';
import { listed } from './words.ts';

/** Why somebody's own plan is as it is, as their phone tells it, in English: calm, and nothing about anybody else. */
export const phoneWhy = {
  link: 'Why this is your plan',
  heading: 'Why this is your plan',
  needs: 'Your needs',
  waiting: 'Looking it up…',
  failed: 'The reasons did not come through. Close this and open it again when the phone is connected.',
  met: (mentors: readonly string[]) => `You talk about it with ${listed(mentors)}.`,
  unmet: {
    nobodyOffers: 'Nobody who hosts a table knows this topic.',
    nobodyGoodEnough:
      'Nobody who knows it is at the level that you asked for. Ask for less, and the next plan looks again.',
    neverBothPresent: 'Whoever knows it is not there in the rounds in which you are.',
    absent: 'The plan counts on you in none of the rounds that are left.',
    otherNeedsFirst: 'Your rounds went to your other needs.',
    noSeatLeft:
      'There is no seat for you in this plan with somebody who knows it. The next plan looks again.',
    later: 'You wrote it after this plan was made. The next one counts it.',
  },
  noNeeds: 'You have written down no need yet.',
  unknown: {
    'no-plan': 'No plan has been published yet.',
    'not-planned':
      'This plan was made without you. The next one can have a seat for you: tell the facilitator.',
    'too-old': 'This plan was made before reasons were kept.',
  },
  rounds: 'Your rounds',
  round: (number: number, time: string) => (time === '' ? `Round ${number}` : `Round ${number}, ${time}`),
  about: (mentor: string, topic: string, rank: number) =>
    `With ${mentor}, who knows ${topic}: your ${ordinal(rank)} need.`,
  aboutOther: (mentor: string, topic: string) => `With ${mentor}, about ${topic}.`,
  open: (mentor: string, topics: readonly string[]) =>
    `With ${mentor}${topics.length === 0 ? '' : `, who knows ${listed(topics)}`}. It is about none of your needs, and better than a round alone.`,
  host: 'You host your table.',
  free: 'There is no seat for you. The plan keeps rounds without a seat as few and as even as it can.',
  uncounted: 'The plan does not count on you. If you are there after all, tell the facilitator.',
  foot: 'A plan weighs what everybody needs against the seats there are. If yours does not fit, tell the facilitator: it can be made anew.',
} as const;
