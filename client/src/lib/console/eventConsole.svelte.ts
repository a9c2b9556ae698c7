import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { CommandName, RawInputOf } from '@rotunda/shared/schema/commands';
import type { NamesPart } from '@rotunda/shared/schema/crew';
import type { EventPart } from '@rotunda/shared/schema/event';
import type { PaperPart } from '@rotunda/shared/schema/paper';
import type { Conversation } from '@rotunda/shared/schema/plan';
import type { Person } from '@rotunda/shared/schema/roster';
import { roundsOf } from '@rotunda/shared/rules/agenda';
import { takesPart } from '@rotunda/shared/rules/people';
import type { Presence } from '@rotunda/shared/rules/presence';
import { getContext, setContext } from 'svelte';
import type { Problem } from '#lib/api/problem.ts';
import { ServerClock } from '#lib/clock/serverClock.svelte.ts';
import { type CommandAnswer, Connection, type SendOptions } from '#lib/live/connection.svelte.ts';
import { RunView } from '#lib/run/runView.svelte.ts';
import { type RunMove, Steering } from './steering.ts';
import { Planning } from './planning.svelte.ts';
import { UndoOffer } from './undoOffer.svelte.ts';

/**
 * The aggregate a command decides on, as the protocol says. Spelled out because the schemas that say so never reach a
 * browser; the type makes the table complete.
 */
const decidesOn: Partial<Record<CommandName, Aggregate>> = {
  'event.update': 'setup',
  'agenda.update': 'setup',
  'topics.update': 'setup',
  'tables.update': 'setup',
  'sharing.update': 'setup',
  'registration.update': 'setup',
  'hosting.update': 'setup',
  'hosting.fill': 'setup',
  'plan.make': 'plan',
  'plan.publish': 'plan',
  'plan.discard': 'plan',
  'plan.restore': 'plan',
  'plan.takeBack': 'plan',
  'run.start': 'run',
  'run.pause': 'run',
  'run.resume': 'run',
  'run.adjust': 'run',
  'run.next': 'run',
  'run.back': 'run',
  'run.end': 'run',
  'run.return': 'run',
};

