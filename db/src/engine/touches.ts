import {
  aggregates,
  slices,
  type Aggregate,
  type QuietSlice,
  type Slice,
} from '@rotunda/shared/rules/slices';
import type { Change } from './types.ts';

/** Collects what one write says it changed. */
export class Touches {
  readonly #slices = new Set<Slice>();
  readonly #people = new Set<string>();
  #everybody = false;

  add(touched: readonly Slice[]): void {
    for (const slice of touched) this.#slices.add(slice);
    this.#everybody ||= touched.length > 0;
  }

  addFor(participantIds: readonly string[], touched: readonly QuietSlice[]): void {
    if (participantIds.length === 0) return;
    for (const slice of touched) this.#slices.add(slice);
    for (const id of participantIds) this.#people.add(id);
  }

  get aggregates(): readonly Aggregate[] {
    return aggregates.filter((aggregate) => this.#slices.has(aggregate));
  }

  /** What listeners are told, or undefined if nothing was touched. */
  change(eventId: string, changes: number): Change | undefined {
    if (this.#slices.size === 0) return undefined;
    return {
      eventId,
      changes,
      slices: slices.filter((slice) => this.#slices.has(slice)),
      people: this.#everybody ? undefined : [...this.#people],
    };
  }
}
