import {
  ANY_ROUND,
  OPEN_FOCUS,
  type Conversation,
  type Instance,
  type UnmetPair,
} from '@rotunda/shared/rules/planning';
import { factsOf, suitabilityOf } from './facts.ts';
import { groupBy } from './grouping.ts';

/** A rule that a plan breaks. */
export type BrokenRule =
  | 'malformed'
  | 'history'
  | 'menteeAbsent'
  | 'mentorAbsent'
  | 'forbidden'
  | 'focusNotOffered'
  | 'twoSeatsInOneRound'
  | 'pairMeetsTwice'
  | 'tableOverfilled'
  | 'twoPlacesAtOnce'
  | 'mentorTotal'
  | 'mentorRounds'
  | 'factMissing'
  | 'requiredMissing';

/** One breach: the rule and the conversation (or required pair, or fact) it shows at. */
export interface PlanProblem {
  readonly rule: BrokenRule;
  readonly at: readonly number[];
}

/** The part of a plan that can be checked. */
export interface CheckablePlan {
  readonly assign: readonly Conversation[];
  readonly unmet: readonly UnmetPair[];
}

/**
 * Every hard rule that a plan breaks; empty for a valid plan. Written against the format alone and sharing nothing with the
 * way plans are found, so that one can confirm the other.
 *
 * Facts (held or locked) must stand exactly and are exempt from all other rules; a seat that the planner added beside them is
 * not. A required pair may be missing only if the plan says so in `unmet`.
 */
export function checkPlan(instance: Instance, plan: CheckablePlan): PlanProblem[] {
  const { assign } = plan;
  const malformed = assign.filter((conversation) => !isWellFormed(instance, conversation));
  if (malformed.length > 0) return malformed.map((at) => ({ rule: 'malformed', at }));
  const facts = new Set(factsOf(instance).map(String));
  const forbidden = new Set(instance.forbidden.map(String));
  const planned = assign.filter((conversation) => !facts.has(String(conversation)));
  return [
    ...planned.flatMap((conversation) => problemsAlone(instance, forbidden, conversation)),
    ...problemsTogether(instance, assign, new Set(planned)),
    ...problemsOfPlaces(instance, assign, new Set(planned)),
    ...missing(instance, plan),
  ];
}

function isWellFormed(instance: Instance, [mentee, mentor, round, focus]: Conversation): boolean {
  const isOneOf = (index: number, count: number) => Number.isInteger(index) && index >= 0 && index < count;
  return (
    isOneOf(mentee, instance.mentees.length) &&
    isOneOf(mentor, instance.mentors.length) &&
    isOneOf(round, instance.rounds) &&
    (focus === OPEN_FOCUS || isOneOf(focus, instance.mentees[mentee].needs.length))
  );
}

/** Rules about one conversation, whatever else is planned. */
function problemsAlone(
  instance: Instance,
  forbidden: ReadonlySet<string>,
  conversation: Conversation,
): PlanProblem[] {
  const [mentee, mentor, round, focus] = conversation;
  const broken: BrokenRule[] = [];
  if (round < (instance.from ?? 0)) broken.push('history');
  if (instance.mentees[mentee]?.absent.includes(round)) broken.push('menteeAbsent');
  if (instance.mentors[mentor]?.absent.includes(round)) broken.push('mentorAbsent');
  if (forbidden.has(String([mentee, mentor]))) broken.push('forbidden');
  if (focus !== OPEN_FOCUS && suitabilityOf(instance, conversation) === 0) broken.push('focusNotOffered');
  return broken.map((rule) => ({ rule, at: conversation }));
}

/** Rules about conversations together: broken only where the planner had a hand in it. */
function problemsTogether(
  instance: Instance,
  assign: readonly Conversation[],
  planned: ReadonlySet<Conversation>,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const refuse = (rule: BrokenRule, group: readonly Conversation[]): void => {
    const at = group.find((conversation) => planned.has(conversation));
    if (at) problems.push({ rule, at });
  };
  for (const group of groupBy(assign, ([mentee, , round]) => `${mentee}:${round}`)) {
    if (group.length > 1) refuse('twoSeatsInOneRound', group);
  }
  for (const group of groupBy(assign, ([mentee, mentor]) => `${mentee}:${mentor}`)) {
    if (group.length > 1) refuse('pairMeetsTwice', group);
  }
  for (const own of groupBy(assign, ([, mentor]) => mentor)) {
    const mentor = instance.mentors[own[0][1]];
    const tables = groupBy(own, ([, , round]) => round);
    for (const table of tables) if (table.length > seatsAt(instance, table)) refuse('tableOverfilled', table);
    if (mentor.maxTotal !== null && own.length > mentor.maxTotal) refuse('mentorTotal', own);
    if (mentor.maxRounds !== null && tables.length > mentor.maxRounds) {
      // A seat beside a fact opens no further round.
      const opened = tables.filter((table) => table.every((conversation) => planned.has(conversation)));
      refuse('mentorRounds', opened.flat());
    }
  }
  return problems;
}

/** How many fit at the table that these share. */
function seatsAt({ mentors, extension }: Instance, table: readonly Conversation[]): number {
  const [, mentor, round] = table[0] ?? [0, -1, -1];
  const own = extension?.seats?.find((entry) => entry[0] === mentor && entry[1] === round);
  return own ? own[2] : (mentors[mentor]?.cap ?? 0);
}

/** In one round a mentor is at one place, and a place has one mentor, as far as mentees cannot move. */
function problemsOfPlaces(
  { extension }: Instance,
  assign: readonly Conversation[],
  planned: ReadonlySet<Conversation>,
): PlanProblem[] {
  const placeOf = new Map(extension?.places);
  const bound = assign.flatMap((conversation) => {
    const place = placeOf.get(conversation[0]);
    return place === undefined ? [] : [{ conversation, place }];
  });
  const apart = [
    ...groupBy(bound, ({ conversation: [, mentor, round] }) => `mentor ${mentor}:${round}`).filter(
      (group) => new Set(group.map(({ place }) => place)).size > 1,
    ),
    ...groupBy(bound, ({ conversation, place }) => `place ${place}:${conversation[2]}`).filter(
      (group) => new Set(group.map(({ conversation }) => conversation[1])).size > 1,
    ),
  ];
  return apart.flatMap((group) => {
    const at = group.find(({ conversation }) => planned.has(conversation))?.conversation;
    return at ? [{ rule: 'twoPlacesAtOnce' as const, at }] : [];
  });
}

/** Facts and required pairs that the plan lacks without saying so. */
function missing(instance: Instance, { assign, unmet }: CheckablePlan): PlanProblem[] {
  const planned = new Set(assign.map(String));
  const meets = new Set(assign.map(([mentee, mentor, round]) => `${mentee}:${mentor}:${round}`));
  const meetsAtAll = new Set(assign.map(([mentee, mentor]) => `${mentee}:${mentor}`));
  const admitted = new Set(unmet.map(({ mentee, mentor }) => `${mentee}:${mentor}`));
  const lost = factsOf(instance).filter((fact) => !planned.has(String(fact)));
  const dropped = instance.pins.filter(([mentee, mentor, round]) => {
    const pair = `${mentee}:${mentor}`;
    return (
      !(round === ANY_ROUND ? meetsAtAll.has(pair) : meets.has(`${pair}:${round}`)) && !admitted.has(pair)
    );
  });
  return [
    ...lost.map((at): PlanProblem => ({ rule: 'factMissing', at })),
    ...dropped.map((at): PlanProblem => ({ rule: 'requiredMissing', at })),
  ];
}
