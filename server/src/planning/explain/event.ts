import type {
  Conversation,
  Instance,
  Pair,
  Plan,
  PlanningMentor,
  Seat,
} from '@rotunda/shared/rules/planning';
import type { EventAccount, ShortTopic } from '@rotunda/shared/rules/explanation';
import { solvedNetwork } from '../attempt.ts';
import { suitabilityOf } from '../facts.ts';
import { figuresOf } from '../figures.ts';
import { pairsOf } from '../flow/optimum.ts';
import { modelOf } from '../problem/model.ts';
import { randomFrom } from '../random.ts';

/** So many topics are looked into; each asks the flow once more. */
const MOST_TOPICS = 3;

/**
 * How the event as a whole is served, and which topics want more mentors.
 * @param outOfReach mentees whom no newcomer could help either
 */
export function eventAccount(instance: Instance, plan: Plan, outOfReach: readonly number[]): EventAccount {
  const figures = figuresOf(instance, plan.assign);
  return {
    kind: 'event',
    mentees: figures.mentees,
    covered: figures.covered,
    hopeless: hopelessOf(instance),
    firstNeedsMet: figures.firstNeedsMet,
    firstNeeds: figures.firstNeeds,
    idleLeast: figures.idleMin,
    idleMost: figures.idleMax,
    loadLeast: figures.mentorLoadMin,
    loadMost: figures.mentorLoadMax,
    short: shortTopicsOf(instance, plan.assign, outOfReach),
  };
}

/** Mentees whom nobody can help with any of their needs: not offered, not well enough, or never there together. */
function hopelessOf(instance: Instance): number {
  const forbidden = new Set(instance.forbidden.map(String));
  return instance.mentees.filter(({ needs, absent }, mentee) => {
    const away = new Set(absent);
    return !instance.mentors.some(({ absent: mentorAway, cap }, mentor) => {
      if (cap === 0 || forbidden.has(String([mentee, mentor]))) return false;
      const meets = roundsOf(instance).some((round) => !away.has(round) && !mentorAway.includes(round));
      return meets && needs.some((_, focus) => suitabilityOf(instance, [mentee, mentor, 0, focus]) > 0);
    });
  }).length;
}

function shortTopicsOf(
  instance: Instance,
  assign: readonly Conversation[],
  outOfReach: readonly number[],
): ShortTopic[] {
  const wanting = unmetByTopic(instance, assign);
  const shortest = [...wanting].sort((one, other) => other[1].length - one[1].length || one[0] - other[0]);
  // Whoever would stay apart from the newcomer is kept from them as by the list.
  const newcomer = instance.mentors.length;
  const forbidden = [...instance.forbidden, ...outOfReach.map((mentee): Pair => [mentee, newcomer])];
  return shortest.slice(0, MOST_TOPICS).map(([topic, mentees]) => ({
    topic,
    wanting: mentees.length,
    ...withOneMore({ instance, assign, forbidden }, topic, mentees),
  }));
}

/** Mentees with a need for a topic that no conversation of theirs is about. */
function unmetByTopic({ mentees }: Instance, assign: readonly Conversation[]): Map<number, number[]> {
  const met = new Set(assign.map(([mentee, , , focus]) => `${mentee}:${focus}`));
  const unmet = new Map<number, number[]>();
  for (const [mentee, { needs }] of mentees.entries()) {
    for (const [focus, [topic]] of needs.entries()) {
      if (met.has(`${mentee}:${focus}`)) continue;
      unmet.set(topic, [...(unmet.get(topic) ?? []), mentee]);
    }
  }
  return unmet;
}

interface Planned {
  readonly instance: Instance;
  readonly assign: readonly Conversation[];
  /** Who must not meet, the newcomer included. */
  readonly forbidden: readonly Pair[];
}

/**
 * What one more mentor would change who knows this topic well, has as many seats as is usual and stays to the end: the flow is
 * asked again, beginning from the plan there is.
 */
function withOneMore(
  { instance, assign, forbidden }: Planned,
  topic: number,
  wanting: readonly number[],
): Pick<ShortTopic, 'met' | 'covered'> {
  const caps = instance.mentors.map(({ cap }) => cap).sort((one, other) => one - other);
  const newcomer: PlanningMentor = {
    id: 'one more',
    dept: -1,
    cap: caps[Math.floor(caps.length / 2)] ?? 1,
    offers: [[topic, 100]],
    absent: [],
    maxTotal: null,
    maxRounds: null,
  };
  const before = answer(instance, assign);
  const after = answer({ ...instance, forbidden, mentors: [...instance.mentors, newcomer] }, assign);
  const gets = (focuses: ReadonlySet<string>) =>
    wanting.filter((mentee) => {
      const focus = instance.mentees[mentee].needs.findIndex(([wanted]) => wanted === topic);
      return focuses.has(`${mentee}:${focus}`);
    }).length;
  return {
    met: Math.max(0, gets(after.focuses) - gets(before.focuses)),
    covered: Math.max(0, after.covered - before.covered),
  };
}

/** Which needs the flow meets, and how many people it covers. */
function answer(
  instance: Instance,
  start: readonly Conversation[],
): { focuses: Set<string>; covered: number } {
  const seats = start.map(([mentee, mentor, round]): Seat => [mentee, mentor, round]);
  const model = { ...modelOf(instance), announced: seats };
  const network = solvedNetwork({ instance, model, fixed: [], required: [], barred: [] }, randomFrom(1));
  const focuses = new Set<string>();
  for (const { mentee, need } of pairsOf(network).open) {
    if (need >= 0) focuses.add(`${mentee}:${need - model.needStart[mentee]}`);
  }
  for (const [mentee, , , focus] of model.facts) if (focus >= 0) focuses.add(`${mentee}:${focus}`);
  return { focuses, covered: new Set([...focuses].map((key) => key.split(':')[0])).size };
}

function roundsOf({ from = 0, rounds }: Instance): number[] {
  return Array.from({ length: rounds - from }, (_, index) => from + index);
}
