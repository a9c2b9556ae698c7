import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updatePerson } from '@rotunda/db/queries/people';
import { loadRoster } from '@rotunda/db/queries/roster';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { minutes } from '@rotunda/shared/rules/time';
import { newId } from '../ids.ts';
import { columnsOf } from '../roster/person.ts';
import { copyEvent } from './copy/copy.ts';
import { asWished, converse, openDemo, standOn, type Demo } from './testing/demo.ts';
import { openStand, refusalOf, type Stand } from './testing/stand.ts';

let stand: Stand;
let demo: Demo;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  demo = await openDemo(stand);
});
afterAll(() => stand.end());

const rounds = () => roundsOf(demo.setup.agenda);
const wished = () => asWished(demo.setup.agenda);
const without = (id: string) => wished().filter((segment) => segment.id !== id);
const update = (agenda: ReturnType<typeof wished>) => stand.send(demo.eventId, 'agenda.update', { agenda });
const refused = (agenda: ReturnType<typeof wished>) => refusalOf(update(agenda));
const now = () => stand.setup(demo.eventId);

const newRound = () => {
  const { title: _title, ...round } = wished()[1]!;
  return {
    ...round,
    id: null,
    title: 'Extra',
    phases: round.phases.map((phase) => ({ ...phase, id: null })),
  };
};

