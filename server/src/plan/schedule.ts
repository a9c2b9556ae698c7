import type { ConversationRow } from '@rotunda/db/queries/plan';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { shortName } from '@rotunda/shared/rules/people';
import type { Guest, Seat, Stop } from '@rotunda/shared/schema/phone';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import { placeOf } from './places.ts';
import { hostedTables, needsById, plannedIn, topicNames } from './planned.ts';

type Slices = Pick<Snapshot, 'setup' | 'roster' | 'plan'>;

/** What one person is shown of the published plan: where to be in each round, and with whom. */
export const scheduleMaker: PartMaker<'me.schedule'> = {
  make: ({ snapshot, viewer }) => {
    const { participantId } = viewer;
    if (participantId === null || snapshot.plan.published === null) return { stops: null };
    return { stops: stopsOf(snapshot, participantId) };
  },
};

/** Every round on the agenda for one person. */
export const stopsOf = (slices: Slices, personId: string): Stop[] =>
  roundsOf(slices.setup.agenda).map(({ id }) => ({ roundId: id, seat: seatOf(slices, personId, id) }));

function seatOf(slices: Slices, personId: string, roundId: string): Seat {
  const { setup, plan } = slices;
  const visit = plannedIn(plan).ofMentee(personId, roundId);
  if (visit) return asMentee(slices, visit);
  const guests = plannedIn(plan).ofMentor(personId, roundId);
  const tableId = hostedTables(setup)(personId, roundId);
  if (guests.length === 0 && tableId === undefined) return { as: 'free' };
  return {
    as: 'mentor',
    place: placeOf(setup, tableId ?? guests[0]?.tableId ?? null),
    guests: inRosterOrder(slices, guests).map((guest) => guestOf(slices, guest)),
  };
}

function asMentee(slices: Slices, visit: ConversationRow): Seat {
  const { setup, roster, plan } = slices;
  const others = plannedIn(plan)
    .ofMentor(visit.mentorId, visit.roundId)
    .filter(({ id }) => id !== visit.id);
  const focus = focusOf(slices, visit);
  return {
    as: 'mentee',
    conversationId: visit.id,
    place: placeOf(setup, visit.tableId),
    mentor: nameOf(slices, visit.mentorId),
    focus: focus && { topic: focus.topic, question: focus.need.question },
    offers: focus
      ? []
      : (roster.expertise.get(visit.mentorId) ?? []).flatMap(
          ({ topicId }) => topicNames(setup).get(topicId) ?? [],
        ),
    company: inRosterOrder(slices, others).map(({ menteeId }) => shortName(nameOf(slices, menteeId))),
    held: visit.heldAt !== null,
    seated: visit.seatedAt !== null,
  };
}

/** What a mentor needs to know to help: the question that brings this guest, with its context. */
function guestOf(slices: Slices, conversation: ConversationRow): Guest {
  const focus = focusOf(slices, conversation);
  return {
    conversationId: conversation.id,
    name: nameOf(slices, conversation.menteeId),
    topic: focus?.topic ?? null,
    question: focus?.need.question ?? '',
    context: focus?.need.context ?? '',
    outcome: focus?.need.outcome ?? '',
    level: focus?.need.level ?? null,
    link: focus?.need.link ?? '',
    held: conversation.heldAt !== null,
    seated: conversation.seatedAt !== null,
  };
}

/** The need that a conversation is for; null for an open one. */
function focusOf({ setup, roster }: Slices, { needId }: ConversationRow) {
  const found = needId === null ? undefined : needsById(roster).get(needId);
  return found ? { need: found.need, topic: topicNames(setup).get(found.need.topicId) ?? '' } : null;
}

const nameOf = ({ roster }: Slices, personId: string): string => roster.byId.get(personId)?.name ?? '';

const inRosterOrder = ({ roster }: Slices, conversations: readonly ConversationRow[]): ConversationRow[] => {
  const numberOf = ({ menteeId }: ConversationRow): number => roster.byId.get(menteeId)?.number ?? 0;
  return conversations.toSorted((one, other) => numberOf(one) - numberOf(other));
};
