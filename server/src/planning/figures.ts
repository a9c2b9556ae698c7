import type { Conversation, Instance, PlanFigures } from '@rotunda/shared/rules/planning';
import { factsOf, suitabilityOf } from './facts.ts';

/**
 * Counts what a plan achieves. The plan's conversations must be well-formed (`checkPlan`). A round in which somebody was held
 * or locked counts as one they were present in.
 */
export function figuresOf(instance: Instance, assign: readonly Conversation[]): PlanFigures {
  const byMentee = instance.mentees.map((): Conversation[] => []);
  for (const conversation of assign) byMentee[conversation[0]]?.push(conversation);
  const present = presentRounds(instance);
  const wished = new Set((instance.wishes ?? []).map(String));
  const own = byMentee.map((conversations, mentee) => ownFigures(instance, wished, mentee, conversations));
  const idle = own.map((_, mentee) => (present[mentee] ?? 0) - (byMentee[mentee]?.length ?? 0));
  const loads = instance.mentors.map(() => 0);
  for (const [, mentor] of assign) loads[mentor] = (loads[mentor] ?? 0) + 1;
  const tables = new Set(assign.map(([, mentor, round]) => `${mentor}:${round}`));
  const pairs = new Set(assign.map(([mentee, mentor]) => `${mentee}:${mentor}`));
  const seats = new Set(assign.map(([mentee, mentor, round]) => `${mentee}:${mentor}:${round}`));
  const wishes = instance.wishes ?? [];
  const announced = instance.announced ?? [];
  return {
    mentees: instance.mentees.length,
    covered: own.filter(({ needsMet }) => needsMet.size > 0).length,
    idle2: sum(idle.map((rounds) => rounds * rounds)),
    value: sum(own.map(({ value }) => value)) + tables.size * (instance.tableBonus ?? 0),
    firstNeedsMet: own.filter(({ needsMet }) => needsMet.has(0)).length,
    firstNeeds: instance.mentees.filter(({ needs }) => needs.length > 0).length,
    needsMet: sum(own.map(({ needsMet }) => needsMet.size)),
    needs: sum(instance.mentees.map(({ needs }) => needs.length)),
    conversations: assign.length,
    openConversations: sum(own.map(({ open }) => open)),
    acrossDepartments: assign.filter((conversation) => crosses(instance, conversation)).length,
    idleMin: least(idle),
    idleMax: most(idle),
    wishesMet: wishes.filter(([mentee, mentor]) => pairs.has(`${mentee}:${mentor}`)).length,
    wishes: wishes.length,
    emptyTables: hostedTables(instance).filter((table) => !tables.has(table)).length,
    mentorLoadMin: least(loads),
    mentorLoadMax: most(loads),
    announcedKept: announced.filter(([mentee, mentor, round]) => seats.has(`${mentee}:${mentor}:${round}`))
      .length,
    announced: announced.length,
  };
}

/** What one mentee's conversations amount to. */
function ownFigures(
  instance: Instance,
  wished: ReadonlySet<string>,
  mentee: number,
  conversations: readonly Conversation[],
) {
  const needs = instance.mentees[mentee]?.needs ?? [];
  const suitabilities = needs.map((): number[] => []);
  let value = 0;
  for (const conversation of conversations) {
    value += instance.seatValue;
    if (crosses(instance, conversation)) value += instance.crossBonus;
    if (wished.has(String([mentee, conversation[1]]))) value += instance.wishBonus ?? 0;
    const suitability = suitabilityOf(instance, conversation);
    if (suitability > 0) suitabilities[conversation[3]]?.push(suitability);
  }
  const needsMet = new Set<number>();
  let aboutNeeds = 0;
  for (const [focus, list] of suitabilities.entries()) {
    if (list.length > 0) needsMet.add(focus);
    aboutNeeds += list.length;
    // Best suitability first, each later conversation about the same need counting less.
    for (const [place, suitability] of list.sort((one, other) => other - one).entries()) {
      value += (needs[focus]?.[1] ?? 0) * suitability * (instance.diminish[place] ?? 0);
    }
  }
  return { value, needsMet, open: conversations.length - aboutNeeds };
}

function crosses(instance: Instance, [mentee, mentor]: Conversation): boolean {
  return instance.mentees[mentee]?.dept !== instance.mentors[mentor]?.dept;
}

function presentRounds(instance: Instance): number[] {
  const absent = instance.mentees.map((mentee) => new Set(mentee.absent));
  for (const [mentee, , round] of factsOf(instance)) absent[mentee]?.delete(round);
  return absent.map((rounds) => instance.rounds - rounds.size);
}

/** Every table and round where a mentor is there with seats to fill. */
function hostedTables(instance: Instance): string[] {
  const own = new Map(
    instance.extension?.seats?.map(([mentor, round, seats]) => [`${mentor}:${round}`, seats]),
  );
  return instance.mentors.flatMap(({ cap, absent }, mentor) => {
    const rounds = Array.from({ length: instance.rounds }, (_, round) => round);
    return rounds
      .filter((round) => !absent.includes(round) && (own.get(`${mentor}:${round}`) ?? cap) > 0)
      .map((round) => `${mentor}:${round}`);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function least(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((low, number) => Math.min(low, number));
}

function most(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((high, number) => Math.max(high, number));
}
