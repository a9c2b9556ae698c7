import type { Written } from '../notes/written.ts';
import { type TakeawayField, takeawayFields } from '@rotunda/shared/rules/notes';
import { type Column, yesNo } from './csv.ts';
import type { ReportWorld } from './load.ts';
import { type Meeting, meetingColumns } from './meetings.ts';
import { isoAt } from './times.ts';

const takeawayHeadings: Record<TakeawayField, string> = {
  options: 'options',
  'next-step': 'next step',
  indicator: 'success indicator',
};

/**
 * Every conversation and what became of it. Takeaways have columns only where the event said before anybody wrote that
 * they are exported (`written` is null where it did not). Private notes have none, ever, and neither have answers to
 * "meet again?".
 */
export function conversationColumns({ setup }: ReportWorld, written: Written | null): Column<Meeting>[] {
  const iso = isoAt(setup);
  const takeaways = written === null ? [] : takeawayFields.map((field) => takeawayColumn(written, field));
  return [
    ...meetingColumns,
    { heading: 'mentor department', value: ({ mentor }) => mentor.department },
    { heading: 'mentee department', value: ({ mentee }) => mentee.department },
    { heading: 'question', value: ({ focus }) => focus?.need.question ?? null },
    { heading: 'context', value: ({ focus }) => focus?.need.context ?? null },
    { heading: 'outcome', value: ({ focus }) => focus?.need.outcome ?? null },
    { heading: 'level', value: ({ focus }) => focus?.need.level ?? null },
    { heading: 'state', value: ({ conversation }) => conversation.state },
    { heading: 'held', value: ({ conversation }) => yesNo(conversation.heldAt !== null) },
    { heading: 'held at', value: ({ conversation }) => iso(conversation.heldAt) },
    { heading: 'marked by hand', value: ({ conversation }) => yesNo(conversation.heldByHand) },
    { heading: 'at the table', value: ({ conversation }) => iso(conversation.seatedAt) },
    ...takeaways,
  ];
}

/** What the mentee took away. Texts of two devices that were never joined are both there, with an empty line between. */
const takeawayColumn = (written: Written, field: TakeawayField): Column<Meeting> => ({
  heading: takeawayHeadings[field],
  value: ({ conversation }) =>
    written
      .texts(conversation.id, conversation.menteeId, field)
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
});
