import { OPEN_FOCUS, type Conversation, type Seat } from '@rotunda/shared/rules/planning';
import { focusesOf } from './focus/focus.ts';
import type { Model } from './problem/model.ts';
import type { Timetable } from './rounds/timetable.ts';

const NONE = -1;

/** Facts, fixed seats and whatever has a round in the timetable, as a plan lists them: by round, mentor, mentee. */
export function conversationsOf(
  model: Model,
  { meetings, roundOf }: Timetable,
  fixed: readonly Seat[],
  fixedNeeds: readonly number[],
): Conversation[] {
  const focusOf = (mentee: number, need: number) =>
    need === NONE ? OPEN_FOCUS : need - model.needStart[mentee];
  const assign: Conversation[] = [...model.facts];
  for (const [index, [mentee, mentor, round]] of fixed.entries()) {
    assign.push([mentee, mentor, round, focusOf(mentee, fixedNeeds[index])]);
  }
  for (const [meeting, { mentee, mentor, need }] of meetings.entries()) {
    if (roundOf[meeting] !== NONE) assign.push([mentee, mentor, roundOf[meeting], focusOf(mentee, need)]);
  }
  return assign.sort(byRound);
}

/** The same conversations, each about what is best for its mentee given all the others; facts keep their focus. */
export function withBestFocuses(model: Model, assign: readonly Conversation[]): Conversation[] {
  const facts = new Set(model.facts.map(String));
  const own: Conversation[][] = Array.from({ length: model.mentees }, () => []);
  for (const conversation of assign) own[conversation[0]].push(conversation);
  const refocused = own.flatMap((conversations, mentee) => {
    const meetings = conversations.map((conversation) => {
      const [, mentor, , focus] = conversation;
      return facts.has(String(conversation)) ? { mentor, focus } : { mentor };
    });
    const focuses = focusesOf(model, mentee, meetings);
    return conversations.map(([, mentor, round], index): Conversation => [
      mentee,
      mentor,
      round,
      focuses[index],
    ]);
  });
  return refocused.sort(byRound);
}

function byRound(one: Conversation, other: Conversation): number {
  return one[2] - other[2] || one[1] - other[1] || one[0] - other[0];
}
