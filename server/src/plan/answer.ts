import type { PlanFigures, PlannedSeat, UnmetPair } from '@rotunda/db/queries/plan';
import type { PlanFigures as SentFigures } from '@rotunda/shared/schema/plan';
import { ANY_ROUND, OPEN_FOCUS, type Plan, type PlanLevels } from '@rotunda/shared/rules/planning';
import { figuresOf } from '../planning/figures.ts';
import type { PlanningJob } from './instance.ts';

/** A plan in the product's own ids. */
export interface AnsweredPlan {
  readonly seats: readonly PlannedSeat[];
  readonly unmet: readonly UnmetPair[];
  readonly figures: PlanFigures;
  readonly levels: PlanLevels;
}

/** Reads the planner's answer. Its conversations must be valid for the job's instance (`checkPlan`). */
export function answeredPlan(job: PlanningJob, { assign, unmet }: Plan): AnsweredPlan {
  const { instance, legend, unaskable } = job;
  const { roundIds, needIds } = legend;
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
    ...countsFor(job, assign),
  };
}

function countsFor(
  { instance }: PlanningJob,
  assign: Plan['assign'],
): Pick<AnsweredPlan, 'figures' | 'levels'> {
  const counted = figuresOf(instance, assign);
  const { covered, idle2, value } = counted;
  return { figures: shownFigures(counted), levels: { covered, idle2, value } };
}

function shownFigures(figures: ReturnType<typeof figuresOf>): PlanFigures {
  return {
    mentees: figures.mentees,
    covered: figures.covered,
    firstNeedMet: figures.firstNeedsMet,
    firstNeeds: figures.firstNeeds,
    conversations: figures.conversations,
    openConversations: figures.openConversations,
    crossDepartment: figures.acrossDepartments,
    idleLeast: figures.idleMin,
    idleMost: figures.idleMax,
  };
}

/** The figures of a stored plan as they are sent. */
export const sentFigures = ({ firstNeeds, ...figures }: PlanFigures): SentFigures => ({
  ...figures,
  firstNeeds: firstNeeds ?? null,
});

/** Every number of a valid plan is a position in the job it answers. */
function known(id: string | undefined): string {
  if (id === undefined)
    throw new RangeError('A plan names somebody or something that was not in its instance');
  return id;
}
