import { plan } from '#lib/messages/plan.ts';
import type { PlanStart } from './start.ts';

const words = plan.actions;

interface StandingQuestion {
  readonly which: 'draft' | 'published';
  readonly stale: boolean;
  /** The round from which the plan was made anew; null for a plan of the whole event. */
  readonly fromRoundId: string | null;
  /** Where a plan made now would begin. */
  readonly start: PlanStart;
  readonly here: number;
  /** How many announced seats the draft changes; null while nothing has been announced. */
  readonly moved: number | null;
  /** When the plan was made, in words. */
  readonly made: string;
}

/** How a plan stands, and what follows from it. */
export interface PlanStanding {
  /** What is wrong with it, in words; null when nothing is. */
  readonly warning: string | null;
  readonly lines: readonly string[];
  /** Whether planning again is the next thing to do. What phones show may wait once people have come. */
  readonly urgent: boolean;
  /** Whether it can be published at all, stale as it may be. */
  readonly publishable: boolean;
}

/** Whether the run has gone past the point from which this plan was made: then it can no longer be published. */
function isOvertaken({ fromRoundId, start }: StandingQuestion): boolean {
  if (start.is === 'nothing') return true;
  return start.is === 'whole' ? fromRoundId !== null : start.round.id !== fromRoundId;
}

/** What planning again would do; before the start nobody needs telling. */
function aboutStart({ start, here, which }: StandingQuestion): string[] {
  if (start.is === 'nothing') return [words.noRoundLeft];
  const counted = here > 0 && which === 'published' ? [words.counted(here)] : [];
  if (start.is === 'whole') return counted;
  const { title } = start.round;
  return [`${words.from(title)}${start.seated ? ` ${words.seated(title)}` : ''}`, ...counted];
}

/** Says how a plan stands. */
export function planStanding(question: StandingQuestion): PlanStanding {
  const { which, stale, here, moved, made } = question;
  if (which === 'published') {
    return {
      warning: stale ? (here > 0 ? words.staleArrivals : words.stale) : null,
      lines: [made, ...aboutStart(question)],
      urgent: stale && here === 0,
      publishable: false,
    };
  }
  const overtaken = isOvertaken(question);
  const changes = moved === null ? [] : [words.moves(moved)];
  if (overtaken) {
    return { warning: words.overtaken, lines: aboutStart(question), urgent: true, publishable: false };
  }
  return {
    warning: stale ? (here > 0 ? words.staleArrivals : words.stale) : null,
    lines: stale ? [...changes, ...aboutStart(question)] : [made, ...changes],
    urgent: stale,
    // Who came or left does not keep a plan from being published; other people or tables do.
    publishable: !stale || here > 0,
  };
}
