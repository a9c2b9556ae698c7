import type { ReadTx } from '@rotunda/db';
import { type PartName, type PartValue, partKey, parts } from '@rotunda/shared/schema/parts';
import type { PartPush } from '@rotunda/shared/schema/protocol';
import type { Services } from '../services.ts';
import type { PartMaker, Snapshot } from '../snapshot.ts';
import type { Audience } from './audience.ts';

/** How every part is made. */
export type PartMakers = { readonly [Name in PartName]: PartMaker<Name> };

/** Told of a part that could not be made; everything else is sent all the same. */
export type ReportPart = (key: string, error: unknown) => void;

interface Making {
  readonly snapshot: Snapshot;
  readonly tx: ReadTx;
  readonly services: Services;
  readonly makers: PartMakers;
  readonly report: ReportPart;
}

/**
 * Makes what is outdated of an audience anew, at least one value and then as many as are made before it is late; the others
 * stay outdated. Answers those that differ from what the audience was last sent.
 */
export async function makeParts(
  audience: Audience,
  making: Making,
  isLate: () => boolean = () => false,
): Promise<PartPush[]> {
  const pushes: PartPush[] = [];
  let made = 0;
  for (let next = audience.nextOutdated(); next; next = audience.nextOutdated()) {
    const { name, done } = next;
    const members = new Map(membersOf(name, making).map((member) => [partKey(name, member), member]));
    for (const [key, member] of members) {
      if (done.has(key)) continue;
      if (made > 0 && isLate()) return pushes;
      done.add(key);
      made += 1;
      const push = await makeOne(audience, name, member, making);
      if (push) pushes.push(push);
    }
    // Nobody is told of a member that is gone, but should it come back, it counts as new.
    for (const [key, sent] of audience.sent) {
      if (sent.name === name && !members.has(key)) audience.sent.delete(key);
    }
    audience.settle(name, done);
  }
  audience.isComplete = true;
  return pushes;
}

function membersOf(name: PartName, { makers, snapshot, report }: Making): readonly (string | undefined)[] {
  if (!name.endsWith('*')) return [undefined];
  try {
    return makers[name].members?.(snapshot) ?? [];
  } catch (error) {
    report(name, error);
    return [];
  }
}

async function makeOne(
  audience: Audience,
  name: PartName,
  member: string | undefined,
  { makers, snapshot, tx, services, report }: Making,
): Promise<PartPush | undefined> {
  const key = partKey(name, member);
  try {
    const maker: PartMaker<PartName> = makers[name];
    const made = await maker.make({ snapshot, tx, services, viewer: audience.viewer, member: member ?? '' });
    const text = JSON.stringify(made);
    if (audience.sent.get(key)?.text === text) return undefined;
    const push = { key, version: snapshot.version, value: allowed(name, made) };
    audience.sent.set(key, { name, text, push });
    return push;
  } catch (error) {
    report(key, error);
    return undefined;
  }
}

/** The allow-list: whatever a part's schema does not name stops the part, here and not only in tests. */
function allowed<Name extends PartName>(name: Name, value: PartValue<Name>): PartValue<Name> {
  // Each schema outputs its own part's value; the table's type can only say that for all of them together.
  return parts[name].value.parse(value) as PartValue<Name>;
}
