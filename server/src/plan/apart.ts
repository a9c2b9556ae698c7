import type { ApartReason } from '@rotunda/db/queries/plan';
import { type Seating, plainSeating } from '@rotunda/db/queries/seating';
import { canTalk, foldedLanguages } from '@rotunda/shared/rules/languages';
import type { Table } from '@rotunda/shared/schema/event';
import { remembered } from './remembered.ts';
import { type TablesToBe, tablesToBe } from './tablesToBe.ts';
import type { World } from './world.ts';

export type Pairing = Pick<World, 'setup' | 'seating' | 'roster' | 'horizon'>;

/** Why a mentee and a mentor are kept apart, whatever a facilitator's list of pairs says; null when nothing does. */
export type Apart = (menteeId: string, mentorId: string) => ApartReason | null;

/**
 * What keeps people apart besides the list: nobody meets themselves; a place that does not suit one of them (no video link
 * for somebody from afar, another zone, a table to which the mentor cannot come); no language in common; and a conversation
 * at an earlier event. The last two give way to a requirement, an earlier event to a wish as well.
 */
export function apartFrom(world: Pairing): Apart {
  const { seating, roster, horizon } = world;
  const tables = tablesToBe(world);
  const ahead = horizon.roundIds.map((_, round) => round).slice(horizon.from);
  const said = (id: string): Seating => seating.people.get(id) ?? plainSeating;
  const required = pairKeys(roster.pairs.filter(({ kind }) => kind === 'required'));
  const met = pairKeys(seating.metBefore);
  const languages = new Map([...seating.people].map(([id, each]) => [id, folded(each.languages)]));
  const speaks = (id: string): readonly string[] => languages.get(id) ?? [];
  return (menteeId, mentorId) => {
    if (menteeId === mentorId) return 'same-person';
    const isPlain = !seating.people.has(menteeId) && !seating.people.has(mentorId);
    const place = isPlain
      ? null
      : placeBetween(said(menteeId), said(mentorId), { menteeId, mentorId, tables, ahead });
    if (place !== null) return place;
    if (isPlain && met.size === 0) return null;
    const key = `${menteeId} ${mentorId}`;
    if (required.has(key)) return null;
    if (!canTalk(speaks(menteeId), speaks(mentorId))) return 'language';
    return met.has(key) && !said(menteeId).wished.includes(mentorId) ? 'met-before' : null;
  };
}

interface Places {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly tables: TablesToBe;
  readonly ahead: readonly number[];
}

/** What a table lacks at which the two may have to sit down to each other; null when every one will do for both. */
function placeBetween(
  mentee: Seating,
  mentor: Seating,
  { menteeId, mentorId, tables, ahead }: Places,
): PlaceReason | null {
  const fixed = tables.fixedTableOf(menteeId);
  if (fixed && !tables.canComeTo(mentorId, fixed)) return 'fixed-seat';
  const lacks = ({ videoLink, zoneId }: Table): PlaceReason | null => {
    if (videoLink === '' && mentee.remote) return 'mentee-remote';
    if (videoLink === '' && mentor.remote) return 'mentor-remote';
    return !fixed && mentee.zoneId !== null && zoneId !== mentee.zoneId ? 'zone' : null;
  };
  if (fixed) return lacks(fixed);
  for (const round of ahead) {
    for (const table of tables.possible(mentorId, round)) {
      const lack = lacks(table);
      if (lack !== null) return lack;
    }
  }
  return null;
}

type PlaceReason = Extract<ApartReason, 'mentee-remote' | 'mentor-remote' | 'zone' | 'fixed-seat'>;

/** Whether it is a place that keeps two people apart: nothing that is said of the pair changes that. */
export const isOfPlace = (why: ApartReason | null): boolean =>
  why !== null && !['same-person', 'met-before', 'language'].includes(why);

const pairKeys = (pairs: readonly { readonly menteeId: string; readonly mentorId: string }[]) =>
  new Set(pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));

const folded = remembered(foldedLanguages);
