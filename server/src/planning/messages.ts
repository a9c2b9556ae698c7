import type { Instance, Plan } from '@rotunda/shared/rules/planning';

/** What the planning thread is asked. One job at a time. */
export interface ToWorker {
  readonly instance: Instance;
  readonly seed: number;
}

/** What the planning thread answers: progress any number of times, then one of the others. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly message: string };
