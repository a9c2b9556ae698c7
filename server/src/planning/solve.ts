import type {
  Conversation,
  Instance,
  PlanLevels,
  Seat,
  SeatPrices,
  UnmetPair,
} from '@rotunda/shared/rules/planning';
import { seatPricesOf } from './certificate/prices.ts';
import { conversationsOf, withBestFocuses } from './conversations.ts';
import { figuresOf } from './figures.ts';
import { gatherTopics } from './flow/gather.ts';
import { keepAnnounced } from './flow/keep.ts';
import { levelsOfFlow, optimise, pairsOf } from './flow/optimum.ts';
import { SeatingNetwork } from './flow/seatingNetwork.ts';
import { addTightPairs, tightPairsOf } from './flow/tightPairs.ts';
import { polish } from './polish/polish.ts';
import { modelOf } from './problem/model.ts';
import { remainderOf } from './problem/remainder.ts';
import { randomFrom } from './random.ts';
import { seatsForRequired } from './required/required.ts';
import { Schedule } from './required/schedule.ts';
import { repair } from './rounds/repair.ts';
import { seatPairs } from './rounds/seating.ts';
import type { Timetable } from './rounds/timetable.ts';

/** Everything the planner found out. */
export interface Solution {
  readonly assign: readonly Conversation[];
  readonly bound: PlanLevels;
  readonly prices: SeatPrices;
  readonly unmet: readonly UnmetPair[];
}

/** How far the work is when each of its stages ends; by measurement, most of it is the flow. */
const DONE = { flow: 0.7, seats: 0.75, polish: 1 } as const;

/**
 * Plans in four stages. Required pairs get their places. A flow decides who meets whom about what, optimally, and leaves the
 * prices that prove it. An edge colouring puts the pairs into rounds. And exchanges of rounds bring good conversations early
 * and people of one topic together, without giving up any of what was proved.
 */
export function solve(instance: Instance, seed: number, onProgress: (done: number) => void): Solution {
  const model = modelOf(instance);
  const random = randomFrom(seed);
  const { seats, unmet } = seatsForRequired(new Schedule(model));
  const fixed = seats.flatMap(({ seat, anyRound }) => (anyRound ? [] : [seat]));
  const anyRound = seats.flatMap(({ seat, anyRound: isAny }) => (isAny ? [seat] : []));
  const required = anyRound.map(([mentee, mentor]) => [mentee, mentor] as const);
  const remainder = remainderOf(model, fixed, required);

  const network = new SeatingNetwork(remainder, model.announced, random);
  optimise(network, (share) => onProgress(DONE.flow * share));
  const bound = levelsOfFlow(network);
  const prices = seatPricesOf(network);
  const tight = tightPairsOf(network);
  if (model.announced.length > 0) keepAnnounced(network, bound);
  else {
    addTightPairs(network, tight);
    gatherTopics(network);
  }
  onProgress(DONE.flow);

  const pairs = pairsOf(network);
  const known: readonly Seat[] = [...anyRound, ...model.announced];
  const seating = seatPairs(network, pairs, known, random);
  const assignOf = (timetable: Timetable) => conversationsOf(model, timetable, fixed, pairs.fixedNeeds);
  const isWhole = seating.left.length === 0;
  const timetable = isWhole
    ? seating.timetable
    : repair(network, seating, known, random, bound, (mended) =>
        figuresOf(instance, withBestFocuses(model, assignOf(mended))),
      );
  onProgress(DONE.seats);

  polish(timetable, tight, network.weights, (done) =>
    onProgress(DONE.seats + (DONE.polish - DONE.seats) * done),
  );
  const assign = assignOf(timetable);
  return { assign: isWhole ? assign : withBestFocuses(model, assign), bound, prices, unmet };
}
