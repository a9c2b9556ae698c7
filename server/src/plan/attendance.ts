import type { PersonPresence, PresenceLogRow } from '@rotunda/db/queries/presence';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import { type Agenda, holdingPhase, roundsOf } from '@rotunda/shared/rules/agenda';
import { takesPart } from '@rotunda/shared/rules/people';
import type { RunEntry } from '@rotunda/shared/rules/run';
import type { Instant } from '@rotunda/shared/rules/time';

/** Who is here, by id. */
export type Attending = ReadonlyMap<string, Pick<PersonPresence, 'presence'>>;

/** Who is here of those who take part: a mentor who came to register is not yet one for whom the day has begun. */
export const attendingOf = <State>(
  { byId }: Pick<RosterSlice, 'byId'>,
  presence: ReadonlyMap<string, State>,
): ReadonlyMap<string, State> =>
  new Map(
    [...presence].filter(([id]) => {
      const person = byId.get(id);
      return person !== undefined && takesPart(person);
    }),
  );

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
