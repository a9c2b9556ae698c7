import { PairMark, groundGain } from '../problem/remainder.ts';
import { has, sizeOf } from '../problem/rounds.ts';
import type { Workshop } from './workshop.ts';

const NONE = -1;
const ROOT = 0;
/** What the levels of a plan weigh against everything that must not touch them. */
const LEVELS = 2 ** 20;
/** Mentees take one seat whatever an arc could carry: but one that could carry more may stay in the tree, which has right prices so. */
const WIDE = 2;
/** A price that no seat is worth. */
const OVERFLOW = 1e15;

/**
 * Seats that mentees could have in the round, side by side because there are thousands: what they would talk about (one of the
 * model's needs, or −1), and the arc that says whether they get it.
 */
interface Offers {
  readonly mentee: number[];
  readonly mentor: number[];
  readonly need: number[];
  readonly arc: number[];
}

interface Offer {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
}

/**
 * Seats one round anew, all other rounds standing: an assignment of everybody to a seat, solved exactly. The levels of the plan
 * come first and can only rise; among equally good seats those win that bring value early and people of one topic together.
 * Returns whether anything changed.
 */
export function reseatRound(workshop: Workshop, round: number): boolean {
  const { simplex } = workshop;
  simplex.clear();
  const movers = moversIn(workshop, round);
  const tables = addTables(workshop, round, movers);
  const offers: Offers = { mentee: [], mentor: [], need: [], arc: [] };
  for (const mentee of movers) addMover(workshop, round, mentee, tables, offers);
  simplex.run();
  return carryOut(workshop, round, movers, takenOf(offers, simplex.flow));
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

/** Adds the node of a mentee, with an arc for sitting out and one for every seat they could have. */
function addMover(
  workshop: Workshop,
  round: number,
  mentee: number,
  tables: Int32Array,
  offers: Offers,
): void {
  const { timetable, simplex, candidates, levels, outlook, unrest } = workshop;
  const { remainder, mentorOf, meetingOf, rounds } = timetable;
  const { model, menteeOpen, pairs, satOut } = remainder;
  const own = meetingOf[mentee * rounds + round];
  const current = own === NONE ? NONE : mentorOf[own];
  outlook.lookAt(mentee, round);
  const node = simplex.addNode();
  const idle = satOut[mentee] + sizeOf(menteeOpen[mentee]) - outlook.others - 1;
  const sitsOut = simplex.addArc(node, ROOT, WIDE, LEVELS * levels.idle * (2 * idle + 1));
  if (own === NONE) take(workshop, node, sitsOut);

  const listed = candidates[mentee];
  const list = current === NONE || listed.includes(current) ? listed : [...listed, current];
  for (const mentor of list) {
    if (tables[mentor] === NONE || outlook.meets(mentor)) continue;
    if ((pairs[mentee * model.mentors + mentor] & (PairMark.barred | PairMark.required)) !== 0) continue;
    const { need, gain } = bestNeed(workshop, round, mentee, mentor);
    const ground = groundGain(remainder, mentee, mentor);
    const total = gain + LEVELS * ground + ground * (rounds - round) + unrest.noise();
    offers.mentee.push(mentee);
    offers.mentor.push(mentor);
    offers.need.push(need);
    const arc = simplex.addArc(node, tables[mentor], WIDE, -Math.round(total));
    offers.arc.push(arc);
    if (mentor === current) take(workshop, node, arc);
  }
}

/** Lets a mentee have what they have now, and hang under it in the tree. */
function take({ simplex }: Workshop, node: number, arc: number): void {
  simplex.flow[arc] = 1;
  simplex.hang(node, arc);
}

/** The need that the conversation would best be about, and what that gains; −1 and 0 when the mentor serves none. */
function bestNeed(
  { timetable, levels, themes, outlook }: Workshop,
  round: number,
  mentee: number,
  mentor: number,
): { need: number; gain: number } {
  const { ladders, remainder } = timetable;
  const { needStart, needTopic } = remainder.model;
  const covering = outlook.aboutNeeds === 0 ? levels.covered : 0;
  let best = NONE;
  let most = -1;
  for (let need = needStart[mentee]; need < needStart[mentee + 1]; need++) {
    const rung = ladders.rungOf(need, mentor);
    if (rung === NONE) continue;
    const gain =
      LEVELS * (outlook.inAll(rung) + covering) +
      outlook.later(rung) +
      themes.worthOf(mentor, round, needTopic[need]);
    if (gain <= most) continue;
    most = gain;
    best = need;
  }
  return { need: best, gain: Math.max(0, most) };
}

function takenOf(offers: Offers, flow: Int32Array): Offer[] {
  const taken: Offer[] = [];
  for (const [offer, arc] of offers.arc.entries()) {
    if (flow[arc] !== 1) continue;
    taken.push({ mentee: offers.mentee[offer], mentor: offers.mentor[offer], need: offers.need[offer] });
  }
  return taken;
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
