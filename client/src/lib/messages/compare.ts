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
    menteeAway: (mentee: string) => `${mentee} is not counted on.`,
    mentorAway: (mentor: string) => `${mentor} is not counted on.`,
    noTable: (mentor: string) => `${mentor} hosts no table then.`,
    forbidden: 'The two must not meet.',
    metAlready: 'The two have met, or meet in a round that is fixed.',
    seatedOtherwise: 'What was fixed has them somewhere else.',
    noSeat: (mentor: string) => `${mentor} has no seat left then.`,
    required: 'Somebody is required to meet then, and takes the place.',
    tooManyTold: (mentor: string) => `More people were told of ${mentor} than there are seats now.`,
    leavesSomebodyOut: 'Staying would leave somebody with none of their needs.',
    sitsOut: 'Staying would make somebody sit out once more.',
    losesValue: 'Staying would cost the event more than a kept seat is worth.',
    equal: 'They could have stayed.',
    rest: 'To make the rest fit.',
  },
  otherRound: (mentor: string, round: string) => `Meets ${mentor} in ${round} instead.`,
  makesRoom: (names: readonly string[], mentor: string) =>
    `${listed(names)} now ${names.length === 1 ? 'sits' : 'sit'} with ${mentor}.`,
  requiredWith: (mentor: string) => `Required with ${mentor}.`,
  cause: (people: number, because: string) => `${people} ${because}`,
  because: {
    menteeAway: 'because they are not counted on',
    mentorAway: (mentor: string) => `because ${mentor} is not counted on`,
    noTable: (mentor: string) => `because ${mentor} hosts no table then`,
    forbidden: 'because the two must not meet',
    metAlready: 'because the two meet in another round that is fixed',
    seatedOtherwise: 'because something fixed has them somewhere else',
    noSeat: (mentor: string) => `because ${mentor} has no seat left`,
    required: 'because of a pair that is required to meet',
    tooManyTold: (mentor: string) => `because ${mentor}’s table has fewer seats than were told`,
    leavesSomebodyOut: 'so that nobody is left with none of their needs',
    sitsOut: 'so that nobody sits out once more',
    losesValue: 'because keeping the seat would cost the event too much',
    equal: 'who could have stayed',
    rest: 'to make the rest fit',
  },
  looking: 'Looking for the reasons …',
} as const;
