import type { PlannedSeat } from '@rotunda/db/queries/plan';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import type { Hosting } from '@rotunda/shared/rules/hosting';
import type { Conversation, PlanRoundPart } from '@rotunda/shared/schema/plan';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { horizonOf } from './horizon.ts';
import { hostingToBe } from './hosts.ts';
import { placesOf } from './places.ts';
import { hostedTables, needsById, plannedIn } from './planned.ts';

type Slices = Pick<Snapshot, 'setup' | 'roster'>;
type Seat = PlannedSeat & Pick<Conversation, 'id' | 'tableId' | 'held'>;

const members = ({ setup }: Snapshot): string[] => roundsOf(setup.agenda).map(({ id }) => id);

/** `plan/published/ROUND`: the conversations of a round; none while nothing is published. */
export const publishedRoundMaker: PartMaker<'plan/published/*'> = {
  members,
  make: ({ snapshot, member }) => {
    const planned = plannedIn(snapshot.plan).ofRound(member);
    return roundPart(
      snapshot,
      member,
      planned.map((each) => ({ ...each, held: each.heldAt !== null })),
    );
  },
};

/** `plan/draft/ROUND`: who would sit where; nobody while there is no draft. */
export const draftRoundMaker: PartMaker<'plan/draft/*'> = {
  members,
  make: ({ snapshot, member }) => {
    const held = new Set(
      plannedIn(snapshot.plan)
        .ofRound(member)
        .filter(({ heldAt }) => heldAt !== null)
        .map(pairOf),
    );
    const seats = (snapshot.plan.draft?.seats ?? []).filter(({ roundId }) => roundId === member);
    const tableOf = hostedTables({ ...snapshot.setup, hosting: draftHosting(snapshot) });
    return roundPart(
      snapshot,
      member,
      seats.map((seat) => ({
        ...seat,
        id: null,
        tableId: tableOf(seat.mentorId, member) ?? null,
        held: held.has(pairOf(seat)),
      })),
    );
  },
};

/** As it will be once the draft is published. */
function draftHosting({ setup, roster, seating, plan, run }: Snapshot): readonly Hosting[] {
  const horizon = horizonOf(run.run, setup.agenda);
  return horizon
    ? hostingToBe({ setup, roster, seating, horizon }, plan.draft?.seats ?? []).hosting
    : setup.hosting;
}

const pairOf = ({ menteeId, mentorId }: Pick<PlannedSeat, 'menteeId' | 'mentorId'>): string =>
  `${menteeId} ${mentorId}`;

/** By table, then in roster order. */
function roundPart({ setup, roster }: Slices, roundId: string, seats: readonly Seat[]): PlanRoundPart {
  const places = placesOf(setup);
  const tableNumber = ({ tableId }: Seat): number => places.get(tableId ?? '')?.number ?? Infinity;
  const personNumber = ({ menteeId }: Seat): number => roster.byId.get(menteeId)?.number ?? Infinity;
  const order = (one: Seat, other: Seat): number =>
    compare(tableNumber(one), tableNumber(other)) || compare(personNumber(one), personNumber(other));
  const needs = needsById(roster);
  return {
    roundId,
    conversations: seats.toSorted(order).map(({ id, menteeId, mentorId, tableId, needId, held }) => {
      const found = needId === null ? undefined : needs.get(needId);
      const topicId = found?.need.topicId ?? null;
      const rank = found?.rank ?? null;
      return { id, menteeId, mentorId, tableId, needId: found?.need.id ?? null, topicId, rank, held };
    }),
  };
}

/** Subtracting would not do: the difference of two infinities is no number. */
const compare = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);
