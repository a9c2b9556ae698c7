import { parts } from '@rotunda/shared/schema/parts';
import type { LiveClient } from '../live.ts';
import type { Marks } from './marks.ts';
import { type Listener, type Relation, relationOf } from './people.ts';

/** Through what somebody heard of something: a part, a route, or the answers to commands. */
export type Source = string;

/** What everybody heard: by what it is, by what they are to whose it is, through what. */
export class Ears {
  readonly #marks: Marks;
  readonly #heard = new Map<string, Map<Relation, Set<Source>>>();

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  hear(listener: Listener, source: Source, said: unknown): void {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    for (const { what, whose } of this.#marks.foundIn(text)) {
      const relations = this.#heard.get(what) ?? new Map<Relation, Set<Source>>();
      this.#heard.set(what, relations);
      const relation = relationOf(listener, whose);
      relations.set(relation, (relations.get(relation) ?? new Set()).add(source));
    }
  }

  /** Everything that was pushed to a socket from a certain push on, up to another. */
  hearPushes(listener: Listener, { pushes }: LiveClient, from = 0, to = pushes.length): void {
    for (const { key, value } of pushes.slice(from, to)) this.hear(listener, partOf(key), value);
  }

  /** Who heard of it, through what, in alphabetical order. */
  of(what: string): Partial<Record<Relation, Source[]>> {
    const relations = [...(this.#heard.get(what) ?? [])];
    return Object.fromEntries(relations.map(([relation, sources]) => [relation, [...sources].sort()]));
  }
}

/** The name of the part that travels under this key. */
const partOf = (key: string): string =>
  Object.keys(parts).find(
    (name) => name === key || (name.endsWith('*') && key.startsWith(name.slice(0, -1))),
  ) ?? key;
