import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { EventPart } from '@rotunda/shared/schema/event';

type AgendaInput = RawInputOf<'agenda.update'>['agenda'];

/** Lengths in seconds. */
export interface Lengths {
  readonly welcome: number;
  readonly changeover: number;
  readonly context: number;
  readonly work: number;
  readonly nextSteps: number;
  readonly closing: number;
}

/** The first rounds of an agenda with other lengths, between its welcome and its closing. */
export function shortened(agenda: EventPart['agenda'], rounds: number, lengths: Lengths): AgendaInput {
  const secondsOf = {
    context: lengths.context,
    work: lengths.work,
    'next-steps': lengths.nextSteps,
    open: 0,
    welcome: lengths.welcome,
    closing: lengths.closing,
    break: 0,
    round: 0,
  };
  const kept = agenda.filter((segment) => segment.kind === 'round').slice(0, rounds);
  return agenda
    .filter((segment) => segment.kind !== 'break' && (segment.kind !== 'round' || kept.includes(segment)))
    .map((segment) => ({
      ...segment,
      duration: secondsOf[segment.kind] * 1_000,
      changeover: segment.kind === 'round' ? lengths.changeover * 1_000 : 0,
      phases: segment.phases.map((phase) => ({ ...phase, duration: secondsOf[phase.kind] * 1_000 })),
    }));
}
