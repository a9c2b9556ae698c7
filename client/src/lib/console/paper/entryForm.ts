import { type TakeawayField, takeawayFields } from '@rotunda/shared/rules/notes';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { PaperConversation } from '@rotunda/shared/schema/paper';

export type Again = 'unsaid' | 'no' | 'yes';

/** What a facilitator types for somebody about one conversation. */
export interface EntryForm extends Record<TakeawayField, string> {
  again: Again;
  shared: boolean;
}

type Entry = Omit<RawInputOf<'entry.save'>, 'personId' | 'conversationId'>;

const textsOf = ({ texts }: PaperConversation, field: TakeawayField) =>
  texts.filter((text) => text.field === field);

/** Two texts that were entered at once stand below one another, to be made one. */
export const isJoined = (conversation: PaperConversation, field: TakeawayField): boolean =>
  textsOf(conversation, field).length > 1;

/** The form as things stand; `sharedByDefault` is what the event says of takeaways of which nobody said anything. */
export function entryForm(conversation: PaperConversation, sharedByDefault: boolean): EntryForm {
  const text = (field: TakeawayField): string =>
    textsOf(conversation, field)
      .map((each) => each.text)
      .join('\n\n');
  const { meetAgain, shared } = conversation;
  return {
    options: text('options'),
    'next-step': text('next-step'),
    indicator: text('indicator'),
    again: meetAgain === null ? 'unsaid' : meetAgain ? 'yes' : 'no',
    shared: shared ?? sharedByDefault,
  };
}

const answers: Record<Again, boolean | null> = { unsaid: null, no: false, yes: true };

/**
 * What is to be saved of a form that was made from a conversation: what was changed in it, and texts that were joined.
 * Null when that is nothing.
 */
export function entryOf(
  form: EntryForm,
  conversation: PaperConversation,
  sharedByDefault: boolean,
): Entry | null {
  const before = entryForm(conversation, sharedByDefault);
  const texts = takeawayFields
    .filter((field) => form[field] !== before[field] || isJoined(conversation, field))
    .map((field) => ({
      field,
      text: form[field],
      base: textsOf(conversation, field).map(({ device, rev }) => ({ device, rev })),
    }));
  const changesShared = form.shared !== before.shared;
  const changesAgain = form.again !== before.again;
  if (texts.length === 0 && !changesShared && !changesAgain) return null;
  return {
    texts,
    ...(changesShared ? { shared: form.shared } : {}),
    ...(changesAgain ? { again: answers[form.again] } : {}),
  };
}

/** Whether anything was typed or chosen since the form was made. */
export const isTouched = (
  form: EntryForm,
  conversation: PaperConversation,
  sharedByDefault: boolean,
): boolean => {
  const before = entryForm(conversation, sharedByDefault);
  return (
    takeawayFields.some((field) => form[field] !== before[field]) ||
    form.again !== before.again ||
    form.shared !== before.shared
  );
};
