import { PairMark, groundGain } from '../problem/remainder.ts';
import { has, sizeOf } from '../problem/rounds.ts';
import { Outlook } from './outlook.ts';
import type { Workshop } from './workshop.ts';

const NONE = -1;
const ROOT = 0;
/** What the levels of a plan weigh against everything that must not touch them. */
const LEVELS = 2 ** 20;
/** A price that no seat is worth. */
const OVERFLOW = 1e15;

/** A seat that a mentee could have in the round, and the arc that says whether they get it. */
interface Offer {
  readonly mentee: number;
  readonly mentor: number;
  /** What they would talk about: one of the model's needs, or −1. */
  readonly need: number;
  readonly arc: number;
}

/**
 * Seats one round anew, all other rounds standing: an assignment of everybody to a seat, solved exactly. The levels of the plan
 * come first and can only rise; among equally good seats those win that bring value early and people of one topic together.
 * Returns whether anything changed.
 */
export function reseatRound(workshop: Workshop, round: number): boolean {
  const { timetable, simplex } = workshop;
  simplex.clear();
  const movers = moversIn(workshop, round);
  const tables = addTables(workshop, round, movers);
  const outlook = new Outlook(timetable, round);
  const offers = movers.flatMap((mentee) => addMover(workshop, round, mentee, tables, outlook));
  simplex.run();
  return carryOut(
    workshop,
    round,
    movers,
    offers.filter(({ arc }) => simplex.flow[arc] === 1),
  );
}

/** Who is there and may be seated anew: nobody who was told their seat, cannot move, or is required where they are. */
function moversIn({ timetable, steady }: Workshop, round: number): number[] {
  const { remainder, meetings, meetingOf, rounds } = timetable;
  const { model, menteeOpen, pairs } = remainder;
  const movers: number[] = [];
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    if (!has(menteeOpen[mentee], round)) continue;
    const meeting = meetingOf[mentee * rounds + round];
    if (meeting !== NONE) {
      const pair = mentee * model.mentors + meetings[meeting].mentor;
      if (steady.isTold(meeting) || !steady.mayMove(meeting) || (pairs[pair] & PairMark.required) !== 0)
        continue;
    }
    movers.push(mentee);
  }
  return movers;
}

/** A node for every table with a seat to give, by mentor; −1 for the others. */
function addTables(
  { timetable, simplex, even }: Workshop,
  round: number,
  movers: readonly number[],
): Int32Array {
  const { remainder, meetings, meetingOf, guests, rounds } = timetable;
  const { model, mentorOpen, company, seats, totalLeft, unit } = remainder;
  const leaving = new Int32Array(model.mentors);
  for (const mentee of movers) {
    const meeting = meetingOf[mentee * rounds + round];
    if (meeting !== NONE) leaving[meetings[meeting].mentor]++;
  }
  const bonus = (LEVELS * model.tableBonus) / unit;
  const tables = new Int32Array(model.mentors).fill(NONE);
  for (let mentor = 0; mentor < model.mentors; mentor++) {
    const at = mentor * rounds + round;
    if (!has(mentorOpen[mentor], round) || (guests[at] === 0 && !timetable.hasRoom(mentor, round))) continue;
    const staying = guests[at] - leaving[mentor];
    const left = totalLeft[mentor] - timetable.totalOf(mentor) + leaving[mentor];
    const room = Math.min(seats[at] - staying, left);
    if (room <= 0) continue;
    const node = simplex.addNode();
    tables[mentor] = node;
    const isLit = staying > 0 || company[at] === 1;
    let hanger = NONE;
    for (let guest = 0; guest < room; guest++) {
      const reward = guest === 0 && !isLit ? bonus : 0;
      const arc = simplex.addArc(
        node,
        ROOT,
        1,
        even * (2 * (staying + guest) + 1) - reward,
        guest < leaving[mentor],
      );
      if (guest >= leaving[mentor] && hanger === NONE) hanger = arc;
    }
    simplex.hang(node, hanger === NONE ? simplex.addArc(node, ROOT, model.mentees, OVERFLOW) : hanger);
  }
  return tables;
}

/** The node of a mentee, with an arc for sitting out and one for every seat they could have. */
function addMover(
  { timetable, simplex, candidates, levels, themes, unrest }: Workshop,
  round: number,
  mentee: number,
  tables: Int32Array,
  outlook: Outlook,
): Offer[] {
  const { remainder, meetings, meetingOf, rounds } = timetable;
  const { model, menteeOpen, pairs, satOut } = remainder;
  const own = meetingOf[mentee * rounds + round];
  const current = own === NONE ? NONE : meetings[own].mentor;
  outlook.lookAt(mentee);
  const node = simplex.addNode();
  const idle = satOut[mentee] + sizeOf(menteeOpen[mentee]) - outlook.others.length - 1;
  const idleArc = simplex.addArc(node, ROOT, 1, LEVELS * levels.idle * (2 * idle + 1), own === NONE);
  const spare = simplex.addArc(node, ROOT, 1, OVERFLOW);
  simplex.hang(node, own === NONE ? spare : idleArc);

  const meets = new Set(outlook.others.map((meeting) => meetings[meeting].mentor));
  const listed = candidates[mentee];
  const list = current === NONE || listed.includes(current) ? listed : [...listed, current];
  const offers: Offer[] = [];
  for (const mentor of list) {
    if (tables[mentor] === NONE || meets.has(mentor)) continue;
    if ((pairs[mentee * model.mentors + mentor] & (PairMark.barred | PairMark.required)) !== 0) continue;
    const covering = outlook.aboutNeeds === 0 ? levels.covered : 0;
    const { need, gain } = outlook.bestNeed(
      mentor,
      (wanted, rung) =>
        LEVELS * (outlook.inAll(rung) + covering) +
        outlook.later(rung) +
        themes.worthOf(mentor, round, model.needTopic[wanted]),
    );
    const ground = groundGain(remainder, mentee, mentor);
    const total = gain + LEVELS * ground + ground * (rounds - round) + unrest.noise();
    const arc = simplex.addArc(node, tables[mentor], 1, -Math.round(total), mentor === current);
    offers.push({ mentee, mentor, need, arc });
  }
  return offers;
}

function carryOut(
  { timetable, themes }: Workshop,
  round: number,
  movers: readonly number[],
  taken: readonly Offer[],
): boolean {
  const { meetings, meetingOf, rounds, remainder } = timetable;
  const { menteeOpen, mentorOpen } = remainder;
  const isNew = ({ mentee, mentor, need }: Offer) => {
    const own = meetingOf[mentee * rounds + round];
    return own === NONE || meetings[own].mentor !== mentor || meetings[own].need !== need;
  };
  const changes = taken.filter(isNew);
  if (changes.length === 0) return false;
  const seated = new Set(taken.map(({ mentee }) => mentee));
  const changed = new Set(changes.map(({ mentee }) => mentee));
  for (const mentee of movers) {
    const own = meetingOf[mentee * rounds + round];
    if (own === NONE || (!changed.has(mentee) && seated.has(mentee))) continue;
    themes.touch(meetings[own].mentor);
    timetable.remove(own);
  }
  for (const { mentee, mentor, need } of changes) {
    const allowed = menteeOpen[mentee] & mentorOpen[mentor];
    timetable.put(timetable.add({ mentee, mentor, need, allowed }), round);
    themes.touch(mentor);
  }
  return true;
}
