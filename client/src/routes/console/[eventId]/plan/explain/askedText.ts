import type { PlanExplanation } from '@rotunda/shared/schema/explanation';
import type { PlanSummary } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import { explain } from '#lib/messages/explain.ts';
import { plan } from '#lib/messages/plan.ts';
import { type Called, type PairCalled, type Reason, pairText } from './explainText.ts';

interface AskedPair {
  readonly pair: PairCalled;
  /** Why the two do not meet although they are required to; undefined where they are not, or do. */
  readonly unmet: PlanSummary['unmet'][number] | undefined;
  /** What the mentee needs and the mentor knows. */
  readonly shared: readonly string[];
  readonly called: Called;
  /** Reasons that stand beside the answer already. */
  readonly told?: ReadonlySet<Reason>;
}

/** Topics that a mentee needs and a mentor knows, in the order of the needs. */
export const sharedTopics = (mentee: Person, mentor: Person): string[] =>
  mentee.needs
    .map(({ topicId }) => topicId)
    .filter((topic) => mentor.expertise.some(({ topicId }) => topicId === topic));

/** What two people would talk about, and what it would cost; of a required pair that found no seat, why it did not. */
export function askedText(
  explanation: PlanExplanation,
  { pair, unmet, shared, called, told }: AskedPair,
): string[] {
  const { about, aboutNothing } = explain.ask;
  if (unmet) return [plan.pairs.why[unmet.why]];
  const text = pairText(explanation, pair, called, told);
  if (explanation.kind !== 'unmade') return text;
  return [shared.length === 0 ? aboutNothing(pair.mentor) : about(pair.mentor, shared), ...text];
}
