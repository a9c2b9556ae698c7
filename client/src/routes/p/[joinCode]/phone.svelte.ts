import type { NoteField as Field } from '@rotunda/shared/rules/notes';
import type { CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { NotebookEntry, Seat, Stop } from '@rotunda/shared/schema/phone';
import type { Problem } from '#lib/api/problem.ts';
import { ServerClock } from '#lib/clock/serverClock.svelte.ts';
import { Connection } from '#lib/live/connection.svelte.ts';
import { NoteField, type SaveState } from '#lib/outbox/noteField.svelte.ts';
import { Outbox } from '#lib/outbox/outbox.svelte.ts';
import { openOutbox } from '#lib/outbox/store.ts';
import { RunView } from '#lib/run/runView.svelte.ts';

/** A stop of the schedule with when its conversations begin, as far as that is known. */
export interface TimedStop {
  readonly stop: Stop;
  readonly number: number;
  readonly time: string;
}

/** One participant's page: what the server sends this person, what this phone has to say, and what is derived of both. */
export class Phone {
  readonly clock = new ServerClock();
  readonly connection: Connection;
  readonly run: RunView;
  #outbox = $state.raw<Outbox | null>(null);
  #failure = $state.raw<Problem | null>(null);
  readonly #fields = new Map<string, NoteField>();
  #opening = false;
  #ended = false;

  constructor(eventId: string) {
    this.connection = new Connection('/participant', eventId, this.clock);
    this.run = new RunView(() => this.connection.part('run'), this.clock);
  }

  readonly me = $derived.by(() => this.connection.part('me'));

  /** Whether all is there that decides which screen is shown: until then, any would be a guess. */
  readonly isComplete: boolean = $derived.by(
    () => this.run.part !== undefined && this.connection.part('me.schedule') !== undefined,
  );

  readonly notes = $derived.by(() => this.connection.part('me.notes'));
  readonly shared = $derived.by(() => this.connection.part('me.shared'));
  readonly stops: readonly Stop[] | null = $derived.by(
    () => this.connection.part('me.schedule')?.stops ?? null,
  );

  /** Where this person sits in the round under way, or walks to; null outside of rounds. */
  readonly seat: Seat | null = $derived.by(() => {
    const roundId = this.run.progress?.round?.id;
    return this.stops?.find((stop) => stop.roundId === roundId)?.seat ?? null;
  });

  readonly schedule: readonly TimedStop[] = $derived.by(() =>
    (this.stops ?? []).map((stop, index) => ({
      stop,
      number: index + 1,
      time: this.run.clockTime(this.run.roundStartsAt(stop.roundId)),
    })),
  );

  /** Stops still to come after the round under way, those without anybody to meet left out. */
  readonly comingStops: readonly TimedStop[] = $derived.by(() => {
    const here = this.run.progress?.segment.id;
    return this.schedule.filter(
      ({ stop, time }) => time !== '' && stop.roundId !== here && stop.seat.as !== 'free',
    );
  });

  /** The same with the rounds in which this person is free: a break is when to find out. */
  readonly stopsAhead: readonly TimedStop[] = $derived.by(() => {
    const here = this.run.progress?.segment.id;
    const ahead = this.schedule.filter(({ stop, time }) => time !== '' && stop.roundId !== here);
    return ahead.some(({ stop }) => stop.seat.as !== 'free') ? ahead : [];
  });

  /** The last thing that was refused, until the next attempt. */
  get failure(): Problem | null {
    return this.#failure;
  }

  get outbox(): Outbox | null {
    return this.#outbox;
  }

  entry(conversationId: string): NotebookEntry | undefined {
    return this.notes?.conversations.find((entry) => entry.conversationId === conversationId);
  }

  /** One field of one conversation; the same object for as long as the page is open. Null until the device is ready. */
  field(conversationId: string, field: Field): NoteField | null {
    const outbox = this.#outbox;
    if (!outbox) return null;
    const key = `${conversationId}/${field}`;
    const known = this.#fields.get(key);
    if (known) return known;
    const made = new NoteField(outbox, conversationId, field, () => this.#heads(conversationId, field));
    this.#fields.set(key, made);
    return made;
  }

  /** How safe what was typed in these fields is: the least safe of them counts. */
  saveState(fields: readonly (NoteField | null)[]): SaveState {
    const states = fields.map((field) => field?.state ?? 'empty');
    const order: readonly SaveState[] = ['refused', 'on-phone', 'saved'];
    return order.find((state) => states.includes(state)) ?? 'empty';
  }

  /** Sends a command of this person; a refusal is kept for the screen. Answers whether it was done. */
  async act<Name extends CommandName>(name: Name, input: RawInputOf<Name>): Promise<boolean> {
    this.#failure = null;
    const answer = await this.connection.send(name, input);
    if (!answer.ok) this.#failure = answer.problem;
    return answer.ok;
  }

  end(): void {
    this.#ended = true;
    this.#outbox?.end();
    this.connection.end();
  }

  /** Opens this device's outbox, once it is known whose page this is. */
  async keepNotesOf(participantId: string, formerIds: readonly string[]): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    const outbox = new Outbox(participantId, await openOutbox(), async (unsent) => {
      const { conversationId, field, device, rev, base, text } = unsent;
      const input = { conversationId, field, device, rev, base: [...base], text };
      const answer = await this.connection.send('note.save', input);
      return answer.ok ? { ok: true, saved: answer.data } : answer;
    });
    if (this.#ended) return;
    await outbox.restore(formerIds);
    this.#outbox = outbox;
    this.connection.onLive(() => outbox.flush());
  }

  /** Texts of a field as the server holds them, for as long as this device is not ready to say its own. */
  savedTexts(conversationId: string, field: Field): readonly string[] {
    return this.#heads(conversationId, field).map(({ text }) => text);
  }

  /** Which round this is, from 1; null when it is no longer on the agenda. */
  roundNumberOf(roundId: string): number | null {
    const at = this.run.rounds.findIndex(({ id }) => id === roundId);
    return at < 0 ? null : at + 1;
  }

  #heads(conversationId: string, field: Field) {
    const saved = this.notes?.fields.find(
      (each) => each.conversationId === conversationId && each.field === field,
    );
    return saved?.texts ?? [];
  }
}
