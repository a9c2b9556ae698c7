import type { Presence } from '@rotunda/shared/rules/presence';
import type { Instant } from '@rotunda/shared/rules/time';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { DeskPart, DeskPerson } from '@rotunda/shared/schema/desk';
import type { EventConsole } from '#lib/console/eventConsole.svelte.ts';

export type DeskTable = DeskPart['tables'][number];

/** What this desk did last. */
export interface Did {
  readonly personId: string;
  readonly what: 'came' | 'wasHere' | 'undone';
  readonly since: Instant;
}

const nobodyYet = { state: 'expected', since: null } as const;

/** One check-in desk: the people as they were last sent, where they sit, and what this desk did last. */
export class Desk {
  readonly #event: EventConsole;
  #did = $state.raw<Did | null>(null);

  constructor(event: EventConsole) {
    this.#event = event;
  }

  readonly part = $derived.by(() => this.#event.connection.part('desk'));
  readonly #seats = $derived.by(() => this.#event.connection.part('desk.seats'));

  /** Everybody, in the order of the roster. */
  readonly people: readonly DeskPerson[] = $derived.by(() => {
    const page = (number: number) => this.#event.connection.part('desk.people/*', String(number));
    const pages = page(1)?.pages ?? 0;
    return Array.from({ length: pages }, (_, at) => page(at + 1)?.people ?? []).flat();
  });
  /** Those who are expected: mentors who wait for approval are found, and not waited for. */
  readonly expected: readonly DeskPerson[] = $derived(this.people.filter(({ waits }) => !waits));
  readonly byId: ReadonlyMap<string, DeskPerson> = $derived(
    new Map(this.people.map((each) => [each.id, each])),
  );
  readonly #tables = $derived.by(() => new Map((this.part?.tables ?? []).map((table) => [table.id, table])));

  /** The round that seats are of, from 1; null when nothing is planned, or no round is left. */
  readonly round: number | null = $derived.by(() => this.#seats?.round ?? null);

  presenceOf(personId: string): { readonly state: Presence; readonly since: Instant | null } {
    return this.#event.presence?.people[personId] ?? nobodyYet;
  }

  /** Where somebody sits in the round under way, or the next one. */
  tableOf(personId: string): DeskTable | null {
    return this.#tables.get(this.#seats?.tables[personId] ?? '') ?? null;
  }

  timeOf(since: Instant | null): string {
    return this.#event.run.clockTime(since);
  }

  /** What this desk did last, as long as whoever it was about is on the list. */
  readonly did: Did | null = $derived.by(() =>
    this.#did && this.byId.has(this.#did.personId) ? this.#did : null,
  );

  async checkIn(personId: string): Promise<void> {
    const answer = await this.#event.send('person.presence', { personId, presence: 'here' });
    if (answer.ok) this.#note(personId, answer.data);
  }

  /** Answers what to say of it: nothing when it was done, else why not. */
  async scan(secret: string): Promise<boolean> {
    const answer = await this.#event.send('desk.scan', { secret });
    if (answer.ok) this.#note(answer.data.personId, answer.data);
    return answer.ok;
  }

  /** Takes back that somebody is here, unless another desk has said something else of them since. */
  async undo(personId: string): Promise<void> {
    const { since } = this.presenceOf(personId);
    if (since === null) return;
    const input = { personId, presence: 'expected', since } as const;
    const answer = await this.#event.send('person.presence', input);
    if (answer.ok) this.#did = { personId, what: 'undone', since: answer.data.since };
  }

  /** Adds somebody who is on no list; answers who they are now. */
  async add(person: RawInputOf<'person.walkIn'>): Promise<string | null> {
    const answer = await this.#event.send('person.walkIn', person);
    return answer.ok ? answer.data.personId : null;
  }

  /** Says that somebody has no phone, or has one after all. */
  async setWithoutPhone(personId: string, withoutPhone: boolean): Promise<void> {
    await this.#event.send('person.phone', { personId, withoutPhone });
  }

  #note(personId: string, { since, changed }: { readonly since: Instant; readonly changed: boolean }): void {
    this.#did = { personId, what: changed ? 'came' : 'wasHere', since };
  }
}
