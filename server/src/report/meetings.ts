import type { ConversationRow } from '@rotunda/db/queries/plan';
import type { NeedRow, PersonRow } from '@rotunda/db/queries/roster';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import type { Table, Zone } from '@rotunda/shared/schema/event';
import { needsById, topicNames } from '../plan/planned.ts';
import type { Column } from './csv.ts';
import type { ReportWorld } from './load.ts';

/** A conversation with all that it refers to. */
export interface Meeting {
  readonly conversation: ConversationRow;
  /** From 1; its title. */
  readonly roundNumber: number;
  readonly round: string;
  readonly table: Table | null;
  readonly zone: Zone | null;
  readonly mentor: PersonRow;
  readonly mentee: PersonRow;
  /** Null for an open conversation. */
  readonly focus: { readonly need: NeedRow; readonly rank: number; readonly topic: string } | null;
}

/** Conversations by round, table and mentee, each with all that it refers to. */
export function meetingsOf({ setup, roster, plan }: ReportWorld): Meeting[] {
  const rounds = roundsOf(setup.agenda);
  const tables = new Map(setup.tables.map((table) => [table.id, table]));
  const zones = new Map(setup.zones.map((zone) => [zone.id, zone]));
  const meetings = plan.conversations.flatMap((conversation): Meeting[] => {
    const { roundId, tableId, menteeId, mentorId, needId } = conversation;
    const round = rounds.findIndex(({ id }) => id === roundId);
    const [mentee, mentor] = [roster.byId.get(menteeId), roster.byId.get(mentorId)];
    if (round < 0 || !mentee || !mentor) return [];
    const table = tables.get(tableId ?? '') ?? null;
    const found = needsById(roster).get(needId ?? '');
    return [
      {
        conversation,
        roundNumber: round + 1,
        round: rounds[round]?.title ?? '',
        table,
        zone: zones.get(table?.zoneId ?? '') ?? null,
        mentor,
        mentee,
        focus: found ? { ...found, topic: topicNames(setup).get(found.need.topicId) ?? '' } : null,
      },
    ];
  });
  const numberOf = ({ table }: Meeting): number => table?.number ?? Number.MAX_SAFE_INTEGER;
  return meetings.sort(
    (one, other) =>
      one.roundNumber - other.roundNumber ||
      numberOf(one) - numberOf(other) ||
      one.mentee.number - other.mentee.number,
  );
}

/** Columns about when, where, who and what, of every file that lists conversations. */
export const meetingColumns: readonly Column<Meeting>[] = [
  { heading: 'round', tells: null, value: ({ roundNumber }) => roundNumber },
  { heading: 'round title', tells: null, value: ({ round }) => round },
  { heading: 'table', tells: 'seat', value: ({ table }) => table?.number ?? null },
  { heading: 'zone', tells: 'seat', value: ({ zone }) => zone?.name ?? null },
  { heading: 'mentor number', tells: 'number', value: ({ mentor }) => mentor.number },
  { heading: 'mentor', tells: 'name', value: ({ mentor }) => mentor.name },
  { heading: 'mentee number', tells: 'number', value: ({ mentee }) => mentee.number },
  { heading: 'mentee', tells: 'name', value: ({ mentee }) => mentee.name },
  { heading: 'topic', tells: 'need topic', value: ({ focus }) => focus?.topic ?? null },
  { heading: 'need', tells: 'need topic', value: ({ focus }) => focus?.rank ?? null },
];
