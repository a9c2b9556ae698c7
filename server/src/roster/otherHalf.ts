import type { ReadTx } from '@rotunda/db';
import { loadRun } from '@rotunda/db/queries/run';
import { loadEvent } from '@rotunda/db/queries/setup';
import { isRegistrationOpen, type Registrant } from '@rotunda/shared/rules/registration';
import { Refusal } from '../refusal.ts';

/** Refuses once the event is over; `sentence` says what no longer changes. */
export async function refuseOver(tx: ReadTx, eventId: string, sentence: string): Promise<void> {
  if ((await loadRun(tx, eventId)).run.state !== 'ended') return;
  throw new Refusal('run-refused', sentence, { params: { reason: 'ended' } });
}

/**
 * Whoever is on the roster can be the other half as well, as long as somebody new could register as that. Throws what keeps
 * them out.
 */
export async function refuseOtherHalf(tx: ReadTx, eventId: string, as: Registrant): Promise<void> {
  const { event } = await loadEvent(tx, eventId);
  const mode = as === 'mentee' ? event.registerMentees : event.registerMentors;
  if (isRegistrationOpen(mode, { doors: event.doors, over: false })) return;
  throw new Refusal('forbidden', `Nobody can register as a ${as} now: ask at the desk to become one.`, {
    params: { as },
  });
}
