import { isApprovedMentor, isMentee } from '@rotunda/shared/rules/people';
import { Refusal } from '../refusal.ts';
import type { PlanningJob } from './instance.ts';
import type { World } from './world.ts';

/** What is missing when nobody can be planned. */
export type Missing = 'rounds' | 'mentors' | 'mentees' | 'tables' | 'mentors-here' | 'mentees-here';

const sentences: Record<Missing, string> = {
  rounds: 'There is no round left to plan.',
  mentors: 'There is no mentor on the roster.',
  mentees: 'There is no mentee on the roster.',
  tables: 'No mentor hosts a table.',
  'mentors-here': 'No mentor with a table is here.',
  'mentees-here': 'No mentee is here.',
};

/** Refuses to plan when there is nothing to plan, or nobody, and says what is missing. */
export function refuseNothingToPlan(world: World, { instance }: PlanningJob): void {
  const missing = whatIsMissing(world, instance);
  if (missing) throw new Refusal('nobody-to-plan', sentences[missing], { params: { missing } });
}

function whatIsMissing(
  { roster, setup, horizon }: World,
  { mentors, mentees, rounds, from = 0 }: PlanningJob['instance'],
): Missing | null {
  const roundsLeft = horizon.roundIds.map((_, round) => round).slice(from, rounds);
  const comes = ({ absent }: { readonly absent: readonly number[] }): boolean =>
    roundsLeft.some((round) => !absent.includes(round));
  if (roundsLeft.length === 0) return 'rounds';
  if (!roster.people.some(isApprovedMentor)) return 'mentors';
  if (!roster.people.some(({ role }) => isMentee(role))) return 'mentees';
  if (setup.hosting.length === 0) return 'tables';
  if (!mentors.some(comes)) return 'mentors-here';
  if (!mentees.some(comes)) return 'mentees-here';
  return null;
}
