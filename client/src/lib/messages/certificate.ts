/** What is proved about a plan, in English: nothing here may say more than the certificate does. */
export const certificate = {
  label: 'What is proved about this plan',
  cover: (covered: number, mentees: number) =>
    `No plan could help more people: ${covered} of ${mentees} ${talk(mentees)} about at least one of their needs.`,
  coverAtMost: (most: number, covered: number, mentees: number) =>
    `No plan could help more than ${most} people; in this one ${covered} of ${mentees} ${talk(mentees)} about at least one of their needs.`,
  noBreaks: 'Nobody sits out.',
  breaks: 'No plan that helps as many shares the breaks more fairly.',
  breaksShort: 'Perhaps the breaks could be shared more fairly: that is not proved.',
  value: 'And no such plan fits needs, levels and wishes better.',
  valueAtLeast: (percent: number) =>
    `It fits needs, levels and wishes to at least ${percent.toFixed(1)} % of the best possible.`,
} as const;

const talk = (number: number): string => (number === 1 ? 'talks' : 'talk');
