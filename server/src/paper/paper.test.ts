import { describe, expect, test } from 'vitest';
import { enteredFor } from '@rotunda/db/queries/entered';
import { holdSeat } from '@rotunda/db/queries/seats';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import { facilitator, openStand, phoneOf, refusalOf } from '../plan/testing/stand.ts';

/** A published plan whose first round has begun, and a mentee without a phone, with their conversation in it. */
async function openPaper() {
  const stand = await openStand();
  await stand.publish();
  const { people } = (await stand.snapshot()).roster;
  await stand.setPresence(
    'here',
    people.map(({ name }) => name),
  );
  const [round] = roundsOf(stand.agenda);
  await stand.goTo(stand.agenda[0]!.id);
  const { conversations } = (await stand.snapshot()).plan;
  const first = conversations.find(({ roundId }) => roundId === round?.id)!;
  const later = conversations.find(
    ({ menteeId, roundId }) => menteeId === first.menteeId && roundId !== round?.id,
  )!;
  const { menteeId, mentorId, id: conversationId } = first;
  await stand.send('person.phone', { personId: menteeId, withoutPhone: true });
  const theirs = { personId: menteeId, conversationId };
  const enter = (entry: Partial<RawInputOf<'entry.save'>>) =>
    stand.send('entry.save', { ...theirs, texts: [], ...entry });
  const shown = async (id = conversationId) => {
    const { people: listed } = await stand.part('paper/*', facilitator, '1');
    return listed.flatMap((each) => each.conversations).find((each) => each.conversationId === id);
  };
  return { stand, first, later, menteeId, mentorId, conversationId, theirs, enter, shown };
}

const step = (text: string, base: RawInputOf<'entry.save'>['texts'][number]['base'] = []) =>
  ({ field: 'next-step', text, base }) as const;

describe('somebody without a phone', () => {
  test('[PAPER-1] is marked and unmarked, which raises no revision', async () => {
    const { stand, menteeId } = await openPaper();
    const before = (await stand.snapshot()).revisions;
    await stand.send('person.phone', { personId: menteeId, withoutPhone: false });
    expect((await stand.part('paper/*', facilitator, '1')).people).toEqual([]);
    await stand.send('person.phone', { personId: menteeId, withoutPhone: true });
    expect((await stand.part('paper/*', facilitator, '1')).people.map(({ personId }) => personId)).toEqual([
      menteeId,
    ]);
    expect((await stand.snapshot()).revisions).toEqual(before);
    expect(
      await refusalOf(stand.send('person.phone', { personId: 'nobody', withoutPhone: true })),
    ).toMatchObject({ code: 'not-found' });
  });

  test('[PAPER-1] may be a walk-in, from the beginning', async () => {
    const { stand } = await openPaper();
    const walkIn = { name: 'Wanda Kim', role: 'mentee', withoutPhone: true } as const;
    const { data } = await stand.send('person.walkIn', { ...walkIn, topicIds: [] });
    expect((await stand.snapshot()).presence.get(data.personId)).toMatchObject({
      presence: 'here',
      withoutPhone: true,
    });
  });

  test('[PAPER-2] is nobody whose seat a phone holds, and no longer whoever’s a phone takes', async () => {
    const { stand, menteeId, mentorId, enter } = await openPaper();
    const hold = (id: string) =>
      stand.services.db.write(stand.eventId, (tx) => holdSeat(tx, id, stand.services.clock.now()));
    await hold(mentorId);
    expect(
      await refusalOf(stand.send('person.phone', { personId: mentorId, withoutPhone: true })),
    ).toMatchObject({ code: 'has-phone', params: { reason: 'seat-held' } });
    await enter({ texts: [step('Call three customers')] });
    await hold(menteeId);
    expect((await stand.snapshot()).presence.get(menteeId)).toMatchObject({
      claimed: true,
      withoutPhone: false,
    });
    expect((await stand.part('paper/*', facilitator, '1')).people).toEqual([]);
    expect(await refusalOf(enter({ texts: [step('Another')] }))).toMatchObject({ code: 'has-phone' });
  });
});

