/** What somebody writes in a conversation. Every field is one text. */
export const noteFields = ['note', 'options', 'next-step', 'indicator'] as const;
export type NoteField = (typeof noteFields)[number];

/** The structured end of a conversation, which can be shared; `note` never is. */
export const takeawayFields = ['options', 'next-step', 'indicator'] as const satisfies readonly NoteField[];
export type TakeawayField = (typeof takeawayFields)[number];

export const isTakeaway = (field: NoteField): field is TakeawayField => field !== 'note';

/** What can be entered for somebody without a phone: that they sit at the table or do not, takeaways, and choices. */
export type EnteredWhat = 'here' | 'not-here' | TakeawayField | 'sharing' | 'meet-again';

/** Longest text of one field, in UTF-16 units. */
export const longestNote = 10_000;

/** Names one text of a field: the device it was typed on, and that device's rising number. */
export interface TextVersion {
  readonly device: string;
  readonly rev: number;
}

/** One text as it was saved. `base` names the texts that were on the screen when it was typed. */
export interface NoteText extends TextVersion {
  readonly base: readonly TextVersion[];
  readonly text: string;
}

const covers = (over: NoteText, version: TextVersion): boolean =>
  (over.device === version.device && over.rev > version.rev) ||
  over.base.some((based) => based.device === version.device && based.rev >= version.rev);

/**
 * The texts of one field that nothing has superseded. A device's later text supersedes its own earlier ones; a text
 * of another device is superseded only by one that was typed upon it. Two remaining texts have diverged, and both
 * are shown for the author to join.
 */
export function heads<Text extends NoteText>(texts: readonly Text[]): Text[] {
  return texts
    .filter((text) => !texts.some((other) => other !== text && covers(other, text)))
    .sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.rev - b.rev));
}

/** What to put into `base` of a text typed over these. */
export const versionsOf = (texts: readonly NoteText[]): TextVersion[] =>
  texts.map(({ device, rev }) => ({ device, rev }));
