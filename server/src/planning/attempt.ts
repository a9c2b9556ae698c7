import type { Conversation, Instance, Pair, PlanLevels, Seat } from '@rotunda/shared/rules/planning';
import { conversationsOf, withBestFocuses } from './conversations.ts';
import { figuresOf } from './figures.ts';
import { optimiseForTold } from './flow/toldPairs.ts';
import type { FlowPairs } from './flow/optimum.ts';
import { SeatingNetwork } from './flow/seatingNetwork.ts';
import type { Model } from './problem/model.ts';
import { remainderOf } from './problem/remainder.ts';
import type { Random } from './random.ts';
import type { Timetable } from './rounds/timetable.ts';

/** A question to the flow: an instance, and seats and pairs that are settled beforehand. */
export interface Question {
  readonly instance: Instance;
  readonly model: Model;
  /** Seats that are taken whatever else is decided. */
  readonly fixed: readonly Seat[];
  /** Pairs that meet in any round, with a round that would do. */
  readonly required: readonly Seat[];
  readonly barred: readonly Pair[];
}

/** The network of a question, solved to optimality; among equally good flows, one that keeps what people have been told. */
export function solvedNetwork(
  question: Question,
  random: Random,
  onPass?: (share: number) => void,
): SeatingNetwork {
  const { model, fixed, required, barred } = question;
  const network = new SeatingNetwork(remainderOf(model, fixed, required, barred), model.announced, random);
  optimiseForTold(network, onPass);
  return network;
}

/** An answer: which pair has which round, beside the seats that were fixed. */
export interface Attempt {
  readonly question: Question;
  readonly pairs: FlowPairs;
  readonly timetable: Timetable;
  /** Whether every pair of the flow found a round: then no better answer to this question exists. */
  readonly isWhole: boolean;
}

/** The conversations of an attempt. Where a pair found no round, the others may have better things to talk about. */
export function assignmentOf({ question, pairs, timetable, isWhole }: Attempt): Conversation[] {
  const { model, fixed } = question;
  const assign = conversationsOf(model, timetable, fixed, pairs.fixedNeeds);
  return isWhole ? assign : withBestFocuses(model, assign);
}

export function levelsOfAttempt(attempt: Attempt): PlanLevels {
  return figuresOf(attempt.question.instance, assignmentOf(attempt));
}
