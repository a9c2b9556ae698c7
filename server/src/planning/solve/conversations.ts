import { OPEN_FOCUS, type Conversation } from '@rotunda/shared/rules/planning';
import { focusesOf, type Meeting } from './focus.ts';
import { NOBODY, type Schedule } from './schedule.ts';

/** The conversations of a schedule, each with its best focus; facts keep theirs. Sorted by round, mentor, mentee. */
export function conversationsOf(schedule: Schedule): Conversation[] {
  const { model } = schedule;
  const factFocus = new Map<number, number>();
  for (const [mentee, , round, focus] of model.facts) factFocus.set(mentee * model.rounds + round, focus);
  const conversations: Conversation[] = [];
  for (let mentee = 0; mentee < model.mentees; mentee++) {
    const meetings: (Meeting & { readonly round: number })[] = [];
    for (let round = 0; round < model.rounds; round++) {
      const mentor = schedule.mentorOf(mentee, round);
      if (mentor === NOBODY) continue;
      const focus = factFocus.get(mentee * model.rounds + round);
      meetings.push(focus === undefined ? { mentor, round } : { mentor, round, focus });
    }
    const focuses = focusesOf(model, mentee, meetings);
    for (const [index, { mentor, round }] of meetings.entries()) {
      conversations.push([mentee, mentor, round, focuses[index] ?? OPEN_FOCUS]);
    }
  }
  return conversations.sort((one, other) => one[2] - other[2] || one[1] - other[1] || one[0] - other[0]);
}
