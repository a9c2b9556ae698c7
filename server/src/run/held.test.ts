import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markHeld } from '@rotunda/db/queries/conversations';
import { loadPlan } from '@rotunda/db/queries/plan';
import { setPresence } from '@rotunda/db/queries/presence';
import type { Presence } from '@rotunda/shared/rules/presence';
import { type Run, type RunEntry, back, end, next, pause, skipToNow, start } from '@rotunda/shared/rules/run';
import { duration, instant, minutes } from '@rotunda/shared/rules/time';
import { phaseOf, roundOf, smallAgenda } from '@rotunda/shared/rules/testing/agendas';
import { newId } from '../ids.ts';
import { type Room, makeRoom } from '../testing/room.ts';
import { type TestServices, openTestServices } from '../testing/services.ts';
import { moveRun, readRun, roundThatCounts } from './move.ts';

const t0 = instant(0);
const step = { startedAt: t0, length: minutes(10), deadline: instant(600_000) };
const on = (stepId: string): Run => ({ ...step, state: 'running', stepId });

describe('the round that counts', () => {
  it('[RUN-27] is the one whose work phase begins, by whatever way', () => {
    const counts = (transition: { run: Run; entries: readonly RunEntry[] }) =>
      roundThatCounts(transition, smallAgenda);
    expect(counts(next(on('one/context'), smallAgenda, t0))).toBe('one');
    expect(counts(next(pause(on('one/context'), t0).run, smallAgenda, t0))).toBe('one');
    expect(counts(back(on('one/next'), smallAgenda, t0, []))).toBe('one');
    expect(counts(next(on('one/changeover'), smallAgenda, t0))).toBeNull();
    expect(counts(next(on('one/work'), smallAgenda, t0))).toBeNull();
    expect(counts(back(on('one/work'), smallAgenda, t0, []))).toBeNull();
    expect(counts(pause(on('one/work'), t0))).toBeNull();
    expect(counts(end(on('one/context'), t0))).toBeNull();
  });

  it('[RUN-27] of a round without a work phase is counted from its first phase, even where the event begins with it', () => {
    const talk = [roundOf('r', duration(0), [phaseOf('p', 'open', minutes(5))])];
    expect(roundThatCounts(start({ state: 'lobby' }, talk, t0), talk)).toBe('r');
  });

  it('[RUN-28] after being away is the one the run stands in; rounds that were passed over do not count by themselves', () => {
    const away: Run = {
      ...step,
      state: 'away',
      stepId: 'one/context',
      deadline: instant(120_000),
      awayFrom: t0,
    };
    const skip = (now: number) =>
      roundThatCounts(skipToNow(away, smallAgenda, 'by-clock', instant(now)), smallAgenda);
    expect(skip(14 * 60_000)).toBe('one');
    expect(skip(16 * 60_000)).toBeNull();
    expect(skip(30 * 60_000)).toBe('two');
  });
});

describe('held', () => {
  let test: TestServices;
  let room: Room;

  const write: TestServices['services']['db']['write'] = (eventId, fn) => test.services.db.write(eventId, fn);
  const isHere = (personId: string, presence: Presence) =>
    write(room.eventId, (tx) =>
      setPresence(tx, {
        logId: newId(),
        personId,
        presence,
        at: test.services.clock.now(),
        source: 'facilitator',
      }),
    );
  const heldOnes = async () => {
    const { conversations } = await test.services.db.read((tx) => loadPlan(tx, room.eventId));
    return conversations.filter(({ heldAt }) => heldAt !== null).map(({ id }) => id);
  };
  /** Moves the run, from wherever it is set down. */
  const move = (from: Run, by: typeof next) =>
    write(room.eventId, async (tx) => {
      const { agenda } = await readRun(tx, room.eventId);
      await moveRun(tx, agenda, by(from, agenda, t0), test.services.clock.now());
    });

  beforeEach(async () => {
    test = await openTestServices();
    room = await makeRoom(test.services);
  });
  afterEach(() => test.end());

  it('[RUN-27] becomes a conversation of that round when its work begins and both are here', async () => {
    await move(on('one/context'), next);
    expect(await heldOnes()).toEqual([room.conversations[0]]);
  });

  it.each(['expected', 'gone'] as const)(
    '[RUN-27] does not become one whose mentor is %s',
    async (presence) => {
      await isHere(room.mentor.id, presence);
      await move(on('one/context'), next);
      expect(await heldOnes()).toEqual([]);
    },
  );

  it('[RUN-27] does not become one whose mentee is not here; one who is may well be alone with it', async () => {
    await isHere(room.second.id, 'gone');
    await move(on('two/context'), next);
    expect(await heldOnes()).toEqual([]);
  });

  it('[RUN-29] stays when the run goes back', async () => {
    await move(on('one/context'), next);
    await isHere(room.mentor.id, 'gone');
    await move(on('one/work'), (run, agenda, now) => back(run, agenda, now, []));
    await move(on('one/context'), next);
    expect(await heldOnes()).toEqual([room.conversations[0]]);
  });

  it('[RUN-29] is not said of one that a facilitator marked as not held', async () => {
    await write(room.eventId, (tx) => markHeld(tx, room.conversations[0], null));
    await move(on('one/context'), next);
    expect(await heldOnes()).toEqual([]);
  });

  it('[RUN-30] raises the revision of the run alone, and concerns the two who talk', async () => {
    const changes: unknown[] = [];
    test.services.db.onChange(({ slices }) => changes.push(slices));
    await move(on('one/context'), next);
    await move(on('one/work'), next);
    expect(changes).toEqual([['run', 'seats'], ['run']]);
  });
});
