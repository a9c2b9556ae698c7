import type { ReadTx } from '@rotunda/db';
import { loadRun } from '@rotunda/db/queries/run';
import { loadAgenda } from '@rotunda/db/queries/setup';
import { roundsToCome } from '@rotunda/shared/rules/progress';

/** Ids of the rounds in which it still matters what somebody is; of the others nothing changes any more. */
export async function loadRoundsToCome(tx: ReadTx, eventId: string): Promise<string[]> {
  const { run } = await loadRun(tx, eventId);
  return roundsToCome(run, await loadAgenda(tx, eventId)).map(({ id }) => id);
}
