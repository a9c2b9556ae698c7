import type { PersonRow } from '@rotunda/db/queries/roster';
import { personalCode } from '../keys.ts';

type Coded = Pick<PersonRow, 'id' | 'codeGeneration'>;

/** The personal codes of an event that are in use. */
export const codesOf = (eventKey: Buffer, people: readonly Coded[]): Set<string> =>
  new Set(people.map(({ id, codeGeneration }) => personalCode(eventKey, id, codeGeneration)));

/**
 * The first generation, from `from` on, whose code nobody at the event has; the code is added to `taken`. Six characters
 * are many for one event, but not so many that chance may decide.
 */
export function freeGeneration(eventKey: Buffer, personId: string, taken: Set<string>, from = 1): number {
  let generation = from;
  let code = personalCode(eventKey, personId, generation);
  while (taken.has(code)) {
    generation += 1;
    code = personalCode(eventKey, personId, generation);
  }
  taken.add(code);
  return generation;
}
