import type { Slice } from '@rotunda/db';
import { type Actor, maySee, namespaceOf } from '@rotunda/shared/schema/authority';
import { type PartName, parts } from '@rotunda/shared/schema/parts';
import { type Namespace, type PartPush, namespaces } from '@rotunda/shared/schema/protocol';
import type { Sender } from '../handler.ts';
import type { Viewer } from '../snapshot.ts';

const isPartName = (name: string): name is PartName => Object.hasOwn(parts, name);
const partNames = Object.keys(parts).filter(isPartName);

/** Parts whose value is the same for everybody at the event: made once, and sent to all in one go. */
const forEverybody: readonly PartName[] = ['run'];

/** What an audience was last sent under one key. */
export interface Sent {
  readonly name: PartName;
  /** The value as text, to see whether a new one differs. */
  readonly text: string;
  readonly push: PartPush;
}

/** Those who are sent the very same values: everybody, everybody of one role, or one participant's devices. */
export class Audience {
  /** The room its sockets are in, and its key within the event. */
  readonly room: string;
  readonly namespaces: readonly Namespace[];
  readonly viewer: Viewer;
  readonly parts: readonly PartName[];
  /** By key; what a socket that joins is sent. */
  readonly sent = new Map<string, Sent>();
  /** How many sockets are in it or on their way. */
  size = 0;
  /** Whether everything it may see was made once. */
  isComplete = false;
  /** When it was last made anew, by the monotonic clock. */
  madeAtMs = -Infinity;
  /** What has to be made anew, and which keys of it have been made since it was marked. */
  readonly #outdated = new Map<PartName, Set<string>>();

  constructor(room: string, spaces: readonly Namespace[], viewer: Viewer, names: readonly PartName[]) {
    this.room = room;
    this.namespaces = spaces;
    this.viewer = viewer;
    this.parts = names;
    this.outdate(new Set(names));
  }

  get isPersonal(): boolean {
    return this.viewer.participantId !== null;
  }

  /** Marks what has to be made anew. Answers whether that is anything. */
  outdate(names: ReadonlySet<PartName>): boolean {
    for (const name of this.parts) if (names.has(name)) this.#outdated.set(name, new Set());
    return this.isOutdated;
  }

  get isOutdated(): boolean {
    return this.#outdated.size > 0;
  }

  /** A part to be made anew, and the keys of it that are done already: who makes another adds it. */
  nextOutdated(): { readonly name: PartName; readonly done: Set<string> } | undefined {
    for (const [name, done] of this.#outdated) return { name, done };
    return undefined;
  }

  /** All keys of a part were made; unless it has been marked again meanwhile, it is up to date. */
  settle(name: PartName, done: ReadonlySet<string>): void {
    if (this.#outdated.get(name) === done) this.#outdated.delete(name);
  }
}

/** Parts that are derived from any of these slices. */
export const partsFrom = (slices: readonly Slice[]): Set<PartName> =>
  new Set(partNames.filter((name) => parts[name].from.some((slice) => slices.includes(slice))));

const seenBy = (actor: Actor): PartName[] =>
  partNames.filter((name) => maySee(actor, name) && !forEverybody.includes(name));

/** Everybody at one event. A viewer has to be named; which one, the parts for everybody must not depend on. */
export const everybodyAt = (eventId: string): Audience =>
  new Audience(`everybody/${eventId}`, namespaces, { actor: 'stage', participantId: null }, forEverybody);

/** Everybody who sees what this sender sees, besides what everybody does. */
export function audienceOf({ eventId, actor, participantId }: Sender): Audience {
  const who = participantId ?? actor;
  return new Audience(
    `${actor}/${eventId}/${who}`,
    [namespaceOf[actor]],
    { actor, participantId },
    seenBy(actor),
  );
}
