import type { Database } from '@rotunda/db';
import { runningEvents } from '@rotunda/db/queries/run';
import { waitsAtEnd } from '@rotunda/shared/rules/run';
import { stepsOf } from '@rotunda/shared/rules/agenda';
import { type Clock, between } from '@rotunda/shared/rules/time';
import { type RunOnCourse, readRun } from '../run/move.ts';
import { type ArmedFor, attend, reachDeadline, takeUp } from '../run/time.ts';
import type { Timers } from '../timers.ts';

/** Timers stand still while the machine sleeps: after it woke up, a deadline is noticed within this. */
const longestWaitMs = 1_000;
/** How often it is noted that somebody attends a running event. */
const beatMs = 5_000;

export interface DeadlinesOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly report: (error: unknown) => void;
}

/**
 * Carries running events over their deadlines. Every deadline is a command like any other: it names the step it was
 * armed for and does nothing if somebody was quicker. What to arm is always read from the database.
 */
export class Deadlines {
  readonly #options: DeadlinesOptions;
  /** By event; each takes back its timer. Null for a step that waits for the facilitator. */
  readonly #running = new Map<string, (() => void) | null>();
  readonly #arming = new Map<string, Promise<void>>();
  #stopListening: () => void = () => undefined;
  #stopBeat: (() => void) | null = null;
  #isClosed = false;

  constructor(options: DeadlinesOptions) {
    this.#options = options;
  }

  /** Takes up every event that was running when the last server ended, then follows all changes. */
  async open(): Promise<void> {
    const { db, clock } = this.#options;
    this.#stopListening = db.onChange(({ eventId, slices }) => {
      if (slices.includes('run') || slices.includes('setup')) void this.#arm(eventId);
    });
    for (const eventId of await db.read(runningEvents)) {
      await this.#guarded(async () => {
        await db.write(eventId, (tx) => takeUp(tx, clock.now()));
      });
      await this.#arm(eventId);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#stopListening();
    this.#stopBeat?.();
    for (const disarm of this.#running.values()) disarm?.();
    this.#running.clear();
  }

  /** Resolves when everything that was announced so far is armed. */
  async settled(): Promise<void> {
    await Promise.all(this.#arming.values());
  }

  /** One after the other for each event, so that an earlier reading never replaces a later one. */
  #arm(eventId: string): Promise<void> {
    const before = this.#arming.get(eventId) ?? Promise.resolve();
    const armed = before
      .then(() => this.#guarded(() => this.#armNow(eventId)))
      .finally(() => {
        if (this.#arming.get(eventId) === armed) this.#arming.delete(eventId);
      });
    this.#arming.set(eventId, armed);
    return armed;
  }

  async #armNow(eventId: string): Promise<void> {
    const course = await this.#options.db.read((tx) => readRun(tx, eventId));
    if (this.#isClosed) return;
    this.#running.get(eventId)?.();
    const { run } = course;
    if (run.state !== 'running') {
      this.#running.delete(eventId);
      return;
    }
    const { stepId, deadline } = run;
    this.#running.set(eventId, waits(course) ? null : this.#await(eventId, { stepId, deadline }));
    this.#keepBeating();
  }

  /** Waits in short stretches until the deadline has come. */
  #await(eventId: string, armed: ArmedFor): () => void {
    const { clock, timers } = this.#options;
    let disarm = (): void => undefined;
    const wait = (): void => {
      const leftMs = Math.max(0, between(clock.now(), armed.deadline));
      disarm = timers.after(Math.min(leftMs, longestWaitMs), async () => {
        if (between(clock.now(), armed.deadline) > 0) wait();
        else await this.#guarded(() => this.#reach(eventId, armed));
      });
    };
    wait();
    return () => disarm();
  }

  async #reach(eventId: string, armed: ArmedFor): Promise<void> {
    const { db, clock } = this.#options;
    await db.write(eventId, (tx) => reachDeadline(tx, armed, clock.now()));
    // What it changed was announced, and what comes next is being armed.
    await this.#arming.get(eventId);
  }

  #keepBeating(): void {
    this.#stopBeat ??= this.#options.timers.after(beatMs, async () => {
      this.#stopBeat = null;
      for (const eventId of this.#running.keys()) await this.#guarded(() => this.#beat(eventId));
      if (this.#running.size > 0 && !this.#isClosed) this.#keepBeating();
    });
  }

  async #beat(eventId: string): Promise<void> {
    const { db, clock } = this.#options;
    const { value: isAttended } = await db.write(eventId, (tx) => attend(tx, clock.now()));
    // A boundary has passed: its deadline is about to come, or could not be carried out (a full disk, say).
    if (!isAttended) await this.#arm(eventId);
  }

  /** Nobody is there to hear a timer throw. What failed is tried again with the next beat. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#isClosed) this.#options.report(error);
    }
  }
}

/** Whether the step stays after its deadline; one that is gone from the agenda leads nowhere either. */
function waits({ run, agenda, advance }: RunOnCourse): boolean {
  if (run.state !== 'running') return true;
  const steps = stepsOf(agenda);
  const at = steps.findIndex((step) => step.id === run.stepId);
  const step = steps[at];
  return !step || waitsAtEnd(step, advance, steps[at + 1] ?? null);
}
