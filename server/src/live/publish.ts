import type { Change, Slice } from '@rotunda/db';
import { Hall, type HallOptions } from './hall.ts';
import type { LiveSocket } from './wire.ts';

/** Sends everybody who is connected, to whichever event, what they may see of it. */
export class Publisher {
  readonly #options: HallOptions;
  readonly #halls = new Map<string, Hall>();
  readonly #stopListening: () => void;

  constructor(options: HallOptions) {
    this.#options = options;
    this.#stopListening = options.services.db.onChange((change) => this.#changed(change));
  }

  join(socket: LiveSocket): void {
    const { eventId } = socket.data.sender;
    const hall = this.#halls.get(eventId) ?? new Hall(eventId, this.#options);
    this.#halls.set(eventId, hall);
    hall.join(socket);
  }

  leave(socket: LiveSocket): void {
    const { eventId } = socket.data.sender;
    const hall = this.#halls.get(eventId);
    hall?.leave(socket);
    if (!hall?.isEmpty) return;
    // What was kept of an event that nobody looks at any more would only grow old.
    hall.close();
    this.#halls.delete(eventId);
  }

  /** Makes anew what is derived from this slice although nothing of it was written: what else it is made of has changed. */
  refresh(slice: Slice): void {
    for (const [eventId, hall] of this.#halls) {
      hall.changed({ eventId, changes: 0, slices: [slice], people: undefined });
    }
  }

  close(): void {
    this.#stopListening();
    for (const hall of this.#halls.values()) hall.close();
    this.#halls.clear();
  }

  #changed(change: Change): void {
    this.#halls.get(change.eventId)?.changed(change);
  }
}
