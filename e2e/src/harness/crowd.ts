import type { Card } from '../arrange/owner.ts';
import { Browserless } from './browserless.ts';
import { Wire } from './wire.ts';

interface Member {
  readonly card: Card;
  readonly wire: Wire;
}

/** Enough at once to be a rush at the door, few enough for one test to follow. */
const atOnce = 20;

/** Many people whose phones are sockets: they come by their links, sit down in every round and write a next step. */
export class Crowd {
  readonly #members: readonly Member[];
  readonly #deeds: Promise<unknown>[] = [];
  #saved = 0;

  private constructor(members: readonly Member[]) {
    this.#members = members;
  }

  /** Everybody opens their personal link and says that they have arrived. */
  static async come(url: string, eventId: string, cards: readonly Card[]): Promise<Crowd> {
    const members: Member[] = [];
    for (let from = 0; from < cards.length; from += atOnce) {
      const group = cards.slice(from, from + atOnce).map(async (card) => {
        const phone = new Browserless(url);
        const { pathname, hash } = new URL(card.link);
        await phone.post(`/api/join/${pathname.replace('/p/', '')}/link`, { token: hash.replace('#t=', '') });
        const wire = await Wire.connect({ url, namespace: '/participant', eventId, cookie: phone.cookie });
        await wire.until((each) => each.has('run') && each.has('me.schedule'), `${card.name} was told`);
        await wire.send('me.arrive', {});
        return { card, wire };
      });
      members.push(...(await Promise.all(group)));
    }
    return new Crowd(members);
  }

  get size(): number {
    return this.#members.length;
  }

  /** How many notes were acknowledged. */
  get saved(): number {
    return this.#saved;
  }

  /** From now on everybody does in each round what people do. */
  playAlong(): void {
    for (const member of this.#members) this.#follow(member);
  }

  /** Resolves when all that anybody did so far has been answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#deeds);
  }

  leave(): void {
    for (const { wire } of this.#members) wire.close();
  }

  #follow({ card, wire }: Member): void {
    let lastStep = '';
    wire.onPart('run', () => {
      const { run, agenda } = wire.part('run');
      if (!('stepId' in run) || run.stepId === lastStep) return;
      lastStep = run.stepId;
      const rounds = agenda.filter(({ kind }) => kind === 'round');
      const number = 1 + rounds.findIndex(({ phases }) => phases[0]?.id === lastStep);
      const round = rounds[number - 1];
      const seat = wire.part('me.schedule').stops?.find(({ roundId }) => roundId === round?.id)?.seat;
      if (seat?.as !== 'mentee') return;
      const { conversationId } = seat;
      this.#deeds.push(wire.send('seat.here', { conversationId }));
      this.#deeds.push(this.#write(wire, conversationId, `Step of ${card.name} in round ${number}`));
    });
  }

  async #write(wire: Wire, conversationId: string, text: string): Promise<void> {
    const version = { device: 'crowd-01', rev: 1, base: [] };
    await wire.send('note.save', { conversationId, field: 'next-step', ...version, text });
    this.#saved += 1;
  }
}
