import { describe, expect, test } from 'vitest';
import type { Change } from '@rotunda/db';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { openStand, phoneOf, refusalOf, type Stand } from '../plan/testing/stand.ts';

type Note = RawInputOf<'note.save'>;

/** A published plan, and one conversation of it with two people who are no side of it. */
async function openPublished() {
  const stand = await openStand();
  await stand.publish();
  const { conversations } = (await stand.snapshot()).plan;
  const [first, second] = conversations;
  if (!first || !second) throw new Error('The demo has conversations');
  const stranger = conversations.find(
    ({ menteeId, mentorId }) => menteeId !== first.menteeId && mentorId !== first.mentorId,
  )!;
  const save = (note: Partial<Note>, as = first.menteeId) =>
    stand.send(
      'note.save',
      {
        conversationId: first.id,
        field: 'note',
        device: 'device-a',
        rev: 1,
        base: [],
        text: 'A text',
        ...note,
      },
      { as },
    );
  return { stand, first, second, stranger, save };
}

const stored = (stand: Stand) =>
  stand.services.db.read(({ q, t }) =>
    q.select().from(t.noteText).orderBy(t.noteText.device, t.noteText.rev),
  );

const changesDuring = async (stand: Stand, work: () => Promise<unknown>): Promise<Change[]> => {
  const changes: Change[] = [];
  const end = stand.services.db.onChange((change) => changes.push(change));
  await work();
  end();
  return changes;
};

describe('saving a note', () => {
  test('[NOTE-10] answers device and rev after the commit, raises nothing, and can be read back', async () => {
    const { stand, first, save } = await openPublished();
    expect(await save({})).toEqual({ data: { device: 'device-a', rev: 1 }, revisions: {} });
    const { fields } = await stand.part('me.notes', phoneOf(first.menteeId));
    expect(fields).toEqual([
      { conversationId: first.id, field: 'note', texts: [{ device: 'device-a', rev: 1, text: 'A text' }] },
    ]);
  });

  test('[NOTE-11] sent again, or overtaken, it is answered all the same and changes nothing', async () => {
    const { stand, save } = await openPublished();
    await save({ rev: 5, text: 'Newer' });
    expect((await save({ rev: 5, text: 'Newer' })).data).toEqual({ device: 'device-a', rev: 5 });
    expect((await save({ rev: 3, text: 'Older' })).data).toEqual({ device: 'device-a', rev: 3 });
    const rows = await stored(stand);
    expect(rows.map(({ rev, text }) => [rev, text])).toEqual([[5, 'Newer']]);
  });

  test('[NOTE-12] superseded texts stay as history, and are not shown', async () => {
    const { stand, first, save } = await openPublished();
    await save({ rev: 1, text: 'Call' });
    await save({ rev: 2, text: 'Call Amara' });
    await save({
      device: 'device-b',
      rev: 1,
      base: [{ device: 'device-a', rev: 2 }],
      text: 'Call Amara today',
    });
    expect(await stored(stand)).toHaveLength(3);
    const { fields } = await stand.part('me.notes', phoneOf(first.menteeId));
    expect(fields[0]?.texts).toEqual([{ device: 'device-b', rev: 1, text: 'Call Amara today' }]);
  });

  test('[NOTE-13] texts of two devices that diverged are both kept', async () => {
    const { stand, first, save } = await openPublished();
    await save({ text: 'On the phone' });
    await save({ device: 'device-b', text: 'On the tablet' });
    const { fields } = await stand.part('me.notes', phoneOf(first.menteeId));
    expect(fields[0]?.texts.map(({ text }) => text)).toEqual(['On the phone', 'On the tablet']);
  });

  test('[NOTE-14] notes that arrive together share one commit, and one that is refused takes none along', async () => {
    const { stand, first, stranger, save } = await openPublished();
    await save({});
    const before = (await stand.snapshot()).version;
    const results = await Promise.allSettled([
      ...Array.from({ length: 20 }, (_, index) => save({ device: `device-${index}`, rev: 7 })),
      save({ device: 'device-x' }, stranger.menteeId),
      save({ field: 'options' }, first.mentorId),
    ]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect((await stand.snapshot()).version).toBe(before + 1);
    expect(await stored(stand)).toHaveLength(21);
  });

  test('[NOTE-15] only the two may write, and only the mentee takes something away', async () => {
    const { first, stranger, save } = await openPublished();
    expect(await refusalOf(save({}, stranger.menteeId))).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(save({ conversationId: 'nothing' }))).toMatchObject({ code: 'not-found' });
    for (const field of ['options', 'next-step', 'indicator'] as const) {
      expect(await refusalOf(save({ field }, first.mentorId))).toMatchObject({ code: 'forbidden' });
      await save({ field });
    }
    await save({}, first.mentorId);
  });

  test('[NOTE-16] a withdrawn conversation still takes notes', async () => {
    const { stand, first, save } = await openPublished();
    await stand.services.db.write(stand.eventId, ({ q, t }) =>
      q.update(t.conversation).set({ state: 'withdrawn' }),
    );
    await save({ text: 'Typed without network' });
    const { conversations, fields } = await stand.part('me.notes', phoneOf(first.menteeId));
    expect(conversations.find(({ conversationId }) => conversationId === first.id)?.withdrawn).toBe(true);
    expect(fields).toHaveLength(1);
  });

  test('[NOTE-17] the event’s first note locks what is shared, once', async () => {
    const { stand, save } = await openPublished();
    const sharing = { takeawaysWithMentor: false, takeawaysInExport: true };
    await stand.send('sharing.update', sharing);
    const first = await changesDuring(stand, () => save({}));
    expect(first).toMatchObject([{ slices: ['notes', 'sharing'] }]);
    expect(
      await refusalOf(stand.send('sharing.update', { ...sharing, takeawaysInExport: false })),
    ).toMatchObject({
      code: 'sharing-locked',
    });
    const next = await changesDuring(stand, () => save({ rev: 2 }));
    expect(next).toMatchObject([{ slices: ['notes'] }]);
  });

  test('[NOTE-18] only the two of the conversation are told of it', async () => {
    const { stand, first, save } = await openPublished();
    await save({});
    const changes = await changesDuring(stand, () => save({ rev: 2 }));
    expect(changes[0]?.people?.toSorted()).toEqual([first.menteeId, first.mentorId].toSorted());
  });
});

