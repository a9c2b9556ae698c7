import { ANY_ROUND, OPEN_FOCUS, type Conversation, type Instance } from '@rotunda/shared/rules/planning';
import { withBestFocuses } from '../conversations.ts';
import { suitabilityFor } from '../problem/ladders.ts';
import { modelOf, type Model } from '../problem/model.ts';
import { Hold, NOBODY, Schedule } from '../required/schedule.ts';

/**
 * What a careful person does by hand: required pairs first, then round after round the pair that fits best, then whoever is
 * still standing to any free seat. A yardstick for tests: the planner must never cover fewer.
 */
export function greedyPlan(instance: Instance): { readonly assign: Conversation[] } {
  const model = modelOf(instance);
  const schedule = new Schedule(model);
  seatRequiredInOrder(schedule);
  for (let round = model.from; round < model.rounds; round++) {
    for (const [mentee, mentor] of pairsByWorth(model, schedule, round)) {
      if (schedule.canSit(mentee, mentor, round)) schedule.sit(mentee, mentor, round, Hold.free);
    }
  }
  return { assign: withBestFocuses(model, seated(schedule)) };
}

function seated(schedule: Schedule): Conversation[] {
  const { model } = schedule;
  const facts = new Map(model.facts.map((fact) => [`${fact[0]}:${fact[2]}`, fact]));
  const assign: Conversation[] = [];
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    for (let round = 0; round < model.rounds; round++) {
      const mentor = schedule.mentorOf(mentee, round);
      if (mentor !== NOBODY)
        assign.push(facts.get(`${mentee}:${round}`) ?? [mentee, mentor, round, OPEN_FOCUS]);
    }
  }
  return assign;
}

function seatRequiredInOrder(schedule: Schedule): void {
  const { model } = schedule;
  const fixedRoundFirst = [...model.required].sort((one, other) => other[2] - one[2]);
  for (const [mentee, mentor, wanted] of fixedRoundFirst) {
    for (let round = model.from; round < model.rounds; round++) {
      const fits = wanted === ANY_ROUND || wanted === round;
      if (fits && schedule.canSit(mentee, mentor, round))
        schedule.sit(mentee, mentor, round, Hold.requiredHere);
    }
  }
}

function pairsByWorth(model: Model, schedule: Schedule, round: number): (readonly [number, number])[] {
  const pairs: { pair: readonly [number, number]; worth: number }[] = [];
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    for (let mentor = 0; mentor < model.mentors; mentor++) {
      const match = remainingMatch(model, schedule, mentee, mentor, round);
      pairs.push({ pair: [mentee, mentor], worth: match * 100 + groundOf(model, mentee, mentor) });
    }
  }
  return pairs.sort((one, other) => other.worth - one.worth).map(({ pair }) => pair);
}

/** The match counts in full only for who has none yet: a second helping waits. */
function remainingMatch(
  model: Model,
  schedule: Schedule,
  mentee: number,
  mentor: number,
  round: number,
): number {
  let had = 0;
  for (let earlier = 0; earlier < round; earlier++) {
    const other = schedule.mentorOf(mentee, earlier);
    if (other !== NOBODY && bestMatch(model, mentee, other) > 0) had++;
  }
  return bestMatch(model, mentee, mentor) / (1 + had);
}

/** Weight × suitability of the best need of this mentee that this mentor serves; 0 = serves none. */
function bestMatch(model: Model, mentee: number, mentor: number): number {
  let best = 0;
  for (let need = model.needStart[mentee]; need < model.needStart[mentee + 1]; need++) {
    best = Math.max(best, model.needWeight[need] * suitabilityFor(model, need, mentor));
  }
  return best;
}

/** What a conversation counts whatever it is about. */
function groundOf(model: Model, mentee: number, mentor: number): number {
  const crosses = model.menteeDepartment[mentee] !== model.mentorDepartment[mentor];
  const wished = model.wishes[mentee].includes(mentor);
  return model.seatValue + (crosses ? model.crossBonus : 0) + (wished ? model.wishBonus : 0);
}
