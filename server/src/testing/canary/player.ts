import { setTimeout } from 'node:timers/promises';
import { type AnswerOf, type CommandName, type RawInputOf, commands } from '@rotunda/shared/schema/commands';
import type { Aggregate } from '@rotunda/shared/rules/slices';
import type { Ack } from '@rotunda/shared/schema/protocol';
import type { Sockets } from './cast.ts';
import type { Ears } from './ears.ts';

export type Who = keyof Sockets;

/** Sends commands as everybody, and hears what they are answered. */
export class Player {
  readonly #sockets: Sockets;
  readonly #ears: Ears;
  readonly #revisions: Partial<Record<Aggregate, number>>;

  constructor(sockets: Sockets, ears: Ears) {
    this.#sockets = sockets;
    this.#ears = ears;
    this.#revisions = { ...sockets.owner.part('event')?.revisions };
  }

  /** A command that is to be done; answers what it was answered. */
  async does<Name extends CommandName>(
    who: Who,
    name: Name,
    input: RawInputOf<Name>,
  ): Promise<AnswerOf<Name>> {
    const { decidesOn } = commands[name];
    const answer = await this.#send(
      who,
      name,
      input,
      decidesOn === null ? undefined : this.#revisions[decidesOn],
    );
    if (!answer.ok) throw new Error(`${who} may not ${name}: ${answer.error.message}`);
    Object.assign(this.#revisions, answer.revisions);
    return answer.data;
  }

  /** A command that is to be refused; `revision` is what it decides on, for one that decides on something stale. */
  async isRefused<Name extends CommandName>(
    who: Who,
    name: Name,
    input: RawInputOf<Name>,
    revision?: number,
  ): Promise<void> {
    const { decidesOn } = commands[name];
    const current = decidesOn === null ? undefined : this.#revisions[decidesOn];
    const answer = await this.#send(who, name, input, revision ?? current);
    if (answer.ok) throw new Error(`${who} could ${name}`);
  }

  /** Every command, with what none of them takes. */
  async sendsNonsense(who: Who): Promise<void> {
    for (const name of Object.keys(commands)) {
      const nonsense = { id: `nonsense-${name}`, name, input: { '': null }, revision: 0 };
      this.#ears.hear(who, 'answers', await this.#sockets[who].raw(nonsense));
    }
  }

  async #send<Name extends CommandName>(
    who: Who,
    name: Name,
    input: RawInputOf<Name>,
    revision: number | undefined,
  ): Promise<Ack<AnswerOf<Name>>> {
    for (;;) {
      const answer = await this.#sockets[who].send(name, input, { revision });
      this.#ears.hear(who, 'answers', answer);
      // Everything there is, in a second or two, is more than any page asks for.
      if (answer.ok || answer.error.code !== 'too-many') return answer;
      await setTimeout(100);
    }
  }
}
