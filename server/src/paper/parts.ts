import { type EnteredRow, enteredFor } from '@rotunda/db/queries/entered';
import type { ConversationRow } from '@rotunda/db/queries/plan';
import { mayRead } from '@rotunda/shared/rules/audience';
import { takeawayFields } from '@rotunda/shared/rules/notes';
import { takesPart } from '@rotunda/shared/rules/people';
import type { PaperConversation } from '@rotunda/shared/schema/paper';
import type { PartName } from '@rotunda/shared/schema/parts';
import { conversationsOf } from '../notes/parts.ts';
import { bothWantAgain } from '../notes/shared.ts';
import { otherSide, sideOf } from '../notes/sides.ts';
import { type Written, readWritten } from '../notes/written.ts';
import { needsById, topicNames } from '../plan/planned.ts';
import { onPage, pageCount, pagesOf } from '../roster/pages.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';

/** What facilitators are shown of the notes of people without a phone: what they entered for them themselves. */
const entered = { 'entered for them': true } as const;
const shownFields = takeawayFields.filter((field) => mayRead(field, 'facilitator', entered));

const withoutPhone = ({ roster, presence }: Snapshot) =>
  roster.people.filter((person) => takesPart(person) && presence.get(person.id)?.withoutPhone);

/** `paper/N`: who takes part without a phone, and all that is entered for them. */
const paperMaker: PartMaker<'paper/*'> = {
  members: (snapshot) => pagesOf(withoutPhone(snapshot)),
  make: async ({ snapshot, member, tx }) => {
    const people = withoutPhone(snapshot);
    const page = Number(member);
    const paging = { page, pages: pageCount(people) };
    const ids = onPage(people, page).map(({ id }) => id);
    if (ids.length === 0) return { ...paging, people: [] };
    const listed = ids.map((id) => ({ id, conversations: conversationsOf(snapshot.plan).get(id) ?? [] }));
    const { id: eventId } = snapshot.setup.event;
    const written = await readWritten(tx, eventId, {
      authorIds: ids,
      conversationIds: [...new Set(listed.flatMap(({ conversations }) => conversations.map(({ id }) => id)))],
      fields: shownFields,
    });
    const latest = latestBy(await enteredFor(tx, eventId, ids));
    return {
      ...paging,
      people: listed.map(({ id, conversations }) => ({
        personId: id,
        conversations: conversations.map((each) => ofOne(snapshot, each, id, written, latest)),
      })),
    };
  },
};

function ofOne(
  { setup, roster }: Snapshot,
  conversation: ConversationRow,
  personId: string,
  written: Written,
  latest: ReadonlyMap<string, EnteredRow>,
): PaperConversation {
  const { id, roundId, tableId, needId, state, heldAt, seatedAt } = conversation;
  const need = needId === null ? undefined : needsById(roster).get(needId)?.need;
  const choice = written.choice(id, personId);
  const last = latest.get(keyOf(personId, id));
  return {
    conversationId: id,
    roundId,
    as: sideOf(conversation, personId) ?? 'mentee',
    withId: otherSide(conversation, personId),
    tableId,
    topic: (need && topicNames(setup).get(need.topicId)) ?? null,
    withdrawn: state === 'withdrawn',
    held: heldAt !== null,
    seated: seatedAt !== null,
    texts: shownFields.flatMap((field) =>
      written
        .texts(id, personId, field)
        .filter((text) => text.entered)
        .map(({ device, rev, text }) => ({ field, device, rev, text })),
    ),
    shared: choice?.sharedEntered ? choice.shared : null,
    meetAgain: choice?.meetAgainEntered ? choice.meetAgain : null,
    bothAgain: choice?.meetAgainEntered === true && bothWantAgain(conversation, written) !== null,
    enteredAt: last?.at ?? null,
    enteredBy: last?.by ?? null,
  };
}

const keyOf = (personId: string, conversationId: string): string => `${personId} ${conversationId}`;

/** Of each conversation what was entered last, taps at the table aside; the rows begin with the latest. */
function latestBy(rows: readonly EnteredRow[]): Map<string, EnteredRow> {
  const said = rows.filter(({ what }) => what !== 'here' && what !== 'not-here');
  return new Map(
    said.toReversed().map((row) => [keyOf(row.participantId, row.conversationId), row] as const),
  );
}

/** Parts about people without a phone. */
export const paperParts = {
  'paper/*': paperMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
