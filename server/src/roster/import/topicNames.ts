import { searchName } from '@rotunda/shared/rules/people';
import type { Topic } from '@rotunda/shared/schema/event';
import { newId } from '../../ids.ts';
import type { Wrong } from './faults.ts';

/** As many topics as an event's list can have. */
const mostTopics = 200;

/** The event's list of topics, and what a file would add to it. */
export class TopicNames {
  readonly #known: Map<string, Topic>;
  readonly #unknown = new Map<string, Topic>();
  readonly #adds: (name: string) => boolean;

  /** `adds` says whether a name that is not on the list may be added to it. */
  constructor(topics: readonly Topic[], adds: boolean | ((name: string) => boolean)) {
    this.#known = new Map(topics.map((topic) => [searchName(topic.name), topic]));
    this.#adds = typeof adds === 'boolean' ? () => adds : adds;
  }

  /** The topic of this name, or why there is none. */
  find(name: string): Topic | Wrong {
    const key = searchName(name);
    const known = this.#known.get(key);
    if (known) return known;
    const topic = this.#unknown.get(key) ?? { id: newId(), name };
    this.#unknown.set(key, topic);
    if (!this.#adds(name)) {
      return {
        reason: `“${name}” is not on the list of topics`,
        mend: 'Add it to the topics, let the import add new topics, or write a topic that is on the list.',
      };
    }
    if (this.#known.size + this.#unknown.size > mostTopics) {
      return {
        reason: `The list of topics is full`,
        mend: `Use topics that are on the list: it has at most ${mostTopics}.`,
      };
    }
    return topic;
  }

  /** Names that are not on the list, in the order in which they were asked for. */
  get unknown(): readonly Topic[] {
    return [...this.#unknown.values()];
  }

  /** Those of them that may be added. */
  get added(): readonly Topic[] {
    return this.unknown.filter(({ name }) => this.#adds(name));
  }

  /** The name of a topic that is on the list or would be added. */
  get names(): ReadonlyMap<string, string> {
    return new Map([...this.#known.values(), ...this.#unknown.values()].map(({ id, name }) => [id, name]));
  }
}
