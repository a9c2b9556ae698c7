import type { Column } from './csv.ts';
import type { ReportWorld } from './load.ts';
import { type Meeting, meetingColumns } from './meetings.ts';
import { isoAt, plannedTimes } from './times.ts';

/** The published plan: who meets whom, when and where, about what. */
export function planColumns({ setup }: ReportWorld): Column<Meeting>[] {
  const iso = isoAt(setup);
  const times = plannedTimes(setup);
  return [
    ...meetingColumns,
    {
      heading: 'planned start',
      tells: null,
      value: ({ conversation }) => iso(times.get(conversation.roundId)?.startsAt ?? null),
    },
    {
      heading: 'planned end',
      tells: null,
      value: ({ conversation }) => iso(times.get(conversation.roundId)?.endsAt ?? null),
    },
    { heading: 'question', tells: 'question', value: ({ focus }) => focus?.need.question ?? null },
  ];
}
