import { setImmediate, setTimeout } from 'node:timers';
import type { Change } from '@rotunda/db';
import type { PartPush } from '@rotunda/shared/schema/protocol';
import type { Services } from '../services.ts';
import { type Audience, audienceOf, everybodyAt, partsFrom } from './audience.ts';
import { type PartMakers, type ReportPart, makeParts } from './make.ts';
import { Snapshots } from './snapshots.ts';
import type { LiveSocket } from './wire.ts';

/** At most four a second. */
const leastGapMs = 250;
/** What concerns everybody is made anew for each phone: in a full house that must not be all the server does. */
const gapMsOfEachPhone = 1;
/** A transaction must not be held for longer than sockets and timers can wait. */
const stretchMs = 8;
/** Until the next try when the database could not be read. */
const retryMs = 1_000;

export interface HallOptions {
  readonly services: Services;
  readonly makers: PartMakers;
  readonly report: ReportPart;
  /** Sends one part to all sockets of an audience. */
  readonly broadcast: (audience: Audience, push: PartPush) => void;
}

/**
 * Everybody who is connected to one event, and what they were last sent. A change makes the parts anew that are derived
 * from it, for the audiences that are here; those whose value differs are sent, whole. One pass is under way at a time;
 * each audience's first change goes out at once, and further ones wait until a quarter of a second has passed (longer for
 * the many phones of a full house, when something concerns all of them).
 */
export class Hall {
  readonly #options: HallOptions;
  readonly #snapshots: Snapshots;
  readonly #everybody: Audience;
  readonly #audiences = new Map<string, Audience>();
  /** To be made anew in the next pass. */
  readonly #due = new Set<Audience>();
  /** To be made anew as soon as so many milliseconds have passed since the last time. */
  readonly #later = new Map<Audience, number>();
  /** Sockets that have been sent nothing yet. */
  readonly #arriving = new Map<LiveSocket, Audience>();
  #timer: NodeJS.Timeout | undefined;
  #isPassing = false;
  #isClosed = false;

  constructor(eventId: string, options: HallOptions) {
    this.#options = options;
    this.#snapshots = new Snapshots(options.services.db, eventId);
    this.#everybody = everybodyAt(eventId);
    this.#due.add(this.#everybody);
  }

  get isEmpty(): boolean {
    return this.#everybody.size === 0;
  }

  /** Sends the socket everything it may see, and from then on what changes of it. */
  join(socket: LiveSocket): void {
    const fresh = audienceOf(socket.data.sender);
    const audience = this.#audiences.get(fresh.room) ?? fresh;
    this.#audiences.set(audience.room, audience);
    for (const each of [this.#everybody, audience]) {
      each.size += 1;
      if (!each.isComplete) this.#due.add(each);
    }
    this.#arriving.set(socket, audience);
    void this.#pass();
  }

  leave(socket: LiveSocket): void {
    this.#arriving.delete(socket);
    const audience = this.#audiences.get(audienceOf(socket.data.sender).room);
    if (!audience) return;
    this.#everybody.size -= 1;
    audience.size -= 1;
    if (audience.size > 0) return;
    this.#audiences.delete(audience.room);
    this.#due.delete(audience);
    this.#later.delete(audience);
  }

  changed(change: Change): void {
    this.#snapshots.changed(change);
    const names = partsFrom(change.slices);
    const people = change.people && new Set(change.people);
    const phones = [...this.#audiences.values()].filter((each) => each.isPersonal);
    const phoneGapMs = people ? leastGapMs : Math.max(leastGapMs, phones.length * gapMsOfEachPhone);
    // A thousand phones come after the console and the stage.
    const groups = [...this.#audiences.values()].filter((each) => !each.isPersonal);
    for (const audience of [this.#everybody, ...groups, ...phones]) {
      const { participantId } = audience.viewer;
      if (people && participantId !== null && !people.has(participantId)) continue;
      if (!audience.outdate(names)) continue;
      const gapMs = audience.isPersonal ? phoneGapMs : leastGapMs;
      this.#later.set(audience, Math.min(gapMs, this.#later.get(audience) ?? Infinity));
    }
    this.#letDueIn();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** Moves audiences whose gap is over into the next pass, and comes back for the others. */
  #letDueIn(): void {
    clearTimeout(this.#timer);
    const nowMs = performance.now();
    let nextMs = Infinity;
    for (const [audience, gapMs] of this.#later) {
      const waitMs = audience.madeAtMs + gapMs - nowMs;
      if (waitMs > 0) {
        nextMs = Math.min(nextMs, waitMs);
        continue;
      }
      this.#later.delete(audience);
      this.#due.add(audience);
    }
    if (nextMs < Infinity && !this.#isClosed) this.#timer = setTimeout(() => this.#letDueIn(), nextMs);
    if (this.#due.size > 0) void this.#pass();
  }

  async #pass(): Promise<void> {
    if (this.#isPassing) return;
    this.#isPassing = true;
    while (!this.#isClosed && (this.#due.size > 0 || this.#arriving.size > 0)) {
      const isDone = await this.#stretch();
      this.#welcome();
      await (isDone ? turn() : pause(retryMs));
    }
    this.#isPassing = false;
  }

  /**
   * Makes as much anew as fits in one short transaction; what concerns a facilitator of a full house takes several. Answers
   * whether that was possible.
   */
  async #stretch(): Promise<boolean> {
    try {
      await this.#snapshots.read(async (snapshot, tx) => {
        const begunMs = performance.now();
        const isLate = (): boolean => performance.now() - begunMs > stretchMs;
        for (const audience of this.#due) {
          audience.madeAtMs = performance.now();
          const pushes = await makeParts(audience, { ...this.#options, snapshot, tx }, isLate);
          for (const push of pushes) this.#options.broadcast(audience, push);
          if (!audience.isOutdated) this.#due.delete(audience);
          if (isLate()) break;
        }
      });
      return true;
    } catch (error) {
      if (this.#isClosed) return true;
      this.#options.report('everything', error);
      return false;
    }
  }

  /** Sends the whole of what was made to those who arrived, and lets them hear of what changes from now on. */
  #welcome(): void {
    if (!this.#everybody.isComplete) return;
    for (const [socket, audience] of this.#arriving) {
      if (!audience.isComplete) continue;
      this.#arriving.delete(socket);
      for (const { sent, room } of [this.#everybody, audience]) {
        for (const { push } of sent.values()) socket.emit('part', push);
        void socket.join(room);
      }
    }
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