describe('what is entered for them', () => {
  test('[PAPER-4] that they sit at the table, and that after all they do not, in this round only', async () => {
    const { stand, theirs, later, mentorId, conversationId, shown } = await openPaper();
    await stand.send('entry.here', { ...theirs, here: true });
    expect(await shown()).toMatchObject({ seated: true });
    const { stops } = await stand.part('me.schedule', phoneOf(theirs.personId));
    expect(stops?.[0]?.seat).toMatchObject({ as: 'mentee', conversationId, seated: true });
    await stand.send('entry.here', { ...theirs, here: false });
    expect(await shown()).toMatchObject({ seated: false });
    const otherRound = { ...theirs, conversationId: later.id, here: true };
    expect(await refusalOf(stand.send('entry.here', otherRound))).toMatchObject({ code: 'run-refused' });
    await stand.send('person.phone', { personId: mentorId, withoutPhone: true });
    expect(
      await refusalOf(stand.send('entry.here', { personId: mentorId, conversationId, here: true })),
    ).toMatchObject({ code: 'not-found' });
  });

  test('[PAPER-5] takeaways and choices, as a phone would say them', async () => {
    const { stand, menteeId, conversationId, enter, shown } = await openPaper();
    const texts = (['options', 'next-step', 'indicator'] as const).map((field) => ({
      field,
      text: `Their ${field}`,
      base: [],
    }));
    await enter({ texts, shared: false, again: true });
    const { fields, conversations } = await stand.part('me.notes', phoneOf(menteeId));
    expect(fields.map(({ field, texts: [text] }) => [field, text?.text])).toEqual(
      texts.map(({ field, text }) => [field, text]),
    );
    expect(conversations.find((each) => each.conversationId === conversationId)).toMatchObject({
      shared: false,
      meetAgain: true,
    });
    expect(await shown()).toMatchObject({ shared: false, meetAgain: true });
    await enter({ again: null });
    expect(await shown()).toMatchObject({ shared: false, meetAgain: null });
  });

  test('[PAPER-5] of a mentor only whether to meet again, and of nobody a note to oneself', async () => {
    const { stand, mentorId, conversationId } = await openPaper();
    await stand.send('person.phone', { personId: mentorId, withoutPhone: true });
    const theirs = { personId: mentorId, conversationId };
    expect(
      await refusalOf(stand.send('entry.save', { ...theirs, texts: [step('Not theirs')] })),
    ).toMatchObject({ code: 'forbidden' });
    await stand.send('entry.save', { ...theirs, texts: [], again: true });
    const { conversations } = await stand.part('me.notes', phoneOf(mentorId));
    expect(conversations.find((each) => each.conversationId === conversationId)?.meetAgain).toBe(true);
    const note = { field: 'note', text: 'Private', base: [] };
    // What no schema takes has to be written past its type.
    const input = { ...theirs, texts: [note] } as unknown as RawInputOf<'entry.save'>;
    await expect(stand.send('entry.save', input)).rejects.toThrow('options');
  });

  test('[PAPER-6] not for who has a phone, nor in a conversation of others', async () => {
    const { stand, enter, menteeId, mentorId, conversationId } = await openPaper();
    const { conversations } = (await stand.snapshot()).plan;
    const stranger = conversations.find((each) => each.menteeId !== menteeId)!;
    expect(await refusalOf(enter({ conversationId: stranger.id, shared: true }))).toMatchObject({
      code: 'not-found',
    });
    expect(
      await refusalOf(stand.send('entry.save', { personId: mentorId, conversationId, texts: [] })),
    ).toMatchObject({ code: 'has-phone', params: { reason: 'not-marked' } });
    expect(
      await refusalOf(
        stand.send('entry.here', { personId: stranger.menteeId, conversationId: stranger.id, here: true }),
      ),
    ).toMatchObject({ code: 'has-phone' });
  });

  test('[PAPER-7] reaches the mentor if it is shared, and locks what is shared like a phone’s note', async () => {
    const { stand, mentorId, enter } = await openPaper();
    await enter({ texts: [step('Call three customers')], shared: true });
    expect((await stand.part('me.shared', phoneOf(mentorId))).takeaways).toMatchObject([
      { field: 'next-step', text: 'Call three customers' },
    ]);
    const sharing = { takeawaysWithMentor: false, takeawaysInExport: false };
    expect(await refusalOf(stand.send('sharing.update', sharing))).toMatchObject({ code: 'sharing-locked' });
  });

  test('[PAPER-7] a yes to meeting again is told to both once the other said yes, and a phone’s never', async () => {
    const { stand, menteeId, mentorId, conversationId, enter, shown } = await openPaper();
    await stand.send('meet.again', { conversationId, again: true }, { as: mentorId });
    expect(await shown()).toMatchObject({ bothAgain: false });
    await enter({ again: true });
    expect(await shown()).toMatchObject({ bothAgain: true });
    expect((await stand.part('me.shared', phoneOf(mentorId))).again).toHaveLength(1);
    await stand.send('meet.again', { conversationId, again: true }, { as: menteeId });
    expect(await shown()).toMatchObject({ bothAgain: false, meetAgain: null });
  });

  test('[PAPER-8] is all that facilitators are shown of it: nothing that a phone said, before or since', async () => {
    const { stand, menteeId, conversationId, enter, shown } = await openPaper();
    const note = { conversationId, field: 'options', device: 'device-a', rev: 1 } as const;
    const as = { as: menteeId };
    await stand.send('note.save', { ...note, base: [], text: 'Of an earlier phone' }, as);
    await stand.send('meet.again', { conversationId, again: false }, as);
    await stand.send('note.share', { conversationId, shared: false }, as);
    await enter({ texts: [step('Call three customers')] });
    const [entered] = (await shown())!.texts;
    expect(await shown()).toMatchObject({
      texts: [{ field: 'next-step', text: 'Call three customers' }],
      shared: null,
      meetAgain: null,
    });
    // A phone's text that supersedes it is none of theirs, either.
    const base = [{ device: entered!.device, rev: entered!.rev }];
    await stand.send('note.save', { ...note, field: 'next-step', base, text: 'In own words' }, as);
    expect((await shown())?.texts).toEqual([]);
  });

  test('[PAPER-9] by two at once stays, both texts, until somebody joins them', async () => {
    const { enter, shown } = await openPaper();
    await enter({ texts: [step('Call customers')] });
    await enter({ texts: [step('Write to customers')] });
    const both = (await shown())!.texts;
    expect(both.map(({ text }) => text).sort()).toEqual(['Call customers', 'Write to customers']);
    const base = both.map(({ device, rev }) => ({ device, rev }));
    await enter({ texts: [step('Call and write', base)] });
    expect((await shown())?.texts.map(({ text }) => text)).toEqual(['Call and write']);
  });

  test('[PAPER-10] is written down with who entered it, and the last of it is shown', async () => {
    const { stand, theirs, enter, shown } = await openPaper();
    await stand.send('entry.here', { ...theirs, here: true });
    stand.services.clock.advance(minutes(5));
    await enter({ texts: [step('Call three customers')], again: false });
    const rows = await stand.services.db.read((tx) => enteredFor(tx, stand.eventId, [theirs.personId]));
    expect(
      rows
        .map(({ what, by }) => [what, by])
        .toReversed()
        .toSorted(),
    ).toEqual([
      ['here', 'Ida'],
      ['meet-again', 'Ida'],
      ['next-step', 'Ida'],
    ]);
    expect(await shown()).toMatchObject({ enteredBy: 'Ida', enteredAt: stand.services.clock.now() });
  });
});
