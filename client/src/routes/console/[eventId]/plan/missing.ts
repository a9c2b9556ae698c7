import { type MissingCode, type ReadinessInput, readiness } from '@rotunda/shared/rules/readiness';

/** What a planner cannot work without. */
const needed = [
  'no-rounds',
  'no-topics',
  'no-tables',
  'no-mentees',
  'no-mentors',
  'nobody-hosts',
] as const satisfies readonly MissingCode[];
export type MissingForPlan = (typeof needed)[number];

/** What has to be there before there can be a plan, in the order of setting up. */
export function missingForPlan(event: Omit<ReadinessInput, 'plan' | 'remote'>): MissingForPlan[] {
  const steps = readiness({
    ...event,
    remote: new Set(),
    plan: { published: false, draft: false, outdated: false },
  });
  const codes = new Set(steps.flatMap(({ findings }) => findings.map(({ code }) => code)));
  return needed.filter((code) => codes.has(code));
}

/** Whether it is mended on the page of people. */
export const isAboutPeople = (code: MissingForPlan): boolean =>
  code === 'no-mentees' || code === 'no-mentors' || code === 'nobody-hosts';