describe('sharing and meeting again', () => {
  test('[NOTE-20] takeaways go to the mentor by the event’s default, unless their author says otherwise', async () => {
    const { stand, first, save } = await openPublished();
    const seen = async () => (await stand.part('me.shared', phoneOf(first.mentorId))).takeaways;
    await save({ field: 'note', text: 'Private' });
    await save({ field: 'next-step', text: 'Call them' });
    await save({ field: 'options', text: '  ' });
    expect(await seen()).toEqual([{ conversationId: first.id, field: 'next-step', text: 'Call them' }]);
    const share = (shared: boolean) =>
      stand.send('note.share', { conversationId: first.id, shared }, { as: first.menteeId });
    await share(false);
    expect(await seen()).toEqual([]);
    const entry = async () =>
      (await stand.part('me.notes', phoneOf(first.menteeId))).conversations.find(
        ({ conversationId }) => conversationId === first.id,
      );
    expect(await entry()).toMatchObject({ shared: false, meetAgain: null });
    await share(true);
    expect(await seen()).toHaveLength(1);
  });

  test('[NOTE-20] where the event does not share them, only their author can', async () => {
    const { stand, first, save } = await openPublished();
    await stand.send('sharing.update', { takeawaysWithMentor: false, takeawaysInExport: false });
    await save({ field: 'next-step', text: 'Call them' });
    const seen = async () => (await stand.part('me.shared', phoneOf(first.mentorId))).takeaways;
    expect(await seen()).toEqual([]);
    await stand.send('note.share', { conversationId: first.id, shared: true }, { as: first.menteeId });
    expect(await seen()).toHaveLength(1);
  });

  test('[NOTE-21] a wish to meet again is told to nobody until both said yes, and a refusal never', async () => {
    const { stand, first } = await openPublished();
    const answer = (as: string, again: boolean | null) =>
      stand.send('meet.again', { conversationId: first.id, again }, { as });
    const seen = async () =>
      Promise.all(
        [first.menteeId, first.mentorId].map(
          async (id) => (await stand.part('me.shared', phoneOf(id))).again,
        ),
      );
    await answer(first.menteeId, true);
    expect(await seen()).toEqual([[], []]);
    const before = await stand.part('me.notes', phoneOf(first.mentorId));
    await answer(first.mentorId, false);
    expect(await seen()).toEqual([[], []]);
    await answer(first.menteeId, null);
    await answer(first.menteeId, false);
    expect(await stand.part('me.notes', phoneOf(first.mentorId))).toEqual({
      ...before,
      conversations: before.conversations.map((each) =>
        each.conversationId === first.id ? { ...each, meetAgain: false } : each,
      ),
    });
    await answer(first.menteeId, true);
    await answer(first.mentorId, true);
    const { roster } = await stand.snapshot();
    const at = stand.services.clock.now();
    expect(await seen()).toEqual([
      [{ conversationId: first.id, with: roster.byId.get(first.mentorId)!.name, at }],
      [{ conversationId: first.id, with: roster.byId.get(first.menteeId)!.name, at }],
    ]);
    await answer(first.mentorId, null);
    expect(await seen()).toEqual([[], []]);
  });

  test('nobody chooses for a conversation that is not theirs', async () => {
    const { stand, first, stranger } = await openPublished();
    const as = stranger.menteeId;
    const conversationId = first.id;
    expect(await refusalOf(stand.send('note.share', { conversationId, shared: true }, { as }))).toMatchObject(
      {
        code: 'not-found',
      },
    );
    expect(await refusalOf(stand.send('meet.again', { conversationId, again: true }, { as }))).toMatchObject({
      code: 'not-found',
    });
  });
});
