import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { Wire } from './wire.ts';

type Seating = RawInputOf<'person.seating'>['seating'];

const plain: Seating = {
  mostAtOnce: null,
  remote: false,
  languages: [],
  zoneId: null,
  tableId: null,
  absent: [],
  wished: [],
};

/** Whether the wire was sent a roster with anybody on it: the first that comes may be from before an import. */
export const hasPeople = (wire: Wire): boolean =>
  wire.has('roster/*', '1') && wire.part('roster/*', '1').people.length > 0;

/** Somebody on the roster, as the wire was last sent it. */
export function personOf(wire: Wire, name: string) {
  const person = wire.part('roster/*', '1').people.find((each) => each.name === name);
  if (!person) throw new Error(`${name} is not on the roster`);
  return person;
}

/** Says beforehand what somebody's seat must be like, and waits until that is known. */
export async function saySeat(wire: Wire, name: string, over: Partial<Seating>): Promise<void> {
  const { id: personId, revision } = personOf(wire, name);
  await wire.send('person.seating', { personId, revision, seating: { ...plain, ...over } });
  await wire.until((each) => personOf(each, name).revision > revision, `the seat of ${name} is known`);
}
