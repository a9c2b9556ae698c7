import type { Instance, PlanningMentee, PlanningMentor } from '@rotunda/shared/rules/planning';

/** A mentor with one seat who knows topic 0 well; change what a test is about. */
export function mentor(changes: Partial<PlanningMentor> = {}): PlanningMentor {
  return {
    id: 'mentor',
    dept: 0,
    cap: 1,
    offers: [[0, 80]],
    absent: [],
    maxTotal: null,
    maxRounds: null,
    ...changes,
  };
}

/** A mentee who wants topic 0; change what a test is about. */
export function mentee(changes: Partial<PlanningMentee> = {}): PlanningMentee {
  return { id: 'mentee', dept: 0, needs: [[0, 5, 0]], absent: [], ...changes };
}

/** Two rounds, three topics, nobody; add people and rules. */
export function instanceOf(changes: Partial<Instance>): Instance {
  return {
    format: 'smb-1',
    name: 'example',
    rounds: 2,
    topics: 3,
    departments: 2,
    diminish: [100, 30, 10],
    seatValue: 1000,
    crossBonus: 2000,
    mentors: [],
    mentees: [],
    forbidden: [],
    pins: [],
    ...changes,
  };
}
