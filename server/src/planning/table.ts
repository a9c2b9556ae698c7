import type { Conversation, Instance, Plan } from '@rotunda/shared/rules/planning';
import { figuresOf } from './figures.ts';

/** A plan for a person to read: its figures, mentors × rounds, who sits out, and what could not be met. Rounds count from 1. */
export function tableOf(instance: Instance, plan: Plan): string {
  return [
    headline(instance, plan),
    '',
    ...grid(instance, plan),
    '',
    ...sittingOut(instance, plan),
    ...unmetLines(instance, plan),
    'A number after a name is the rank of the need they talk about; ~ is an open conversation.',
  ].join('\n');
}

function headline(instance: Instance, plan: Plan): string {
  const figures = figuresOf(instance, plan.assign);
  return [
    `${instance.name}: ${figures.mentees} mentees, ${instance.mentors.length} mentors, ${instance.rounds} rounds`,
    `${figures.covered} of ${figures.mentees} talk about at least one of their needs, ` +
      `${figures.firstNeedsMet} about the first; ${figures.needsMet} of ${figures.needs} needs met`,
    `${figures.conversations} conversations (${figures.openConversations} open); ` +
      `each sits out ${range(figures.idleMin, figures.idleMax)} of the rounds they are there; value ${figures.value}`,
  ].join('\n');
}

function range(least: number, most: number): string {
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** One line a mentor, one column a round. */
function grid(instance: Instance, plan: Plan): string[] {
  const seats = new Map<string, string[]>();
  for (const conversation of plan.assign) {
    const [, mentor, round] = conversation;
    const key = `${mentor}:${round}`;
    seats.set(key, [...(seats.get(key) ?? []), seatText(instance, conversation)]);
  }
  const rounds = Array.from({ length: instance.rounds }, (_, round) => round);
  const head = ['mentor', ...rounds.map((round) => `round ${round + 1}`)];
  const rows = instance.mentors.map(({ id, absent }, mentor) => {
    const cells = rounds.map((round) => {
      const empty = absent.includes(round) ? 'away' : '-';
      return seats.get(`${mentor}:${round}`)?.join(', ') ?? empty;
    });
    return [id, ...cells];
  });
  return aligned([head, ...rows]);
}

function seatText(instance: Instance, [mentee, , , focus]: Conversation): string {
  return `${instance.mentees[mentee]?.id ?? ''} ${focus < 0 ? '~' : focus + 1}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Who has no seat in a round although they are there. */
function sittingOut(instance: Instance, plan: Plan): string[] {
  const seated = new Set(plan.assign.map(([mentee, , round]) => `${mentee}:${round}`));
  const lines: string[] = [];
  for (let round = 0; round < instance.rounds; round++) {
    const idle = instance.mentees.filter(
      ({ absent }, mentee) => !absent.includes(round) && !seated.has(`${mentee}:${round}`),
    );
    if (idle.length > 0) lines.push(`Sit out round ${round + 1}: ${idle.map(({ id }) => id).join(', ')}`);
  }
  return lines;
}

function unmetLines(instance: Instance, plan: Plan): string[] {
  return plan.unmet.map(({ mentee, mentor, round, why }) => {
    const when = round < 0 ? 'in any round' : `in round ${round + 1}`;
    return `Not met: ${instance.mentees[mentee]?.id ?? ''} with ${instance.mentors[mentor]?.id ?? ''} ${when} (${why})`;
  });
}
