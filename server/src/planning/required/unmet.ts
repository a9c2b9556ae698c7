import { ANY_ROUND, type RequiredPair, type UnmetReason } from '@rotunda/shared/rules/planning';
import { NOBODY, type Schedule } from './schedule.ts';

/** Where a required pair stands before any is seated: met by a fact, impossible for a reason, or still to be seated. */
export type Standing = 'met' | 'open' | UnmetReason;

/** Judges one required pair against a schedule that holds only facts. */
export function standingOf(schedule: Schedule, pair: RequiredPair): Standing {
  const { model } = schedule;
  const [mentee, mentor, wanted] = pair;
  for (let round = 0; round < model.rounds; round++) {
    if (schedule.mentorOf(mentee, round) !== mentor) continue;
    return wanted === ANY_ROUND || wanted === round ? 'met' : 'metInAnotherRound';
  }
  if (model.forbidden.has(mentee * model.mentors + mentor)) return 'forbidden';
  if (wanted !== ANY_ROUND && wanted < model.from) return 'roundIsOver';
  const rounds = wanted === ANY_ROUND ? roundsLeft(schedule) : [wanted];
  if (rounds.length === 0) return 'roundIsOver';
  return obstacle(schedule, mentee, mentor, rounds) ?? 'open';
}

/** The first rule that leaves none of these rounds; null when one round passes them all. */
function obstacle(
  schedule: Schedule,
  mentee: number,
  mentor: number,
  rounds: readonly number[],
): UnmetReason | null {
  const { model } = schedule;
  const mentorIsHere = (round: number) => model.mentorHere[mentor * model.rounds + round] === 1;
  const ofMentee = rounds.filter((round) => schedule.isOpen(mentee, round));
  if (ofMentee.length === 0) return 'menteeAbsent';
  if (!rounds.some(mentorIsHere)) return 'mentorAbsent';
  const common = ofMentee.filter(mentorIsHere);
  if (common.length === 0) return 'neverBothPresent';
  const free = common.filter((round) => schedule.mentorOf(mentee, round) === NOBODY);
  if (free.length === 0) return 'menteeSeated';
  if ((schedule.total[mentor] ?? 0) >= (model.maxTotal[mentor] ?? 0)) return 'mentorTotal';
  const seated = free.filter(
    (round) => schedule.at(mentor, round).length < (model.seats[mentor * model.rounds + round] ?? 0),
  );
  if (seated.length === 0) return 'tableFull';
  return seated.some((round) => schedule.canServe(mentor, round)) ? null : 'mentorRounds';
}

function roundsLeft({ model }: Schedule): number[] {
  return Array.from({ length: model.rounds - model.from }, (_, index) => model.from + index);
}
