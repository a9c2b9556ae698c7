import { createHash } from 'node:crypto';
import type { SeatingSlice } from '@rotunda/db/queries/seating';
import type { RosterSlice } from '@rotunda/db/queries/roster';
import type { SetupSlice } from '@rotunda/db/queries/setup';
import { takesPart } from '@rotunda/shared/rules/people';
import { attendingOf, countsOn } from './attendance.ts';
import { wholeEvent } from './horizon.ts';
import { planningJob } from './instance.ts';
import { remembered } from './remembered.ts';
import type { World } from './world.ts';

/** JSON with the keys of every object in order, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    // Most of an instance is lists of numbers, and there are hundreds of thousands.
    return value.every(isPlain) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  }
  if (isPlain(value)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const inOrder = entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${inOrder.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}

const isPlain = (value: unknown): value is string | number | boolean | null | undefined =>
  typeof value !== 'object' || value === null;

const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64url');

/** A step for each slice, so that the answer is remembered for all of them together. */
const questionOf = remembered((roster: RosterSlice) =>
  remembered((seating: SeatingSlice) =>
    remembered((setup: SetupSlice): string => {
      const { instance, unaskable } = planningJob({
        setup,
        roster,
        seating,
        presence: new Map(roster.people.map(({ id }) => [id, { presence: 'expected' }])),
        conversations: [],
        horizon: wholeEvent(setup.agenda),
        wasHere: new Map(),
      });
      return hashOf([instance, unaskable]);
    }),
  ),
);

/**
 * What a plan was asked, in two SHA-256 hashes joined by a dot. The first is of the instance for the whole event with
 * everybody there: it changes with people, needs, tables and rules, and not with names, with the run or with the time of
 * day. The second is of who cannot be counted on.
 */
export function digestOf({
  setup,
  roster,
  seating,
  presence,
}: Pick<World, 'setup' | 'roster' | 'seating' | 'presence'>): string {
  const counted = countsOn(attendingOf(roster, presence));
  const missing = roster.people
    .filter(takesPart)
    .map(({ id }) => id)
    .filter((id) => !counted(id));
  return `${questionOf(roster)(seating)(setup)}.${hashOf(missing.toSorted())}`;
}

/** Whether both ask the same of the planner, whoever is there. */
export const asksTheSame = (one: string, other: string): boolean => one.split('.')[0] === other.split('.')[0];
