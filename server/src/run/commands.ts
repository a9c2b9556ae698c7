import type { EventTx } from '@rotunda/db';
import { loadRun, loadRunLog } from '@rotunda/db/queries/run';
import type { AnswerOf, CommandName } from '@rotunda/shared/schema/commands';
import {
  type Run,
  type RunEntry,
  RunRefused,
  type RunRefusal,
  type Transition,
  adjust,
  back,
  continueStep,
  end,
  next,
  pause,
  resume,
  skipToNow,
  start,
} from '@rotunda/shared/rules/run';
import { type Instant, duration } from '@rotunda/shared/rules/time';
import type { CommandContext, Handler } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { type RunOnCourse, moveRun, readRun } from './move.ts';

type RunCommand = Extract<CommandName, `run.${string}`>;

/** A run with what it follows and what has happened to it. */
type RunToMove = RunOnCourse & { readonly log: readonly RunEntry[] };

/** A handler of one of them; all of them answer the same nothing. */
interface Move<Name extends RunCommand> {
  readonly holdsAlready?: (tx: EventTx) => Promise<AnswerOf<RunCommand> | null>;
  readonly write: (tx: EventTx, context: CommandContext<Name>) => Promise<AnswerOf<RunCommand>>;
}

/**
 * A command that moves the run. `holds` says whether a run is already where the command leads: whoever presses the
 * same button a moment later is not told of a conflict. Commands that can be meant twice (next, a minute more) have none.
 */
const moves = <Name extends RunCommand>(
  transition: (was: RunToMove, now: Instant, context: CommandContext<Name>) => Transition,
  holds?: (run: Run) => boolean,
): Move<Name> => ({
  ...(holds && {
    holdsAlready: async (tx: EventTx) => (holds((await loadRun(tx, tx.eventId)).run) ? {} : null),
  }),
  write: async (tx, context) => {
    const was = { ...(await readRun(tx, tx.eventId)), log: await loadRunLog(tx, tx.eventId) };
    const { now } = context;
    await moveRun(
      tx,
      was.agenda,
      refusing(() => transition(was, now, context)),
      now,
    );
    return {};
  },
});

const sentences: Record<RunRefusal, string> = {
  'already-started': 'The event has already started.',
  'not-started': 'The event is not under way.',
  'not-running': 'The countdown is not running.',
  'not-paused': 'The countdown is not paused.',
  'not-away': 'The run is not waiting for a decision about time that was missed.',
  'no-steps': 'The agenda has no steps.',
  'step-gone': 'The step that the run stands on is no longer on the agenda.',
};

function refusing(work: () => Transition): Transition {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error;
    throw new Refusal('run-refused', sentences[error.reason], { params: { reason: error.reason } });
  }
}

/** Handlers of the live execution of the agenda. */
export const runCommands = {
  'run.start': moves<'run.start'>(
    ({ run, agenda }, now) => start(run, agenda, now),
    ({ state }) => state === 'running' || state === 'paused' || state === 'away',
  ),
  'run.pause': moves<'run.pause'>(
    ({ run }, now) => pause(run, now),
    ({ state }) => state === 'paused',
  ),
  'run.resume': moves<'run.resume'>(
    ({ run }, now) => resume(run, now),
    ({ state }) => state === 'running',
  ),
  'run.adjust': moves<'run.adjust'>(({ run }, now, { input }) => adjust(run, duration(input.byMs), now)),
  'run.next': moves<'run.next'>(({ run, agenda }, now) => next(run, agenda, now)),
  'run.back': moves<'run.back'>(({ run, agenda, log }, now) => back(run, agenda, now, log)),
  'run.end': moves<'run.end'>(
    ({ run }, now) => end(run, now),
    ({ state }) => state === 'ended',
  ),
  'run.return': moves<'run.return'>(({ run, agenda, advance }, now, { input }) => {
    switch (input.to) {
      case 'interrupted-step':
        return continueStep(run, now);
      case 'now':
        return skipToNow(run, agenda, advance, now);
      default:
        return input.to satisfies never;
    }
  }),
} satisfies { [Name in RunCommand]: Handler<Name> };
