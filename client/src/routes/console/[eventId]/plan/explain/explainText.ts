import { PLANNING_WEIGHTS, needWeight, suitabilityOfLevel } from '@rotunda/shared/rules/planning';
import type { PlanExplanation } from '@rotunda/shared/schema/explanation';
import { explain as words } from '#lib/messages/explain.ts';

/** What ids are called, in words that stand in a sentence. */
export interface Called {
  readonly person: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly round: (id: string) => string;
  /** The topic of one of a mentee's needs. */
  readonly need: (id: string) => string;
}

type Of<Kind extends PlanExplanation['kind']> = Extract<PlanExplanation, { kind: Kind }>;

/** Two people, as a sentence calls them. */
export interface PairCalled {
  readonly mentee: string;
  readonly mentor: string;
}

/** Reasons why two people meet, and that they meet in this round. */
export type Reason = Of<'made'>['why'] | 'round';
const none: ReadonlySet<Reason> = new Set();

function madeText(
  { needId, why, whyRound, equals }: Of<'made'>,
  { mentee, mentor }: PairCalled,
  called: Called,
  told: ReadonlySet<Reason>,
): string[] {
  const reason = words.made;
  const because = {
    fact: reason.fact,
    required: reason.required,
    wish: reason.wish(mentee, mentor),
    focus: needId === null ? '' : reason.focus(mentor, called.need(needId)),
    company: reason.company(mentor),
    seat: reason.seat(mentee),
  }[why];
  return [
    told.has(why) ? '' : because,
    why === 'focus' ? reason.equals(equals) : '',
    told.has('round') ? '' : words.round[whyRound],
  ].filter((text) => text !== '');
}

/** What it counts when a first need is met by somebody who knows most of it. */
const FIRST_NEED = needWeight(1) * suitabilityOfLevel(5) * PLANNING_WEIGHTS.diminish[0];

function unmadeText({ verdict, apart, loss }: Of<'unmade'>, { mentor }: PairCalled): string[] {
  const say = words.unmade;
  switch (verdict) {
    case 'forbidden':
      return [apart === null ? say.list : say.apart[apart]];
    case 'noSeat':
      return [say.noSeat(mentor)];
    case 'leavesSomebodyOut':
      return [say.leavesSomebodyOut(Math.max(1, Math.round(loss.covered)))];
    case 'metBefore':
    case 'neverBothPresent':
    case 'sitsOut':
    case 'equal':
      return [say[verdict]];
    case 'losesValue':
      // Rounded down, for it is the least that would be lost.
      return [say.losesValue(Math.floor((100 * loss.value) / FIRST_NEED))];
    default:
      return verdict satisfies never;
  }
}

/**
 * Why two people meet, or what it would cost if they did, in sentences.
 * @param told reasons that the screen gives beside these sentences already
 */
export function pairText(
  explanation: PlanExplanation,
  pair: PairCalled,
  called: Called,
  told: ReadonlySet<Reason> = none,
): string[] {
  if (explanation.kind === 'made') return madeText(explanation, pair, called, told);
  if (explanation.kind === 'unmade') return unmadeText(explanation, pair);
  return explanation.kind === 'unknown' ? [words.unknown[explanation.why]] : [];
}

/** Why nobody who could may help with a need: one reason as a sentence, several as a list. */
function apartText(apart: Of<'mentee'>['needs'][number]['apart']): string {
  const { why } = words.mentee;
  const [only, ...others] = apart;
  if (only === undefined) return why.notAllowed;
  return others.length === 0 ? why.apart[only] : why.apartFrom(apart.map((reason) => why.apartShort[reason]));
}

/** Which needs of a mentee are met, and why the others are not. */
export function menteeText(explanation: PlanExplanation, called: Called): string[] {
  if (explanation.kind === 'unknown') return [words.unknown[explanation.why]];
  if (explanation.kind !== 'mentee') return [];
  const say = words.mentee;
  const { needs, idleRoundIds, openConversations } = explanation;
  const account = needs.map(({ needId, mentorIds, unmet, apart }) =>
    unmet === null
      ? say.met(called.need(needId), mentorIds.map(called.person))
      : say.unmet(called.need(needId), unmet === 'notAllowed' ? apartText(apart) : say.why[unmet]),
  );
  return [
    ...(needs.length === 0 ? [say.noNeeds] : account),
    ...(idleRoundIds.length === 0 ? [] : [say.idle(idleRoundIds.map(called.round))]),
    ...(openConversations === 0 ? [] : [say.open(openConversations)]),
  ];
}

/** What the plan does for the event, and what would make it better. */
export function eventText(
  explanation: PlanExplanation,
  called: Called,
): { does: string[]; better: string[] } {
  if (explanation.kind === 'unknown') return { does: [words.unknown[explanation.why]], better: [] };
  if (explanation.kind !== 'event') return { does: [], better: [] };
  const say = words.event;
  const { mentees, covered, hopeless, firstNeedsMet, firstNeeds, short } = explanation;
  const { idleLeast, idleMost, loadLeast, loadMost } = explanation;
  return {
    does: [
      say.covered(covered, mentees),
      ...(hopeless === 0 ? [] : [say.hopeless(hopeless)]),
      say.first(firstNeedsMet, firstNeeds),
      say.idle(idleLeast, idleMost),
      say.load(loadLeast, loadMost),
    ],
    better:
      short.length === 0
        ? [say.nothingShort]
        : short.map(
            ({ topicId, wanting, met, covered: more }) =>
              `${say.short(called.topic(topicId), wanting)} ${say.oneMore(met, more)}`,
          ),
  };
}
