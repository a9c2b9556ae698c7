import { ANY_ROUND, type Instance } from '@rotunda/shared/rules/planning';
import { factsOf } from '../facts.ts';
import { ownWorth, type OwnWorth } from './ownWorth.ts';

/** One way in which a mentee could spend what is left of the event. */
export interface DayOut extends OwnWorth {
  /** New conversations, as `mentor * rounds + round`. */
  readonly tables: readonly number[];
  readonly idle2: number;
}

/**
 * Every way in which a mentee could spend the rounds that are left, as far as it depends on the mentee alone: presence of both,
 * forbidden and required pairs, facts, and nobody twice. For a handful of mentors and rounds.
 */
export function daysOutOf(instance: Instance, mentee: number): DayOut[] {
  const { rounds, mentors, from = 0 } = instance;
  const facts = factsOf(instance).filter(([who]) => who === mentee);
  const seated = new Set(facts.map(([, , round]) => round));
  const met = new Set(facts.map(([, mentor]) => mentor));
  const absent = new Set(instance.mentees[mentee].absent);
  const barred = new Set(instance.forbidden.filter(([who]) => who === mentee).map(([, whom]) => whom));
  const required = instance.pins.filter(([who, whom]) => who === mentee && !met.has(whom));
  const present = Array.from({ length: rounds }, (_, round) => round).filter(
    (round) => !absent.has(round) || seated.has(round),
  );
  const open = present.filter((round) => round >= from && !seated.has(round));
  const worths = new Map<string, OwnWorth>();
  const days: DayOut[] = [];

  const finish = (tables: readonly number[]): void => {
    const mentorOf = (table: number) => Math.floor(table / rounds);
    const meetsAll = required.every(([, mentor, round]) =>
      tables.some((table) => mentorOf(table) === mentor && (round === ANY_ROUND || table % rounds === round)),
    );
    if (!meetsAll) return;
    const whom = tables.map(mentorOf).sort((one, other) => one - other);
    const worth = worths.get(String(whom)) ?? ownWorth(instance, mentee, whom);
    worths.set(String(whom), worth);
    days.push({ ...worth, tables, idle2: (present.length - facts.length - tables.length) ** 2 });
  };
  const tryFrom = (index: number, tables: readonly number[], taken: ReadonlySet<number>): void => {
    if (index === open.length) {
      finish(tables);
      return;
    }
    tryFrom(index + 1, tables, taken);
    for (const [mentor, { absent: away }] of mentors.entries()) {
      if (taken.has(mentor) || barred.has(mentor) || away.includes(open[index])) continue;
      tryFrom(index + 1, [...tables, mentor * rounds + open[index]], new Set([...taken, mentor]));
    }
  };
  tryFrom(0, [], met);
  return days.sort(
    (one, other) => other.covered - one.covered || one.idle2 - other.idle2 || other.value - one.value,
  );
}
