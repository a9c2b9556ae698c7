import type { PlanFigures, PlannedSeat, UnmetPair } from '@rotunda/db/queries/plan';
import { ANY_ROUND, OPEN_FOCUS, type Plan } from '@rotunda/shared/rules/planning';
import { figuresOf } from '../planning/figures.ts';
import type { PlanningJob } from './instance.ts';

/** A plan in the product's own ids. */
export interface AnsweredPlan {
  readonly seats: readonly PlannedSeat[];
  readonly unmet: readonly UnmetPair[];
  readonly figures: PlanFigures;
}

/** Reads the planner's answer. Its conversations must be valid for the job's instance (`checkPlan`). */
export function answeredPlan(job: PlanningJob, { assign, unmet }: Plan): AnsweredPlan {
  const { instance, roundIds, needIds, unaskable } = job;
  const menteeId = (index: number): string => known(instance.mentees[index]?.id);
  const mentorId = (index: number): string => known(instance.mentors[index]?.id);
  return {
    seats: assign.map(([mentee, mentor, round, focus]) => ({
      menteeId: menteeId(mentee),
      mentorId: mentorId(mentor),
      roundId: known(roundIds[round]),
      needId: focus === OPEN_FOCUS ? null : known(needIds[mentee]?.[focus]),
    })),
    unmet: [
      ...unaskable,
      ...unmet.map(({ mentee, mentor, round, why }) => ({
        menteeId: menteeId(mentee),
        mentorId: mentorId(mentor),
        roundId: round === ANY_ROUND ? null : known(roundIds[round]),
        why,
      })),
    ],
    figures: figuresFor(job, assign),
  };
}

function figuresFor({ instance }: PlanningJob, assign: Plan['assign']): PlanFigures {
  const figures = figuresOf(instance, assign);
  return {
    mentees: figures.mentees,
    covered: figures.covered,
    firstNeedMet: figures.firstNeedsMet,
    conversations: figures.conversations,
    openConversations: figures.openConversations,
    crossDepartment: figures.acrossDepartments,
    idleLeast: figures.idleMin,
    idleMost: figures.idleMax,
  };
}

/** Every number of a valid plan is a position in the job it answers. */
function known(id: string | undefined): string {
  if (id === undefined)
    throw new RangeError('A plan names somebody or something that was not in its instance');
  return id;
}
