import type { Model } from './model.ts';

/** Suitability of this mentor for the need at `need` (a position in the model's row of needs); 0 = below what is asked. */
export function suitabilityFor(model: Model, need: number, mentor: number): number {
  const offered = model.suitability[mentor * model.topics + (model.needTopic[need] ?? 0)] ?? 0;
  return offered >= (model.needMinimum[need] ?? 1) ? offered : 0;
}

/** Weight × suitability of the best need of this mentee that this mentor serves; 0 = serves none. */
export function bestMatch(model: Model, mentee: number, mentor: number): number {
  let best = 0;
  const end = model.needStart[mentee + 1] ?? 0;
  for (let need = model.needStart[mentee] ?? 0; need < end; need++) {
    best = Math.max(best, (model.needWeight[need] ?? 0) * suitabilityFor(model, need, mentor));
  }
  return best;
}

/** The mentors who serve some need of this mentee and may meet them, best match first. */
export function mentorsFor(model: Model, mentee: number): number[] {
  const matches: { readonly mentor: number; readonly match: number }[] = [];
  for (let mentor = 0; mentor < model.mentors; mentor++) {
    if (model.forbidden.has(mentee * model.mentors + mentor)) continue;
    const match = bestMatch(model, mentee, mentor);
    if (match > 0) matches.push({ mentor, match });
  }
  matches.sort((one, other) => other.match - one.match || one.mentor - other.mentor);
  return matches.map(({ mentor }) => mentor);
}

/** Value of a conversation of these two whatever it is about: the seat, other departments, the wish. */
export function seatGain(model: Model, mentee: number, mentor: number): number {
  const crosses = model.menteeDepartment[mentee] !== model.mentorDepartment[mentor];
  const wished = model.wishes[mentee]?.includes(mentor) ?? false;
  return model.seatValue + (crosses ? model.crossBonus : 0) + (wished ? model.wishBonus : 0);
}
