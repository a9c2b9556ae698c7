import type { OwnAccount, PlanExplanation, PlanQuestion } from '@rotunda/shared/rules/explanation';
import type { Instance, Plan } from '@rotunda/shared/rules/planning';

/** What the planning thread is asked. One job at a time. */
export type ToWorker =
  | { readonly kind: 'plan'; readonly instance: Instance; readonly seed: number }
  | {
      readonly kind: 'explain';
      readonly instance: Instance;
      readonly plan: Plan;
      readonly question: PlanQuestion;
    }
  | { readonly kind: 'account'; readonly instance: Instance; readonly plan: Plan };

/** What the planning thread answers in the end, if it can. */
export type WorkerAnswer =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'explained'; readonly explanation: PlanExplanation }
  | { readonly kind: 'accounted'; readonly accounts: OwnAccount[] };

/** What the planning thread says: progress any number of times, then one of the others. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | WorkerAnswer
  | { readonly kind: 'failed'; readonly message: string };
