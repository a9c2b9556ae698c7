import { type Holding, mayExport } from '@rotunda/shared/rules/audience';
import { type TakeawayField, takeawayFields } from '@rotunda/shared/rules/notes';
import type { Sharing } from '@rotunda/shared/schema/event';
import type { Written } from '../notes/written.ts';
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
 * What holds of what is exported: needs are those that conversations are about, and takeaways stand in the file only where
 * the event said so before anybody wrote.
 */
export const exportHolding = ({ takeawaysInExport }: Sharing): Holding => ({
  'in focus': true,
  'takeaways exported': takeawaysInExport,
});

/** The takeaways that are exported; the others are not even read. */
export const exportedTakeaways = (sharing: Sharing): TakeawayField[] =>
  takeawayFields.filter((field) => mayExport(field, 'conversations.csv', exportHolding(sharing)));

/** Every conversation and what became of it. */
export function conversationColumns({ setup }: ReportWorld, written: Written): Column<Meeting>[] {
  const iso = isoAt(setup);
  return [
    ...meetingColumns,
    { heading: 'mentor department', tells: 'department', value: ({ mentor }) => mentor.department },
    { heading: 'mentee department', tells: 'department', value: ({ mentee }) => mentee.department },
    { heading: 'question', tells: 'question', value: ({ focus }) => focus?.need.question ?? null },
    { heading: 'context', tells: 'context', value: ({ focus }) => focus?.need.context ?? null },
    { heading: 'outcome', tells: 'outcome', value: ({ focus }) => focus?.need.outcome ?? null },
    { heading: 'level', tells: 'level', value: ({ focus }) => focus?.need.level ?? null },
    { heading: 'state', tells: 'seat', value: ({ conversation }) => conversation.state },
    { heading: 'held', tells: 'held', value: ({ conversation }) => yesNo(conversation.heldAt !== null) },
    { heading: 'held at', tells: 'held', value: ({ conversation }) => iso(conversation.heldAt) },
    { heading: 'marked by hand', tells: 'held', value: ({ conversation }) => yesNo(conversation.heldByHand) },
    { heading: 'at the table', tells: 'held', value: ({ conversation }) => iso(conversation.seatedAt) },
    ...takeawayFields.map((field) => takeawayColumn(written, field)),
  ];
}

/** What the mentee took away. Texts of two devices that were never joined are both there, with an empty line between. */
const takeawayColumn = (written: Written, field: TakeawayField): Column<Meeting> => ({
  heading: takeawayHeadings[field],
  tells: field,
  value: ({ conversation }) =>
    written
      .texts(conversation.id, conversation.menteeId, field)
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
});
