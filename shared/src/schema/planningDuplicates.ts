import type { Instance } from '../rules/planning.ts';
import { fieldName, type InstanceProblem } from './planningProblem.ts';

/**
 * Finds the first entry that says again what an earlier one said: a topic offered twice, a pair required twice, a mentee
 * held in two places at once. Ids are not compared: a plan speaks of positions only.
 */
export function duplicateIn(instance: Instance): InstanceProblem | null {
  for (const [mentor, { offers, absent }] of instance.mentors.entries()) {
    const duplicate =
      repeated(['mentors', mentor, 'offers'], offers, ([topic]) => `topic ${topic}`) ??
      repeated(['mentors', mentor, 'absent'], absent, (round) => `round ${round}`);
    if (duplicate) return duplicate;
  }
  for (const [mentee, { needs, absent }] of instance.mentees.entries()) {
    const duplicate =
      repeated(['mentees', mentee, 'needs'], needs, ([topic]) => `topic ${topic}`) ??
      repeated(['mentees', mentee, 'absent'], absent, (round) => `round ${round}`);
    if (duplicate) return duplicate;
  }
  const pair = ([mentee, mentor]: readonly number[]) => `mentee ${mentee} with mentor ${mentor}`;
  const seat = ([mentee, , round]: readonly number[]) => `mentee ${mentee} in round ${round}`;
  const held = instance.held ?? [];
  const locked = instance.extension?.locked ?? [];
  return (
    repeated(['forbidden'], instance.forbidden, pair) ??
    repeated(['pins'], instance.pins, pair) ??
    repeated(['wishes'], instance.wishes ?? [], pair) ??
    repeated(['held'], held, seat) ??
    repeated(['announced'], instance.announced ?? [], seat) ??
    repeated(['extension', 'locked'], locked, seat, new Set(held.map(seat))) ??
    repeated(
      ['extension', 'seats'],
      instance.extension?.seats ?? [],
      ([mentor, round]) => `mentor ${mentor} in round ${round}`,
    ) ??
    repeated(['extension', 'places'], instance.extension?.places ?? [], ([mentee]) => `mentee ${mentee}`)
  );
}

function repeated<Entry>(
  list: readonly PropertyKey[],
  entries: readonly Entry[],
  saying: (entry: Entry) => string,
  seen = new Set<string>(),
): InstanceProblem | null {
  for (const [position, entry] of entries.entries()) {
    const said = saying(entry);
    if (seen.has(said)) {
      return { field: fieldName([...list, position]), found: `${said} again`, mend: 'keep one of the two' };
    }
    seen.add(said);
  }
  return null;
}
