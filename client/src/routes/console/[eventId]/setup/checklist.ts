import {
  type Finding,
  type MissingCode,
  type ReadinessStep,
  type StepReadiness,
  nextStep,
} from '@rotunda/shared/rules/readiness';
import type { StopState } from '#lib/components/kinds.ts';
import { setup } from '#lib/messages/setup.ts';

/** A step of the checklist as it is shown. */
export interface ChecklistStop {
  readonly id: ReadinessStep;
  /** Its place in the order of the day, from 1. */
  readonly number: number;
  readonly state: StopState;
  readonly findings: readonly Finding[];
  /** What has to be done first here; null where nothing has to be. */
  readonly missing: MissingCode | null;
}

const firstMissing = (findings: readonly Finding[]): MissingCode | null => {
  const found = findings.find((finding) => finding.weight === 'missing');
  return found ? found.code : null;
};

/** Steps that miss nothing are done wherever they stand; the first that does is the one to do now. */
export function checklistStops(steps: readonly StepReadiness[]): ChecklistStop[] {
  const here = nextStep(steps);
  return steps.map(({ step, findings }, index) => {
    const missing = firstMissing(findings);
    const state = missing === null ? 'done' : step === here ? 'here' : 'next';
    return { id: step, number: index + 1, state, findings, missing };
  });
}

/** Where the next action of each kind is done, below the event's own address. Doors are opened where they are shown. */
export const remedies: Record<Exclude<MissingCode, 'doors-closed'>, string> = {
  'no-rounds': 'setup/agenda',
  'no-topics': 'setup/topics',
  'no-tables': 'setup/tables',
  'no-mentees': 'people/import',
  'no-mentors': 'people/import',
  'nobody-hosts': 'setup/hosts',
  'no-plan': 'plan',
  'draft-unpublished': 'plan',
};

/** A finding in words. `nameOf` knows rounds, people and topics by their id. */
export function findingText(finding: Finding, nameOf: (id: string) => string): string {
  if (finding.weight === 'missing') return setup.missing[finding.code].text;
  if (finding.code === 'fewer-seats-than-mentees') return setup.warnings[finding.code](finding.count);
  return setup.warnings[finding.code](finding.ids.map(nameOf));
}

/** How far away something is, in the unit that people would say: days, then hours, then minutes. */
export function distance(ms: number): {
  readonly value: number;
  readonly unit: 'days' | 'hours' | 'minutes';
} {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes < 120) return { value: minutes, unit: 'minutes' };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { value: hours, unit: 'hours' } : { value: Math.round(hours / 24), unit: 'days' };
}
