import { roundCutShort } from '@rotunda/shared/rules/begun';
import { noteFields } from '@rotunda/shared/rules/notes';
import type { NotebookEntry } from '@rotunda/shared/schema/phone';
import type { Phone } from './phone.svelte.ts';

type Page = Pick<Phone, 'notes' | 'stops' | 'shared' | 'savedTexts' | 'field'> & {
  readonly run: Pick<Phone['run'], 'part'>;
};

/**
 * The conversations of somebody's page. Once the event is over these are the ones that took place, that its end cut short, or
 * that somebody wrote or chose something in: what was only planned is no memory.
 */
export function keptConversations(page: Page): readonly NotebookEntry[] {
  const entries = page.notes?.conversations ?? [];
  const part = page.run.part;
  if (part?.run.state !== 'ended') return entries;
  const held = new Set(heldConversations(page));
  const cut = roundCutShort(part.run, part.agenda)?.id;
  return entries.filter(
    (entry) =>
      held.has(entry.conversationId) || (entry.roundId === cut && !entry.withdrawn) || hasTraces(page, entry),
  );
}

const heldConversations = ({ stops }: Page): string[] =>
  (stops ?? []).flatMap(({ seat }) => {
    if (seat.as === 'mentee') return seat.held ? [seat.conversationId] : [];
    return seat.as === 'mentor'
      ? seat.guests.flatMap((guest) => (guest.held ? [guest.conversationId] : []))
      : [];
  });

/** Whether this person left something, on this phone or at the server, or was left something by the other side. */
function hasTraces(page: Page, { conversationId, meetAgain }: NotebookEntry): boolean {
  const isWritten = noteFields.some(
    (field) =>
      page.savedTexts(conversationId, field).some((text) => text !== '') ||
      (page.field(conversationId, field)?.text ?? '') !== '',
  );
  const isTold = page.shared?.takeaways.some((each) => each.conversationId === conversationId) ?? false;
  return meetAgain !== null || isWritten || isTold;
}
