import type { ConversationRow, PlanSlice } from '@rotunda/db/queries/plan';
import { noteFields, takeawayFields } from '@rotunda/shared/rules/notes';
import type { PartName } from '@rotunda/shared/schema/parts';
import type { NotebookEntry, NotesPart } from '@rotunda/shared/schema/phone';
import { listsBy } from '../plan/lists.ts';
import { needsById, topicNames } from '../plan/planned.ts';
import { remembered } from '../plan/remembered.ts';
import type { PartContext, PartMaker, Snapshot } from '../snapshot.ts';
import { bothWantAgain, isShared, takeawaysFor } from './shared.ts';
import { bothSides, otherSide, sideOf } from './sides.ts';
import { type Written, readWritten } from './written.ts';

interface Notebook {
  readonly me: string;
  /** All that this person is a side of, withdrawn ones included. */
  readonly conversations: readonly ConversationRow[];
  readonly ids: readonly string[];
}

/** Everybody's conversations, withdrawn ones included, found once for all phones. */
export const conversationsOf = remembered(({ conversations }: PlanSlice) => {
  const sides = conversations.flatMap((each) => bothSides(each).map((personId) => ({ personId, each })));
  const lists = listsBy(sides, ({ personId }) => personId);
  return new Map([...lists].map(([personId, list]) => [personId, list.map(({ each }) => each)]));
});

function notebookOf({ snapshot, viewer }: PartContext): Notebook {
  const me = viewer.participantId ?? '';
  const conversations = conversationsOf(snapshot.plan).get(me) ?? [];
  return { me, conversations, ids: conversations.map(({ id }) => id) };
}

/** `me.notes`: only ever what its owner wrote and chose. */
const notesMaker: PartMaker<'me.notes'> = {
  make: async (context) => {
    const { snapshot, tx } = context;
    const { me, conversations, ids } = notebookOf(context);
    const wanted = { authorIds: [me], conversationIds: ids, fields: noteFields };
    const written = await readWritten(tx, snapshot.setup.event.id, wanted);
    return {
      conversations: conversations.map((each) => entryOf(snapshot, each, me, written)),
      fields: conversations.flatMap((each) => fieldsOf(each, me, written)),
    };
  },
};

function entryOf(
  { setup, roster }: Snapshot,
  conversation: ConversationRow,
  me: string,
  written: Written,
): NotebookEntry {
  const { id, roundId, needId, state } = conversation;
  const need = needId === null ? undefined : needsById(roster).get(needId)?.need;
  return {
    conversationId: id,
    roundId,
    as: sideOf(conversation, me) ?? 'mentee',
    with: roster.byId.get(otherSide(conversation, me))?.name ?? '',
    topic: (need && topicNames(setup).get(need.topicId)) ?? null,
    withdrawn: state === 'withdrawn',
    meetAgain: written.choice(id, me)?.meetAgain ?? null,
    shared: isShared(written, conversation, me, setup.sharing),
  };
}

const fieldsOf = (
  { id: conversationId }: ConversationRow,
  me: string,
  written: Written,
): NotesPart['fields'] =>
  noteFields.flatMap((field) => {
    const texts = written.texts(conversationId, me, field);
    if (texts.length === 0) return [];
    return [{ conversationId, field, texts: texts.map(({ device, rev, text }) => ({ device, rev, text })) }];
  });

/** `me.shared`: what others let this person read, and whom they will meet again. */
const sharedMaker: PartMaker<'me.shared'> = {
  make: async (context) => {
    const { setup, roster } = context.snapshot;
    const { me, conversations, ids } = notebookOf(context);
    const others = [...new Set(conversations.map((each) => otherSide(each, me)))];
    const wanted = { authorIds: others, conversationIds: ids, fields: takeawayFields };
    const written = await readWritten(context.tx, setup.event.id, wanted);
    return {
      takeaways: conversations.flatMap((each) =>
        takeawaysFor(me, each, written, setup.sharing).map((takeaway) => ({
          conversationId: each.id,
          ...takeaway,
        })),
      ),
      again: conversations.flatMap((each) => {
        const at = bothWantAgain(each, written);
        const name = roster.byId.get(otherSide(each, me))?.name ?? '';
        return at === null ? [] : [{ conversationId: each.id, with: name, at }];
      }),
    };
  },
};

/** Parts that are made from notes. */
export const noteParts = {
  'me.notes': notesMaker,
  'me.shared': sharedMaker,
} satisfies { [Name in PartName]?: PartMaker<Name> };
