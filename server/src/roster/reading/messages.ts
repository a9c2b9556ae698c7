import type { Problem } from '@rotunda/shared/schema/protocol';
import type { ReadAnswer } from './readRoster.ts';

/** What the reading thread answers each job: rows, a refusal, or that something broke. */
export type FromReader =
  | { readonly kind: 'read'; readonly answer: ReadAnswer }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly message: string };
