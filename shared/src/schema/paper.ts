import { z } from 'zod';
import { longestNote, takeawayFields } from '../rules/notes.ts';
import { id, instantMs, textUpTo } from './scalars.ts';

/** Names one text of a field; see `rules/notes`. */
export const textVersion = z.strictObject({
  device: z.string().min(8).max(64),
  rev: z.int().nonnegative(),
});

const takeawayField = z.enum(takeawayFields);

/** What a facilitator enters of one conversation for somebody without a phone: whatever is not given stays as it is. */
export const entryInput = z.strictObject({
  personId: id,
  conversationId: id,
  /** Only the mentee takes something away. */
  texts: z
    .array(
      z.strictObject({
        field: takeawayField,
        text: textUpTo(longestNote),
        /** The texts that were on the screen when it was typed. */
        base: z.array(textVersion).max(40),
      }),
    )
    .max(takeawayFields.length)
    .refine(
      (all) => new Set(all.map(({ field }) => field)).size === all.length,
      'names the same field twice',
    ),
  shared: z.boolean().optional(),
  /** Null takes the answer back. */
  again: z.boolean().nullable().optional(),
});

/** Of one conversation, what was entered for somebody; what their own phone said of it is not in it. */
export const paperConversation = z.strictObject({
  conversationId: id,
  roundId: id,
  as: z.enum(['mentee', 'mentor']),
  /** The other of the two. */
  withId: id,
  tableId: id.nullable(),
  topic: z.string().nullable(),
  withdrawn: z.boolean(),
  held: z.boolean(),
  /** Whether the mentee sits at the table, as far as anybody said so. */
  seated: z.boolean(),
  /** By field, one text, or several that diverged. */
  texts: z.array(z.strictObject({ field: takeawayField, ...textVersion.shape, text: z.string() })),
  /** What was entered of sharing takeaways; null for what the event says, or what they said themselves. */
  shared: z.boolean().nullable(),
  meetAgain: z.boolean().nullable(),
  /** Whether the other wants to meet again, too: known once a yes was entered, so that somebody can tell them. */
  bothAgain: z.boolean(),
  /** When something was last entered, and the name of whoever did; null for nothing yet, or an account that is gone. */
  enteredAt: instantMs.nullable(),
  enteredBy: z.string().nullable(),
});
export type PaperConversation = z.output<typeof paperConversation>;

/** `paper/N`: those who take part without a phone, with their conversations in the order of the rounds; pages count from 1. */
export const paperPart = z.strictObject({
  page: z.int(),
  pages: z.int(),
  people: z.array(z.strictObject({ personId: id, conversations: z.array(paperConversation) })),
});
export type PaperPart = z.output<typeof paperPart>;
