import { setImmediate, setTimeout } from 'node:timers';
import type { Change } from '@rotunda/db';
import type { Namespace, ServerToClient } from '@rotunda/shared/schema/protocol';
import type { Services } from '../services.ts';
import { senderOfSession } from '../sessions/sessions.ts';
import type { LiveSocket } from './wire.ts';

type Why = Parameters<ServerToClient['closed']>[0];

const whys: Record<Namespace, Why> = {
  '/facilitator': 'signed-out',
  '/participant': 'released',
  '/stage': 'revoked',
};

/** Sockets that are looked at before the event loop gets a turn. */
const stretch = 20;
/** Sessions also end by themselves, after days: it is enough to look now and then. */
const roundMs = 10 * 60_000;

/**
 * Shows out whoever's session has ended: signed out, password changed, seat released, link renewed, person removed, part in
 * the event ended or become another. No connection outlives its session.
 */
export class Doorkeeper {
  readonly #services: Services;
  readonly #report: (error: unknown) => void;
  readonly #inside = new Map<LiveSocket, Namespace>();
  readonly #suspects = new Set<LiveSocket>();
  readonly #stops: (() => void)[];
  #round: NodeJS.Timeout | undefined;
  #isLooking = false;

  constructor(services: Services, report: (error: unknown) => void) {
    this.#services = services;
    this.#report = report;
    this.#stops = [
      services.db.onChange((change) => this.#changed(change)),
      services.sessionEnds.subscribe(() => this.#suspect((_, namespace) => namespace === '/facilitator')),
    ];
    this.#goRound();
  }

  enter(socket: LiveSocket, namespace: Namespace): void {
    this.#inside.set(socket, namespace);
    // The session may have ended between the handshake and now.
    this.#suspect((each) => each === socket);
  }

  leave(socket: LiveSocket): void {
    this.#inside.delete(socket);
    this.#suspects.delete(socket);
  }

  close(): void {
    clearTimeout(this.#round);
    for (const stop of this.#stops) stop();
    this.#inside.clear();
    this.#suspects.clear();
  }

  #goRound(): void {
    this.#round = setTimeout(() => {
      this.#suspect(() => true);
      this.#goRound();
    }, roundMs);
    this.#round.unref();
  }

  #changed({ eventId, slices, people }: Change): void {
    const concerns = (namespace: Namespace): boolean => {
      if (namespace === '/stage') return slices.includes('setup');
      if (namespace === '/facilitator') return slices.includes('crew');
      return slices.includes('roster') || slices.includes('presence');
    };
    this.#suspect(({ data: { sender } }, namespace) => {
      if (sender.eventId !== eventId || !concerns(namespace)) return false;
      return people === undefined || (sender.participantId !== null && people.includes(sender.participantId));
    });
  }

  #suspect(isSuspect: (socket: LiveSocket, namespace: Namespace) => boolean): void {
    for (const [socket, namespace] of this.#inside)
      if (isSuspect(socket, namespace)) this.#suspects.add(socket);
    void this.#look();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      let looked = 0;
      // A set that grows while it is walked through is walked to its end.
      for (const socket of this.#suspects) {
        this.#suspects.delete(socket);
        await this.#lookAt(socket);
        looked += 1;
        if (looked % stretch === 0) await new Promise<void>((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      this.#suspects.clear();
      this.#report(error);
    } finally {
      this.#isLooking = false;
    }
  }

  async #lookAt(socket: LiveSocket): Promise<void> {
    const namespace = this.#inside.get(socket);
    if (!namespace) return;
    const known = socket.data.sender;
    const sender = await senderOfSession(this.#services, namespace, known);
    if (sender?.actor === known.actor && sender.participantId === known.participantId) return;
    // Two people turned out to be one: the page comes back at once, by the same cookie, as that person.
    const isMerged = namespace === '/participant' && sender !== null;
    if (isMerged) {
      socket.disconnect(true);
      return;
    }
    socket.emit('closed', whys[namespace]);
    socket.disconnect(true);
  }
}
