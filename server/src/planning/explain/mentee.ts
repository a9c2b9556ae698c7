import { OPEN_FOCUS, type Plan } from '@rotunda/shared/rules/planning';
import type { MenteeAccount, UnmetNeedReason } from '@rotunda/shared/rules/explanation';
import type { Market } from '../certificate/market.ts';

/** Which needs of a mentee are met and by whom, and why the others are not. */
export function menteeAccount(market: Market, plan: Plan, mentee: number): MenteeAccount {
  const { instance } = market;
  const own = plan.assign.filter(([who]) => who === mentee);
  const seated = new Set(own.map(([, , round]) => round));
  const { needs, absent } = instance.mentees[mentee];
  return {
    kind: 'mentee',
    needs: needs.map((_, need) => {
      const mentors = own.filter(([, , , focus]) => focus === need).map(([, mentor]) => mentor);
      return { need, mentors, unmet: mentors.length > 0 ? null : whyUnmet(market, mentee, need) };
    }),
    idleRounds: Array.from({ length: instance.rounds }, (_, round) => round).filter(
      (round) => !seated.has(round) && !absent.includes(round),
    ),
    openConversations: own.filter(([, , , focus]) => focus === OPEN_FOCUS).length,
  };
}

function whyUnmet(market: Market, mentee: number, need: number): UnmetNeedReason {
  const { instance } = market;
  const { needs } = instance.mentees[mentee];
  const [topic, , minimum] = needs[need];
  const offering = instance.mentors.flatMap(({ offers }, mentor) => {
    const offer = offers.find(([offered]) => offered === topic);
    return offer ? [{ mentor, level: offer[1] }] : [];
  });
  if (offering.length === 0) return 'nobodyOffers';
  const serving = offering.filter(({ level }) => level >= minimum).map(({ mentor }) => mentor);
  if (serving.length === 0) return 'nobodyGoodEnough';
  const own = market.mentee(mentee);
  if (own.open === 0) return 'absent';
  const forbidden = new Set(instance.forbidden.filter(([who]) => who === mentee).map(([, whom]) => whom));
  const allowed = serving.filter((mentor) => !forbidden.has(mentor));
  if (allowed.length === 0) return 'notAllowed';
  const away = new Set(instance.mentees[mentee].absent);
  const meetable = allowed.filter((mentor) => isEverThere(market, mentor, away));
  if (meetable.length === 0) return 'neverBothPresent';
  const free = own.offered.some(
    ({ mentor }) => meetable.includes(mentor) && hasFreeSeat(market, mentor, away),
  );
  return free ? 'otherNeedsFirst' : 'seatsTaken';
}

function isEverThere({ instance }: Market, mentor: number, away: ReadonlySet<number>): boolean {
  const { absent } = instance.mentors[mentor];
  for (let round = instance.from ?? 0; round < instance.rounds; round++) {
    if (!away.has(round) && !absent.includes(round)) return true;
  }
  return false;
}

/** Whether a seat with the mentor costs nobody anything. */
function hasFreeSeat(market: Market, mentor: number, away: ReadonlySet<number>): boolean {
  return market
    .mentor(mentor)
    .rounds.some(
      ({ round, seats }) =>
        seats > 0 && !away.has(round) && market.price(mentor, round).every((level) => level <= 0),
    );
}
