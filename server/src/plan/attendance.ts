import type { PersonPresence, PresenceLogRow } from '@rotunda/db/queries/presence';
import { type Agenda, holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import type { RunEntry } from '@rotunda/shared/rules/run';
import type { Instant } from '@rotunda/shared/rules/time';

/** Who is here, by id. */
export type Attending = ReadonlyMap<string, Pick<PersonPresence, 'presence'>>;

/**
 * Whom a plan counts on from now. Whoever is gone is never planned. Whoever is expected is, until the first person is
 * here; from then on people are being checked in, and only those who are here can be planned.
 */
export function countsOn(presence: Attending): (personId: string) => boolean {
  const checkingIn = [...presence.values()].some((person) => person.presence === 'here');
  return (personId) => {
    const state = presence.get(personId)?.presence;
    return state === 'here' || (state === 'expected' && !checkingIn);
  };
}

/** Who was here, by round: rounds whose conversations never began are missing, as if nobody had been. */
export type WasHere = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Who was here when the conversations of each past round began (its work phase, at the last time it did). Somebody who was
 * here then without a conversation sat out; somebody who was not is owed nothing for that round.
 */
export function whoWasHere(
  agenda: Agenda,
  runLog: readonly RunEntry[],
  log: readonly Pick<PresenceLogRow, 'personId' | 'presence' | 'at'>[],
): WasHere {
  const starts = runLog.filter(({ what }) => what === 'step-started');
  const began = new Map(starts.map(({ stepId, at }) => [stepId, at]));
  return new Map(
    roundsOf(agenda).flatMap((round) => {
      const at = began.get(holdingPhase(round)?.id ?? null);
      return at === undefined ? [] : [[round.id, hereAt(at, log)] as const];
    }),
  );
}

function hereAt(
  at: Instant,
  log: readonly Pick<PresenceLogRow, 'personId' | 'presence' | 'at'>[],
): Set<string> {
  const here = new Set<string>();
  for (const entry of log) {
    if (entry.at > at) continue;
    if (entry.presence === 'here') here.add(entry.personId);
    else here.delete(entry.personId);
  }
  return here;
}
