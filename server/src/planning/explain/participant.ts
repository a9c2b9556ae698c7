import type { Instance, Plan } from '@rotunda/shared/rules/planning';
import type {
  MenteeAccount,
  OwnAccount,
  OwnUnmetReason,
  UnmetNeedReason,
} from '@rotunda/shared/rules/explanation';
import { Market } from '../certificate/market.ts';
import { freeSeats } from './freeSeats.ts';
import { menteeAccount } from './mentee.ts';

/**
 * Every mentee's account as that mentee may read it: what is not met and why, and rounds that did not count on them. Neither a
 * rule about a pair nor anybody else's need can be read from it.
 */
export function ownAccounts(instance: Instance, plan: Plan): OwnAccount[] {
  const prices = plan.prices ?? freeSeats(instance);
  const known = new Market(instance, plan.unmet, prices);
  const blind = new Market({ ...instance, forbidden: [] }, plan.unmet, prices);
  return instance.mentees.map(({ absent }, mentee) => ({
    unmet: unmetOf(menteeAccount(known, plan, mentee), menteeAccount(blind, plan, mentee)),
    uncounted: absent.filter((round) => round >= (instance.from ?? 0)),
  }));
}

/** `blind` is the same account as if no pair were forbidden. */
function unmetOf(known: MenteeAccount, blind: MenteeAccount): OwnAccount['unmet'] {
  return known.needs.flatMap(({ need, unmet }) => {
    const unknowing = blind.needs[need]?.unmet ?? null;
    return unmet === null ? [] : [{ need, why: told(unmet, unknowing) }];
  });
}

/**
 * That somebody is forbidden to them looks as if no seat were left, and so does that others needed a seat more. So does
 * "never there in the same round" where it is true only of those who are not forbidden: a mentee who sees the others in the
 * room could tell from it whom they must not meet.
 */
function told(unmet: UnmetNeedReason, blind: UnmetNeedReason | null): OwnUnmetReason {
  if (unmet === 'notAllowed' || unmet === 'seatsTaken') return 'noSeatLeft';
  return unmet === 'neverBothPresent' && blind !== unmet ? 'noSeatLeft' : unmet;
}
