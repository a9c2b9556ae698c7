/** The heading of one round in the grid. */
export interface RoundHead {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** When it begins, or that it is over or under way. */
  readonly when: string;
  readonly over: boolean;
  readonly current: boolean;
}

interface HeadsQuestion {
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
  /** The round that the run stands in or walks to. */
  readonly currentId: string | null;
  /** When a round begins by the venue's clocks; empty when it lies behind. */
  readonly startsAt: (roundId: string) => string;
  readonly words: { readonly over: string; readonly now: string };
}

/** What stands above each column. */
export const roundHeads = ({ rounds, currentId, startsAt, words }: HeadsQuestion): RoundHead[] =>
  rounds.map(({ id, title }, index) => {
    const current = id === currentId;
    const time = startsAt(id);
    const over = !current && time === '';
    return {
      id,
      number: index + 1,
      title,
      when: current ? words.now : over ? words.over : time,
      over,
      current,
    };
  });