describe('agenda.update', () => {
  test('[EVT-11] changes in place: what keeps its id keeps everything that hangs on it', async () => {
    const [first, second] = rounds();
    const conversation = await converse(stand, demo, {
      roundId: first!.id,
      mentee: 'Bo',
      mentor: 'Amara',
    });
    const agenda = wished().map((segment) =>
      segment.id === first!.id
        ? { ...segment, title: 'Warm-up', phases: segment.phases.toReversed() }
        : segment,
    );
    const moved = [
      ...agenda.filter(({ id }) => id !== second!.id),
      agenda.find(({ id }) => id === second!.id)!,
    ];
    const { revisions } = await update(moved);
    expect(Object.keys(revisions)).toEqual(['setup']);
    const after = await now();
    expect(asWished(after.agenda)).toEqual(moved);
    expect(after.hosting).toHaveLength(30);
    const rows = await stand.services.db.read(({ q, t }) => q.select().from(t.conversation));
    expect(rows.map(({ id }) => id)).toContain(conversation);
  });

  test('[EVT-11] writes nothing when nothing is different', async () => {
    expect((await update(wished())).revisions).toEqual({});
  });

  test('[EVT-12] hosts of every round host new ones too; those of some rounds do not', async () => {
    const amara = demo.idOf('Amara');
    const [first] = rounds();
    const { tableId } = demo.setup.hosting.find(({ mentorId }) => mentorId === amara)!;
    await stand.send(demo.eventId, 'hosting.update', {
      mentorId: amara,
      hosting: [{ tableId, roundId: first!.id }],
    });
    await update([...wished(), newRound()]);
    const { agenda, hosting } = await now();
    const added = roundsOf(agenda).at(-1)!;
    expect(added.title).toBe('Extra');
    const hosts = hosting.filter(({ roundId }) => roundId === added.id).map(({ mentorId }) => mentorId);
    expect(hosts).toHaveLength(5);
    expect(hosts).not.toContain(amara);
  });

  test('[ROLE-16] nobody who is a mentee by now hosts in a new round, nor in a copy of the event', async () => {
    const amara = demo.idOf('Amara');
    await stand.services.db.write(demo.eventId, async (tx) => {
      const row = (await loadRoster(tx, demo.eventId)).byId.get(amara)!;
      await updatePerson(tx, amara, { ...columnsOf(row), role: 'mentee' });
    });
    await update([...wished(), newRound()]);
    const { agenda, hosting } = await now();
    const added = roundsOf(agenda).at(-1)!;
    const inNew = hosting.filter(({ roundId }) => roundId === added.id).map(({ mentorId }) => mentorId);
    expect([inNew.length > 0, inNew.includes(amara)]).toEqual([true, false]);
    const details = { name: 'Autumn', date: '2027-10-01', startTime: '14:00', timeZone: 'Europe/Paris' };
    const owner = {
      eventId: demo.eventId,
      actor: 'owner',
      accountId: stand.accountId,
      participantId: null,
    } as const;
    const { eventId } = await copyEvent(stand.services, owner, {
      id: newId(),
      ...details,
      people: 'without-needs',
    });
    expect((await stand.setup(eventId)).hosting.length).toBe(
      hosting.filter(({ mentorId }) => mentorId !== amara).length,
    );
  });

  test('[EVT-12] rounds that replace all others keep every mentor at their table', async () => {
    const pairs = demo.roster.pairs.filter(({ roundId }) => roundId !== null);
    await stand.services.db.write(demo.eventId, ({ q, t }) => q.update(t.pairRule).set({ roundId: null }));
    expect(pairs).toHaveLength(1);
    await update([newRound(), newRound()]);
    const { hosting } = await now();
    expect(hosting).toHaveLength(12);
  });

  test('[EVT-13] a round is as long as its phases, and only rounds are walked to', async () => {
    const agenda = wished().map((segment) => ({ ...segment, duration: minutes(7), changeover: minutes(3) }));
    await update(agenda);
    for (const { kind, duration, changeover } of (await now()).agenda) {
      expect([duration, changeover]).toEqual(kind === 'round' ? [0, minutes(3)] : [minutes(7), 0]);
    }
  });

  test('[EVT-14] the step the run stands on is not removed', async () => {
    const [first] = rounds();
    const work = first!.phases[1]!;
    await standOn(stand, demo.eventId, work.id);
    const agenda = wished().map((segment) =>
      segment.id === first!.id
        ? { ...segment, phases: segment.phases.filter(({ id }) => id !== work.id) }
        : segment,
    );
    expect(await refused(agenda)).toMatchObject({
      code: 'step-in-use',
      field: 'agenda',
      params: { title: 'Round 1', phase: 'Work' },
    });
    expect(await refused(without(first!.id))).toMatchObject({ code: 'step-in-use' });
    expect(await refused(without(rounds()[4]!.id))).toBeNull();
  });

  test('[EVT-14] a changeover set to nothing is a step removed', async () => {
    const [first] = rounds();
    await standOn(stand, demo.eventId, `${first!.id}/changeover`);
    const agenda = wished().map((segment) => ({ ...segment, changeover: 0 }));
    expect(await refused(agenda)).toMatchObject({
      code: 'step-in-use',
      params: { title: 'Round 1', phase: '' },
    });
  });

  test('[EVT-15] before the run, a round goes with what was only planned in it, and the plan says so', async () => {
    const last = rounds()[4]!;
    await converse(stand, demo, { roundId: last.id, mentee: 'Bo', mentor: 'Amara' });
    const { revisions } = await update(without(last.id));
    expect(Object.keys(revisions).toSorted()).toEqual(['plan', 'setup']);
    expect((await now()).hosting).toHaveLength(24);
  });

  test('[EVT-15] once the run has begun, a round with conversations stays', async () => {
    const last = rounds()[4]!;
    await converse(stand, demo, { roundId: last.id, mentee: 'Bo', mentor: 'Amara' });
    await standOn(stand, demo.eventId, demo.setup.agenda[0]!.id);
    expect(await refused(without(last.id))).toMatchObject({
      code: 'round-in-use',
      params: { rounds: 'Round 5', conversations: 1, required: 0 },
    });
  });

  test('[EVT-15] a round in which anything happened or was written always stays', async () => {
    const [, second, third, fourth] = rounds();
    await converse(stand, demo, { roundId: second!.id, mentee: 'Bo', mentor: 'Amara', held: true });
    const written = await converse(stand, demo, { roundId: third!.id, mentee: 'Bo', mentor: 'Li Wei' });
    const chosen = await converse(stand, demo, { roundId: fourth!.id, mentee: 'Bo', mentor: 'Marie' });
    await stand.services.db.write(demo.eventId, async ({ q, t, eventId }) => {
      const common = { eventId, authorId: demo.idOf('Bo') };
      await q.insert(t.noteText).values({
        ...common,
        conversationId: written,
        field: 'note',
        device: 'a-device',
        rev: 1,
        base: [],
        text: 'mine',
        savedAt: stand.services.clock.now(),
      });
      await q.insert(t.conversationChoice).values({ ...common, conversationId: chosen, shared: false });
    });
    const kept = wished().filter(({ id }) => ![second!.id, third!.id, fourth!.id].includes(id ?? ''));
    expect(await refused(kept)).toMatchObject({
      code: 'round-in-use',
      params: { rounds: 'Round 2, Round 3, Round 4', conversations: 3 },
    });
  });

  test('[EVT-15] a round that somebody must meet in stays', async () => {
    const [first] = rounds();
    expect(await refused(without(first!.id))).toMatchObject({
      code: 'round-in-use',
      params: { rounds: 'Round 1', conversations: 0, required: 1 },
    });
    const { pairs } = await stand.services.db.read((tx) => loadRoster(tx, demo.eventId));
    expect(pairs).toEqual(demo.roster.pairs);
  });

  test('[EVT-16] a round that becomes a break is a round removed, and a break that becomes one is added', async () => {
    const last = rounds()[4]!;
    const rest = wished().find(({ kind }) => kind === 'break')!;
    await converse(stand, demo, { roundId: last.id, mentee: 'Bo', mentor: 'Amara' });
    const agenda = wished().map((segment) => {
      if (segment.id === last.id) return { ...segment, kind: 'break' as const, duration: 60_000, phases: [] };
      if (segment.id === rest.id) return { ...newRound(), id: rest.id };
      return segment;
    });
    await update(agenda);
    const { hosting } = await now();
    expect(hosting.filter(({ roundId }) => roundId === last.id)).toEqual([]);
    expect(hosting.filter(({ roundId }) => roundId === rest.id)).toHaveLength(6);
    const left = await stand.services.db.read(({ q, t }) => q.select().from(t.conversation));
    expect(left.filter(({ roundId }) => roundId === last.id)).toEqual([]);
  });

  test('[EVT-17] ids of other events, and ids named twice, are refused at their field', async () => {
    const other = await openDemo(stand);
    const agenda = wished();
    const foreign = agenda.with(2, { ...agenda[2]!, id: other.setup.agenda[2]!.id });
    expect(await refused(foreign)).toMatchObject({ code: 'invalid', field: 'agenda.2.id' });
    const phases = agenda[1]!.phases;
    const twice = agenda.with(2, { ...agenda[2]!, phases: [...phases] });
    expect(await refused(twice)).toMatchObject({ code: 'invalid', field: 'agenda.2.phases.0.id' });
  });

  test('[EVT-18] with an old revision it is ok if the wish is what there is, new items included', async () => {
    const added = [...wished(), newRound()];
    const stale = (agenda: typeof added) => stand.sendStale(demo.eventId, 'agenda.update', { agenda });
    expect(await stale(added)).toBeNull();
    await update(added);
    expect(await stale(added)).toEqual({});
    expect(await stale(wished())).toBeNull();
  });
});
