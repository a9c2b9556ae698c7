import type { Instance, UnmetPair } from '@rotunda/shared/rules/planning';
import type { Question } from './attempt.ts';
import { modelOf } from './problem/model.ts';
import { seatsForRequired } from './required/required.ts';
import { Schedule } from './required/schedule.ts';

/** What an instance asks, once its required pairs have their places; and those that have none. */
export function questionOf(instance: Instance): {
  readonly question: Question;
  readonly unmet: readonly UnmetPair[];
} {
  const model = modelOf(instance);
  const { seats, unmet } = seatsForRequired(new Schedule(model));
  const question: Question = {
    instance,
    model,
    fixed: seats.flatMap(({ seat, anyRound }) => (anyRound ? [] : [seat])),
    required: seats.flatMap(({ seat, anyRound }) => (anyRound ? [seat] : [])),
    barred: [],
  };
  return { question, unmet };
}
