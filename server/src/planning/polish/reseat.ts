import type { NetworkSimplex } from '../flow/networkSimplex.ts';
import type { Weights } from '../flow/weights.ts';
import { PairMark } from '../problem/remainder.ts';
import { groundGain } from '../problem/remainder.ts';
import { has, sizeOf } from '../problem/rounds.ts';
import type { Timetable } from '../rounds/timetable.ts';
import type { PolishWeights } from './exchange.ts';
import type { Steadiness } from './steadiness.ts';
import type { Themes } from './themes.ts';

const NONE = -1;
const ROOT = 0;
/** What the levels of a plan weigh against everything that must not touch them. */
const LEVELS = 2 ** 20;

interface Offer {
  readonly mentee: number;
  readonly mentor: number;
  readonly need: number;
  readonly arc: number;
}

/**
 * Seats one round anew, all other rounds standing: an assignment of everybody to a seat, solved exactly. The levels of the plan
 * come first and can only rise; among equally good seats those win that bring value early and people of one topic together.
 */
export function reseatRound(
  timetable: Timetable,
  round: number,
  candidates: readonly (readonly number[])[],
  themes: Themes,
  levels: Weights,
  weights: PolishWeights,
  steady: Steadiness,
  simplex: NetworkSimplex,
): boolean {
  const { remainder, ladders, meetings, meetingOf, guests, rounds } = timetable;
  const { model, menteeOpen, mentorOpen, pairs, company, seats, totalLeft } = remainder;
  const { mentees, mentors } = model;
  simplex.clear();
  const tableNode = new Int32Array(mentors).fill(NONE);
  const leaving = new Int32Array(mentors);
  const movers: number[] = [];
  for (let mentee = 0; mentee < mentees; mentee++) {
    if (!has(menteeOpen[mentee], round)) continue;
    const meeting = meetingOf[mentee * rounds + round];
    if (meeting !== NONE) {
      const { mentor } = meetings[meeting];
      if (
        steady.isTold(meeting) ||
        !steady.mayMove(meeting) ||
        (pairs[mentee * mentors + mentor] & PairMark.required) !== 0
      )
        continue;
      leaving[mentor]++;
    }
    movers.push(mentee);
  }
  const bonus = (LEVELS * model.tableBonus) / remainder.unit;
  for (let mentor = 0; mentor < mentors; mentor++) {
    if (!has(mentorOpen[mentor], round)) continue;
    const at = mentor * rounds + round;
    const staying = guests[at] - leaving[mentor];
    if (guests[at] === 0 && !timetable.hasRoom(mentor, round)) continue;
    const room = Math.min(
      seats[at] - staying,
      totalLeft[mentor] - timetable.totalOf(mentor) + leaving[mentor],
    );
    if (room <= 0) continue;
    const node = simplex.addNode();
    tableNode[mentor] = node;
    const lit = staying > 0 || company[at] === 1 ? 1 : 0;
    let hanger = NONE;
    for (let guest = 0; guest < room; guest++) {
      const reward = guest === 0 && lit === 0 ? bonus : 0;
      const even = weights.even * (2 * (staying + guest) + 1);
      const arc = simplex.addArc(node, ROOT, 1, even - reward, guest < leaving[mentor]);
      if (guest >= leaving[mentor] && hanger === NONE) hanger = arc;
    }
    simplex.hang(node, hanger === NONE ? simplex.addArc(node, ROOT, mentees, 1e15) : hanger);
  }

  const reached = timetable.reached.slice();
  const offers: Offer[] = [];
  const laterGain = new Float64Array(ladders.suitability.length);
  const wholeGain = new Float64Array(ladders.suitability.length);
  for (const mentee of movers) {
    const own = meetingOf[mentee * rounds + round];
    // Count the other conversations by rung, up to each later round and in all.
    const others: number[] = [];
    for (let other = model.from; other < rounds; other++) {
      const meeting = meetingOf[mentee * rounds + other];
      if (meeting !== NONE && other !== round) others.push(meeting);
    }
    const firstNeed = model.needStart[mentee];
    const lastNeed = model.needStart[mentee + 1];
    const firstRung = ladders.start[firstNeed];
    const lastRung = ladders.start[lastNeed];
    for (let rung = firstRung; rung < lastRung; rung++) laterGain[rung] = 0;
    let seen = 0;
    let about = timetable.aboutNeeds[mentee];
    const climb = (meeting: number, by: number): void => {
      if (timetable.top[meeting] === NONE) return;
      for (let rung = ladders.start[meetings[meeting].need]; rung <= timetable.top[meeting]; rung++)
        reached[rung] += by;
    };
    for (let until = model.from; until < rounds; until++) {
      if (seen < others.length && timetable.roundOf[others[seen]] === until) {
        if (timetable.top[others[seen]] !== NONE) about++;
        climb(others[seen++], 1);
      }
      if (until < round) continue;
      for (let need = firstNeed; need < lastNeed; need++) {
        let gain = 0;
        for (let rung = ladders.start[need]; rung < ladders.start[need + 1]; rung++) {
          gain += ladders.gain(need, rung, reached[rung]);
          laterGain[rung] += gain;
          if (until === rounds - 1) wholeGain[rung] = gain;
        }
      }
    }
    for (const meeting of others) climb(meeting, -1);

    const node = simplex.addNode();
    const idle = remainder.satOut[mentee] + sizeOf(menteeOpen[mentee]) - others.length - 1;
    const idleArc = simplex.addArc(node, ROOT, 1, LEVELS * levels.idle * (2 * idle + 1), own === NONE);
    const spare = simplex.addArc(node, ROOT, 1, 1e15);
    simplex.hang(node, own === NONE ? spare : idleArc);
    const meets = new Set(others.map((meeting) => meetings[meeting].mentor));
    const currentMentor = own === NONE ? NONE : meetings[own].mentor;
    const list =
      currentMentor === NONE || candidates[mentee].includes(currentMentor)
        ? candidates[mentee]
        : [...candidates[mentee], currentMentor];
    for (const mentor of list) {
      if (tableNode[mentor] === NONE || meets.has(mentor)) continue;
      if ((pairs[mentee * mentors + mentor] & (PairMark.barred | PairMark.required)) !== 0) continue;
      const ground = groundGain(remainder, mentee, mentor);
      let bestNeed = NONE;
      let bestGain = -1;
      for (let need = firstNeed; need < lastNeed; need++) {
        const rung = ladders.rungOf(need, mentor);
        if (rung === NONE) continue;
        const gain =
          LEVELS * (wholeGain[rung] + (about === 0 ? levels.covered : 0)) +
          laterGain[rung] +
          weights.together * themes.worthOf(mentor, round, model.needTopic[need]);
        if (gain > bestGain) {
          bestGain = gain;
          bestNeed = need;
        }
      }
      const total = Math.max(0, bestGain) + LEVELS * ground + ground * (rounds - round);
      const arc = simplex.addArc(node, tableNode[mentor], 1, -Math.round(total), mentor === currentMentor);
      offers.push({ mentee, mentor, need: bestNeed, arc });
    }
  }
  simplex.run();
  const taken = offers.filter(({ mentee, mentor, need, arc }) => {
    if (simplex.flow[arc] === 0) return false;
    const own = meetingOf[mentee * rounds + round];
    return own === NONE || meetings[own].mentor !== mentor || meetings[own].need !== need;
  });
  if (taken.length === 0) return false;
  const seated = new Set(offers.filter(({ arc }) => simplex.flow[arc] === 1).map(({ mentee }) => mentee));
  const changed = new Set(taken.map(({ mentee }) => mentee));
  for (const mentee of movers) {
    const own = meetingOf[mentee * rounds + round];
    if (own !== NONE && (changed.has(mentee) || !seated.has(mentee))) timetable.remove(own);
  }
  for (const { mentee, mentor, need } of taken) {
    timetable.put(
      timetable.add({ mentee, mentor, need, allowed: menteeOpen[mentee] & mentorOpen[mentor] }),
      round,
    );
  }
  return true;
}