/** One event on a facilitator's screen: the parts as they were last sent, put together, and the commands. */
export class EventConsole {
  readonly eventId: string;
  readonly clock = new ServerClock();
  readonly connection: Connection;
  readonly run: RunView;
  readonly undo: UndoOffer = new UndoOffer({ presenceOf: (id) => this.presenceOf(id) });
  readonly planning: Planning = new Planning(this);
  readonly #steering = new Steering({
    shown: () => this.run.part?.revision,
    send: async (name, input, revision) => {
      this.#problem = null;
      this.#busy = name;
      const answer = await this.connection.send(name, input, { revision, atOnce: true });
      this.#busy = null;
      if (!answer.ok) this.#problem = answer.problem;
      return answer;
    },
  });
  #problem = $state.raw<Problem | null>(null);
  #busy = $state<CommandName | null>(null);

  constructor(eventId: string) {
    this.eventId = eventId;
    this.connection = new Connection('/facilitator', eventId, this.clock);
    this.run = new RunView(() => this.connection.part('run'), this.clock);
  }

  readonly event: EventPart | undefined = $derived.by(() => this.connection.part('event'));
  readonly plan = $derived.by(() => this.connection.part('plan'));
  /** Who takes part without a phone, and what was entered for them. */
  readonly onPaper: PaperPart['people'] = $derived.by(() => {
    const pages = this.connection.part('paper/*', '1')?.pages ?? 0;
    return Array.from(
      { length: pages },
      (_, page) => this.connection.part('paper/*', String(page + 1))?.people ?? [],
    ).flat();
  });
  readonly presence = $derived.by(() => this.connection.part('presence'));

  /** Everybody, in the order of the roster. */
  readonly people: readonly Person[] = $derived.by(() => {
    const first = this.connection.part('roster/*', '1');
    if (!first) return [];
    const pages = Array.from({ length: first.pages }, (_, page) =>
      this.connection.part('roster/*', String(page + 1)),
    );
    return pages.flatMap((page) => page?.people ?? []);
  });

  /** Those of them who take part: mentors who wait for approval, or were declined, do not. */
  readonly participants: readonly Person[] = $derived(this.people.filter(takesPart));

  readonly peopleById: ReadonlyMap<string, Person> = $derived(
    new Map(this.people.map((person) => [person.id, person])),
  );
  readonly topicNames: ReadonlyMap<string, string> = $derived(
    new Map((this.event?.topics ?? []).map((topic) => [topic.id, topic.name])),
  );

  /** Who takes part from afar. */
  readonly remote: ReadonlySet<string> = $derived.by(() => {
    const said = Object.entries(this.connection.part('seating')?.people ?? {});
    return new Set(said.filter(([, { remote }]) => remote).map(([id]) => id));
  });

  /** Sent to helpers and viewers alone, instead of the set-up. */
  readonly room = $derived.by(() => this.connection.part('room'));

  /** Everybody's names, for those who are not shown the roster. */
  readonly names: NamesPart['people'] = $derived.by(() => {
    const pages = this.connection.part('names/*', '1')?.pages ?? 0;
    return Array.from(
      { length: pages },
      (_, page) => this.connection.part('names/*', String(page + 1))?.people ?? [],
    ).flat();
  });

  /** Whether everything a page of the console shows has arrived. */
  readonly ready: boolean = $derived.by(
    () =>
      this.plan !== undefined &&
      this.presence !== undefined &&
      this.run.part !== undefined &&
      (this.room === undefined
        ? this.event !== undefined && this.connection.part('roster/*', '1') !== undefined
        : this.connection.part('names/*', '1') !== undefined),
  );

  /** Whether everything that the desk shows has arrived. */
  readonly deskReady: boolean = $derived.by(
    () =>
      this.connection.part('desk') !== undefined &&
      this.presence !== undefined &&
      this.run.part !== undefined &&
      this.connection.part('desk.people/*', '1') !== undefined,
  );

  presenceOf(personId: string): Presence {
    return this.presence?.people[personId]?.state ?? 'expected';
  }

  /** What somebody speaks, or of which they need one; empty for whatever the room speaks. */
  languagesOf(personId: string): readonly string[] {
    return this.connection.part('seating')?.people[personId]?.languages ?? [];
  }

  /** Whether it is known beforehand that somebody will not be there in a round. */
  isOff(personId: string, roundId: string): boolean {
    return this.connection.part('seating')?.people[personId]?.absent.includes(roundId) ?? false;
  }

  /** How many of those who take part are here. Whoever is not shown the roster counts names. */
  readonly hereCount: number = $derived.by(() => {
    const everybody: readonly { readonly id: string }[] =
      this.room === undefined ? this.participants : this.names;
    return everybody.filter(({ id }) => this.presenceOf(id) === 'here').length;
  });

  /** Conversations of one round in the published plan or the draft. */
  conversations(which: 'published' | 'draft', roundId: string): readonly Conversation[] {
    const name = which === 'published' ? 'plan/published/*' : 'plan/draft/*';
    // Parts of a plan that is gone stay known until the page closes; the summary says whether there is one.
    if (!this.plan?.[which]) return [];
    return this.connection.part(name, roundId)?.conversations ?? [];
  }

  readonly rounds = $derived.by(() => roundsOf(this.event?.agenda ?? []));

  /** What was refused last; cleared by the next command. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** The command under way. */
  get busy(): CommandName | null {
    return this.#busy;
  }

  clearProblem(): void {
    this.#problem = null;
  }

  /**
   * Sends a command with the revision of what is on the screen, or of what a command before has just made of it. A refusal
   * is kept for the screen.
   */
  async send<Name extends CommandName>(
    name: Name,
    input: RawInputOf<Name>,
    options: Pick<SendOptions, 'id' | 'onProgress' | 'revision'> = {},
  ): Promise<CommandAnswer<Name>> {
    this.#problem = null;
    this.#busy = name;
    const revision = options.revision ?? this.#revisionFor(name);
    const answer = await this.connection.send(name, input, { ...options, revision });
    if (this.#busy === name) this.#busy = null;
    if (!answer.ok) this.#problem = answer.problem;
    return answer;
  }

  /**
   * A press of one of the run's buttons. What moves a whole room happens now or not at all; while the console is not
   * connected its buttons are off.
   */
  steer<Name extends RunMove>(
    name: Name,
    input: RawInputOf<Name>,
    click?: { readonly detail: number },
  ): void {
    void this.#steering.press(name, input, click?.detail ?? 1);
  }

  /** Whether the run can be moved from here: only while this console is connected. */
  get canSteer(): boolean {
    return this.connection.state === 'live';
  }

  /** Says that somebody is here, gone, or still expected; for a while this can be taken back. */
  async setPresence(personId: string, presence: Presence): Promise<void> {
    const did = { personId, presence };
    const inverse = this.undo.inverseOf(did);
    const answer = await this.send('person.presence', did);
    if (answer.ok && inverse) this.undo.offer(did, inverse);
  }

  /** Takes back what was done last, if it still stands. */
  async takeBack(): Promise<void> {
    const inverse = this.undo.take();
    if (inverse) await this.send('person.presence', inverse);
  }

  end(): void {
    this.undo.forget();
    this.connection.end();
  }

  #revisionFor(name: CommandName): number | undefined {
    const aggregate = decidesOn[name];
    if (!aggregate) return undefined;
    // The run's own part may be newer than the event's copy of its revision; the plan's likewise.
    if (aggregate === 'run') return this.run.part?.revision;
    if (aggregate === 'plan') return this.plan?.planRevision;
    return this.event?.revisions[aggregate];
  }
}

const key = Symbol('event console');

/** Gives the event's console to all pages below. */
export const setEventConsole = (eventConsole: EventConsole): EventConsole => setContext(key, eventConsole);

/** The console of the event whose pages these are. */
export const getEventConsole = (): EventConsole => getContext<EventConsole>(key);
