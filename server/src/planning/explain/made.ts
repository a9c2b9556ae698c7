import { ANY_ROUND, OPEN_FOCUS, type Conversation, type Plan } from '@rotunda/shared/rules/planning';
import type { MadePair, PairReason, RoundReason } from '@rotunda/shared/rules/explanation';
import { compare, NOTHING } from '../certificate/levels.ts';
import type { Market } from '../certificate/market.ts';
import { factsOf, suitabilityOf } from '../facts.ts';
import { lossOfMeeting } from './unmade.ts';

/** Why two people meet, why then, and why about this; null when they do not. */
export function madePair(market: Market, plan: Plan, mentee: number, mentor: number): MadePair | null {
  const conversation = plan.assign.find(([who, whom]) => who === mentee && whom === mentor);
  if (!conversation) return null;
  const [, , round, focus] = conversation;
  return {
    kind: 'made',
    round,
    focus,
    why: reasonFor(market, plan, conversation),
    whyRound: roundReasonFor(market, conversation),
    suitability: suitabilityOf(market.instance, conversation),
    equals: focus === OPEN_FOCUS ? 0 : equalsOf(market, plan, conversation),
  };
}

function reasonFor({ instance }: Market, { assign }: Plan, conversation: Conversation): PairReason {
  const [mentee, mentor, round, focus] = conversation;
  if (isFact(instance, conversation)) return 'fact';
  if (instance.pins.some(([who, whom]) => who === mentee && whom === mentor)) return 'required';
  if (instance.wishes?.some(([who, whom]) => who === mentee && whom === mentor)) return 'wish';
  if (focus !== OPEN_FOCUS) return 'focus';
  const others = assign.filter(([who, whom, when]) => who !== mentee && whom === mentor && when === round);
  return others.length === 0 ? 'company' : 'seat';
}

function roundReasonFor({ instance }: Market, conversation: Conversation): RoundReason {
  const [mentee, mentor, round] = conversation;
  if (isFact(instance, conversation)) return 'fact';
  const required = instance.pins.find(([who, whom]) => who === mentee && whom === mentor);
  if (required && required[2] !== ANY_ROUND) return 'required';
  const isAnnounced = instance.announced?.some(
    ([who, whom, when]) => who === mentee && whom === mentor && when === round,
  );
  if (isAnnounced) return 'announced';
  const away = new Set([...instance.mentees[mentee].absent, ...instance.mentors[mentor].absent]);
  const common = Array.from({ length: instance.rounds }, (_, when) => when).filter(
    (when) => when >= (instance.from ?? 0) && !away.has(when),
  );
  return common.length === 1 ? 'onlyRound' : 'free';
}

function isFact(instance: Market['instance'], conversation: Conversation): boolean {
  return factsOf(instance).some((fact) => String(fact) === String(conversation));
}

/** How many mentors whom the mentee does not meet serve the focus as well, at no loss to anybody. */
function equalsOf(market: Market, plan: Plan, conversation: Conversation): number {
  const [mentee, , , focus] = conversation;
  const wanted = suitabilityOf(market.instance, conversation);
  const met = new Set(plan.assign.filter(([who]) => who === mentee).map(([, whom]) => whom));
  return market
    .mentee(mentee)
    .offered.filter(({ mentor, suitabilities }) => !met.has(mentor) && suitabilities[focus] >= wanted)
    .filter((offered) => compare(lossOfMeeting(market, mentee, offered), NOTHING) <= 0).length;
}
