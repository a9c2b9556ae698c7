import { count, listed } from './words.ts';

/** What is said of a draft beside the plan that phones show, in English. */
export const compare = {
  open: (people: number) =>
    people === 0 ? 'Compare with what phones show' : `See who moves (${count(people, 'person', 'people')})`,
  title: 'The draft beside what phones show',
  close: 'Close',
  gains: 'What changes for everybody, with whoever is counted on now',
  columns: { what: '', published: 'On phones', draft: 'In the draft' },
  rows: {
    covered: 'talk about at least one of their needs',
    firstNeeds: 'first needs met',
    needs: 'needs met in all',
    idle: 'most rounds that somebody sits out',
    open: 'open conversations',
  },
  worth: (percent: number) =>
    percent === 0
      ? 'Needs and levels fit as well as before.'
      : percent > 0
        ? `Needs and levels fit ${percent} % better.`
        : `Needs and levels fit ${-percent} % less well.`,
  moves: (people: number, seats: number) =>
    `${count(people, 'person has', 'people have')} another mentor in ${count(seats, 'round', 'rounds')} that they were told of`,
  nobody: 'Nobody who has been told a seat moves.',
  newSeats: (number: number) => `${count(number, 'seat is', 'seats are')} given to people who had none then.`,
  from: (from: string, to: string) => `${from} → ${to}`,
  out: 'sits out',
  why: {
    gone: (mentee: string) => `${mentee} is not counted on.`,
    mentorGone: (mentor: string) => `${mentor} is not counted on.`,
    noTable: (mentor: string) => `${mentor} hosts no table then.`,
    forbidden: 'The two must not meet.',
    required: (mentor: string) => `Required with ${mentor}.`,
    otherRound: (mentor: string, round: string) => `Meets ${mentor} in ${round} instead.`,
    makesRoom: (names: readonly string[], mentor: string) =>
      `${listed(names)} now ${names.length === 1 ? 'sits' : 'sit'} with ${mentor}.`,
    rest: 'To make the rest fit.',
  },
} as const;
