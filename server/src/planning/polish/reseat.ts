import { PairMark } from '../problem/remainder.ts';
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
 * Seats one round anew, all other rounds standing: an assignment of everybody to a seat, solved exactly. The levels of the plan
 * come first and can only rise; among equally good seats those win that bring value early and people of one topic together.
 * Returns whether anything changed.
 */
export function reseatRound(workshop: Workshop, round: number): boolean {
  const { simplex } = workshop;
  simplex.clear();
  const movers = moversIn(workshop, round);
  const tables = addTables(workshop, round, movers);
  workshop.offers.clear();
  for (const mentee of movers) addMover(workshop, round, mentee, tables);
  simplex.run();
  return carryOut(workshop, round, movers);
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
function addMover(workshop: Workshop, round: number, mentee: number, tables: Int32Array): void {
  const { timetable, simplex, prospects, levels, outlook } = workshop;
  const { remainder, mentorOf, meetingOf, rounds } = timetable;
  const { menteeOpen, satOut } = remainder;
  const own = meetingOf[mentee * rounds + round];
  const current = own === NONE ? NONE : mentorOf[own];
  outlook.lookAt(mentee, round);
  const node = simplex.addNode();
  const idle = satOut[mentee] + sizeOf(menteeOpen[mentee]) - outlook.others - 1;
  const sitsOut = simplex.addArc(node, ROOT, WIDE, LEVELS * levels.idle * (2 * idle + 1));
  if (own === NONE) take(workshop, node, sitsOut);
  for (let prospect = prospects.start[mentee]; prospect < prospects.start[mentee + 1]; prospect++) {
    const mentor = prospects.mentor[prospect];
    if (tables[mentor] === NONE || outlook.meets(mentor)) continue;
    const arc = simplex.addArc(node, tables[mentor], WIDE, 0);
    offerSeat(workshop, round, mentee, prospect, arc);
    if (mentor === current) take(workshop, node, arc);
  }
}

/** Lets a mentee have what they have now, and hang under it in the tree. */
function take({ simplex }: Workshop, node: number, arc: number): void {
  simplex.flow[arc] = 1;
  simplex.hang(node, arc);
}

/** Puts a price on the arc of a seat: what the conversation would gain, about the need that it would best be about. */
function offerSeat(workshop: Workshop, round: number, mentee: number, prospect: number, arc: number): void {
  const { timetable, simplex, prospects, offers, levels, themes, outlook, unrest } = workshop;
  const { needTopic } = timetable.remainder.model;
  const mentor = prospects.mentor[prospect];
  const covering = outlook.aboutNeeds === 0 ? levels.covered : 0;
  let need = NONE;
  let gain = 0;
  for (let about = prospects.aboutStart[prospect]; about < prospects.aboutStart[prospect + 1]; about++) {
    const rung = prospects.rung[about];
    const own =
      LEVELS * (outlook.inAll(rung) + covering) +
      outlook.later(rung) +
      themes.worthOf(mentor, round, needTopic[prospects.need[about]]);
    if (need !== NONE && own <= gain) continue;
    need = prospects.need[about];
    gain = own;
  }
  const ground = prospects.ground[prospect] * (LEVELS + timetable.rounds - round);
  simplex.cost[arc] = -Math.round(gain + ground + unrest.noise());
  offers.add(mentee, mentor, need, arc);
}

/** Carries out what the flow says, and returns whether it is anything new. */
function carryOut(workshop: Workshop, round: number, movers: readonly number[]): boolean {
  const { timetable, themes } = workshop;
  const { meetingOf, mentorOf, needOf, rounds, remainder } = timetable;
  const { menteeOpen, mentorOpen } = remainder;
  const taken = takenOffers(workshop);
  const isNew = ({ mentee, mentor, need }: Offer) => {
    const own = meetingOf[mentee * rounds + round];
    return own === NONE || mentorOf[own] !== mentor || needOf[own] !== need;
  };
  const changes = taken.filter(isNew);
  if (changes.length === 0) return false;
  const staying = new Set(taken.map(({ mentee }) => mentee));
  for (const { mentee } of changes) staying.delete(mentee);
  for (const mentee of movers) {
    const own = meetingOf[mentee * rounds + round];
    if (own === NONE || staying.has(mentee)) continue;
    themes.touch(mentorOf[own]);
    timetable.remove(own);
  }
  for (const { mentee, mentor, need } of changes) {
    const allowed = menteeOpen[mentee] & mentorOpen[mentor];
    timetable.put(timetable.add({ mentee, mentor, need, allowed }), round);
    themes.touch(mentor);
  }
  return true;
}

interface Offer {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
}

function takenOffers({ offers, simplex }: Workshop): Offer[] {
  const taken: Offer[] = [];
  for (let offer = 0; offer < offers.count; offer++) {
    if (simplex.flow[offers.arc[offer]] === 0) continue;
    taken.push({ mentee: offers.mentee[offer], mentor: offers.mentor[offer], need: offers.need[offer] });
  }
  return taken;
}
