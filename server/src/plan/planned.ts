import type { ConversationRow, PlanSlice } from '@rotunda/db/queries/plan';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { listsBy } from './lists.ts';
import { remembered } from './remembered.ts';

/** The conversations that are planned, by whom and where they are looked for. */
export interface Planned {
  readonly ofRound: (roundId: string) => readonly ConversationRow[];
  readonly ofMentee: (menteeId: string, roundId: string) => ConversationRow | undefined;
  readonly ofMentor: (mentorId: string, roundId: string) => readonly ConversationRow[];
}

/** Withdrawn conversations are not among them: nobody is sent to one. */
export const plannedIn = remembered(({ conversations }: PlanSlice): Planned => {
  const planned = conversations.filter(({ state }) => state === 'planned');
  const ofRound = listsBy(planned, ({ roundId }) => roundId);
  const ofMentor = listsBy(planned, ({ mentorId, roundId }) => `${mentorId} ${roundId}`);
  const ofMentee = new Map(planned.map((each) => [`${each.menteeId} ${each.roundId}`, each]));
  return {
    ofRound: (roundId) => ofRound.get(roundId) ?? [],
    ofMentee: (menteeId, roundId) => ofMentee.get(`${menteeId} ${roundId}`),
    ofMentor: (mentorId, roundId) => ofMentor.get(`${mentorId} ${roundId}`) ?? [],
  };
});

/** The table at which somebody hosts in a round, by mentor and round. */
export const hostedTables = remembered(({ hosting }: SetupSlice) => {
  const tables = new Map(hosting.map((row) => [`${row.mentorId} ${row.roundId}`, row.tableId]));
  return (mentorId: string, roundId: string): string | undefined => tables.get(`${mentorId} ${roundId}`);
});

/** A need with whose it is and how much it is wanted: 1 is wanted most. */
export const needsById = remembered(
  ({ needs }: RosterSlice) =>
    new Map(
      [...needs.values()].flatMap((list) => list.map((need, index) => [need.id, { need, rank: index + 1 }])),
    ),
);

export const topicNames = remembered(
  ({ topics }: SetupSlice) => new Map(topics.map(({ id, name }) => [id, name])),
);
