/** What the console says while a plan is on its way, in English. */
export const planning = {
  far: (percent: number) => (percent < 1 ? 'Planning…' : `Planning… ${percent} %`),
  stop: 'Stop',
} as const;
