import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '@rotunda/shared/rules/run';
import { duration, instant } from '@rotunda/shared/rules/time';
import { type TestDatabase, openTestDatabase } from '../testing.ts';
import { insertAccount } from './accounts.ts';
import { findAnswer, forgetAnswers, storeAnswer } from './answers.ts';
import { insertEvent } from './events.ts';
import { loadAttendedRun, loadRun, loadRunLog, runningEvents, saveAttendance, saveRun } from './run.ts';

const at = instant(1_800_000_000_000);
const eventId = 'event';

const anyInstant = fc.nat().map((ms) => instant(at + ms));
const anyDuration = fc.nat().map(duration);
const onStep = { stepId: fc.constantFrom('a', 'b/changeover'), startedAt: anyInstant, length: anyDuration };
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ state: fc.constant('lobby' as const) }),
  fc.record({ state: fc.constant('running' as const), ...onStep, deadline: anyInstant }),
  fc.record({ state: fc.constant('paused' as const), ...onStep, remaining: anyDuration }),
  fc.record({ state: fc.constant('away' as const), ...onStep, deadline: anyInstant, awayFrom: anyInstant }),
  fc.record({
    state: fc.constant('ended' as const),
    endedAt: anyInstant,
    lastStepId: fc.option(fc.constant('a')),
  }),
);

describe('a run in the database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.db.writeInstance(async (tx) => {
      const owner = { id: 'ida', name: 'Ida', email: 'i@example.org', emailNormalised: 'i@example.org' };
      await insertAccount(tx, { ...owner, passwordHash: '', createdAt: at });
      await insertEvent(tx, {
        id: eventId,
        ownerId: 'ida',
        name: 'Spring',
        date: '2027-03-10',
        startTime: '10:00',
        timeZone: 'UTC',
        place: '',
        welcome: '',
        joinCode: 'ABCDEF',
        wrappedKey: '',
        createdAt: at,
      });
    });
  });
  afterAll(() => test.end());

  it('is in the lobby, attended by nobody, before it ever began', async () => {
    const run = await test.db.read((tx) => loadAttendedRun(tx, eventId));
    expect(run).toEqual({ run: { state: 'lobby' }, aliveAt: null });
  });

  it('comes back as it was stored, in every state, whatever was stored before', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async (run) => {
        await test.db.write(eventId, (tx) => saveRun(tx, run, [], at));
        expect(await test.db.read((tx) => loadRun(tx, eventId))).toEqual({ run });
        const running = run.state === 'running' ? [eventId] : [];
        expect(await test.db.read(runningEvents)).toEqual(running);
      }),
      { numRuns: 40 },
    );
  });

  it('is noted as attended only while it is running', async () => {
    const attend = async (run: Run) => {
      await test.db.write(eventId, (tx) => saveRun(tx, run, [], at));
      await test.db.write(eventId, (tx) => saveAttendance(tx, eventId, instant(at + 5)));
      return (await test.db.read((tx) => loadAttendedRun(tx, eventId))).aliveAt;
    };
    const step = { stepId: 'a', startedAt: at, length: duration(1) };
    expect(await attend({ ...step, state: 'paused', remaining: duration(1) })).toBe(at);
    expect(await attend({ ...step, state: 'running', deadline: at })).toBe(at + 5);
  });

  it('keeps a log that is only ever added to, in its order', async () => {
    const entry = (id: string, what: 'step-ended' | 'step-started', by: number | null = null) => ({
      id,
      at,
      what,
      stepId: 'a',
      by: by === null ? null : duration(by),
    });
    const lobby: Run = { state: 'lobby' };
    await test.db.write(eventId, (tx) =>
      saveRun(tx, lobby, [entry('z', 'step-ended'), entry('a', 'step-started', -5)], at),
    );
    await test.db.write(eventId, (tx) => saveRun(tx, lobby, [entry('m', 'step-ended')], at));
    const log = await test.db.read((tx) => loadRunLog(tx, eventId));
    expect(log.map(({ what, by }) => [what, by])).toEqual([
      ['step-ended', null],
      ['step-started', -5],
      ['step-ended', null],
    ]);
  });

  it('answers of commands are found by who sent them under which id, until they are forgotten', async () => {
    const sent = { sender: 'account:ida', commandId: 'one' };
    const answer = { name: 'run.start', answer: { data: {}, revisions: { run: 1 } } };
    const find = (which: typeof sent) => test.db.read((tx) => findAnswer(tx, eventId, which));
    await test.db.write(eventId, (tx) => storeAnswer(tx, sent, answer, at));
    expect(await find(sent)).toEqual(answer);
    expect(await find({ ...sent, sender: 'account:eve' })).toBeUndefined();
    await test.db.writeInstance((tx) => forgetAnswers(tx, at));
    expect(await find(sent)).toEqual(answer);
    await test.db.writeInstance((tx) => forgetAnswers(tx, instant(at + 1)));
    expect(await find(sent)).toBeUndefined();
  });
});
