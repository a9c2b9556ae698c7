import type { UnmadePair } from '@rotunda/shared/rules/explanation';
import { bestResponse } from '../certificate/bestResponse.ts';
import { asLevels, minus, NOTHING, type Gain } from '../certificate/levels.ts';
import type { Market, Offered } from '../certificate/market.ts';
import { factsOf } from '../facts.ts';

/**
 * What a pair that is not in the plan would cost at least: what its mentee gains when free to choose at the plan's prices, less
 * what they gain when they have to meet this mentor. (A reduced cost: by Lagrangian duality no plan with the pair can be nearer
 * to the bound than this.)
 */
export function unmadePair(market: Market, mentee: number, mentor: number): UnmadePair {
  const own = market.mentee(mentee);
  const offered = own.offered.find((one) => one.mentor === mentor);
  if (!offered)
    return { kind: 'unmade', verdict: hindrance(market, mentee, mentor), loss: asLosses(NOTHING) };
  const lost = lossOfMeeting(market, mentee, offered);
  return { kind: 'unmade', verdict: verdictOf(lost), loss: asLosses(lost) };
}

/** What is lost at least when these two meet, by level. */
export function lossOfMeeting(market: Market, mentee: number, offered: Offered): Gain {
  const own = market.mentee(mentee);
  return minus(bestResponse(market.instance, own), bestResponse(market.instance, own, offered));
}

function verdictOf([, covered, idle2, value]: Gain): UnmadePair['verdict'] {
  if (covered > 0) return 'leavesSomebodyOut';
  if (idle2 > 0) return 'sitsOut';
  return value > 0 ? 'losesValue' : 'equal';
}

/** The rule that keeps two people apart who are not on offer to each other. */
function hindrance({ instance }: Market, mentee: number, mentor: number): UnmadePair['verdict'] {
  if (instance.forbidden.some(([who, whom]) => who === mentee && whom === mentor)) return 'forbidden';
  if (factsOf(instance).some(([who, whom]) => who === mentee && whom === mentor)) return 'metBefore';
  const away = new Set([...instance.mentees[mentee].absent, ...instance.mentors[mentor].absent]);
  for (let round = instance.from ?? 0; round < instance.rounds; round++)
    if (!away.has(round)) return 'noSeat';
  return 'neverBothPresent';
}

function asLosses(gain: Gain) {
  const { covered, idle2, value } = asLevels(gain);
  return { covered, idle2: 0 - idle2, value };
}
