import type { PlanSummary } from '@rotunda/shared/schema/plan';
import { certificate as words } from '#lib/messages/certificate.ts';

/**
 * What is proved about a plan, in words that say no more than that. The three levels come in their order, and a level says
 * nothing about plans that are worse by the one before: so the first that falls short is the last that is spoken of.
 */
export function certificateLines({
  figures,
  certificate,
}: Pick<PlanSummary, 'figures' | 'certificate'>): string[] {
  if (!certificate) return [];
  const { achieved, bound } = certificate;
  const { mentees } = figures;
  if (achieved.covered < bound.covered) return [words.coverAtMost(bound.covered, achieved.covered, mentees)];
  const covered = words.cover(achieved.covered, mentees);
  if (achieved.idle2 > bound.idle2) return [covered, words.breaksShort];
  const breaks = achieved.idle2 === 0 ? words.noBreaks : words.breaks;
  if (achieved.value >= bound.value) return [covered, breaks, words.value];
  // Rounded down, so that nothing is said that is not proved.
  const tenths = Math.floor((achieved.value / bound.value) * 1_000);
  return [covered, breaks, words.valueAtLeast(tenths / 10)];
}
