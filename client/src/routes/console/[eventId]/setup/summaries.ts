import { type Agenda, roundsOf, stepsOf, timeline } from '@rotunda/shared/rules/agenda';
import { isApprovedMentor, takesPart } from '@rotunda/shared/rules/people';
import type { ReadinessStep } from '@rotunda/shared/rules/readiness';
import { wallTime } from '@rotunda/shared/rules/walltime';
import type { EventPart } from '@rotunda/shared/schema/event';
import type { PlanPart } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import { lengthText } from '#lib/console/lengths.ts';
import { setup } from '#lib/messages/setup.ts';

const words = setup.steps;

/** The agenda in one sentence. */
export function agendaSummary(agenda: Agenda): string {
  const rounds = roundsOf(agenda);
  const [first] = rounds;
  if (!first) return words.agenda.empty;
  const formOf = (round: Agenda[number]): string =>
    round.phases.map(({ duration }) => lengthText(duration)).join('–');
  return rounds.every((round) => formOf(round) === formOf(first))
    ? words.agenda.alike(
        rounds.length,
        first.phases.map(({ duration }) => lengthText(duration)),
      )
    : words.agenda.mixed(rounds.length);
}

function agendaStep({ agenda, plannedStart, timeZone }: EventPart): string {
  const finish = timeline(stepsOf(agenda), plannedStart).at(-1)?.endsAt;
  if (finish === undefined) return agendaSummary(agenda);
  return `${agendaSummary(agenda)} ${words.agenda.finish(wallTime(finish, timeZone))}`;
}

function roomStep({ topics, tables, zones }: EventPart): string {
  if (topics.length + tables.length === 0) return words.room.empty;
  const seats = tables.reduce((sum, table) => sum + table.seats, 0);
  return words.room.summary(topics.length, tables.length, zones.length, seats);
}

const peopleStep = (people: readonly Person[]): string =>
  people.length === 0
    ? words.people.empty
    : words.people.summary(people.filter(takesPart).length, people.filter(isApprovedMentor).length);

function planStep(plan: PlanPart | undefined): string {
  if (plan?.published) {
    const { covered, mentees } = plan.published.figures;
    return words.plan.published(covered, mentees);
  }
  return plan?.draft ? words.plan.draft : words.plan.empty;
}

/** What an event consists of so far. */
export interface EventSoFar {
  readonly details: EventPart;
  readonly people: readonly Person[];
  /** How many of them are here. */
  readonly here: number;
  readonly plan: PlanPart | undefined;
  readonly over: boolean;
}

/** Each step of the checklist in one sentence: what there is. */
export const stepSummaries = ({
  details,
  people,
  here,
  plan,
  over,
}: EventSoFar): Record<ReadinessStep, string> => ({
  agenda: agendaStep(details),
  room: roomStep(details),
  people: peopleStep(people),
  plan: planStep(plan),
  doors: over
    ? words.doors.over
    : details.doors === 'open'
      ? words.doors.open(here, people.filter(takesPart).length)
      : words.doors.closed,
});
