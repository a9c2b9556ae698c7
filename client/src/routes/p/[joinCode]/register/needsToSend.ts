import { webLinkOf } from '@rotunda/shared/rules/webLink';
import type { NeedDraft } from './keptDraft.ts';

/** Needs as the server takes them, of a form in which nothing is wrong. */
export const needsToSend = (needs: readonly NeedDraft[]): NeedDraft[] =>
  needs.map((need) => ({ ...need, link: webLinkOf(need.link) ?? '' }));
