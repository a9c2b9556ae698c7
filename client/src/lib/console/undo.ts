import type { Presence } from '@rotunda/shared/rules/presence';
import type { RawInputOf } from '@rotunda/shared/schema/commands';

/** What an undo has to know of the event: before a command what was, and after it whether that has come about. */
export interface UndoWorld {
  readonly presenceOf: (personId: string) => Presence;
}

interface Undoable<Name extends 'person.presence'> {
  /** What takes the command back, asked before it is sent. Null when it would change nothing. */
  readonly inverse: (input: RawInputOf<Name>, before: UndoWorld) => RawInputOf<Name> | null;
  /** Whether what the command did still stands: what somebody else has changed since is not taken back. */
  readonly stands: (input: RawInputOf<Name>, now: UndoWorld) => boolean;
  /** How long it is offered, unless another command that can be undone comes first. */
  readonly forMs: number;
}

/** Undo is this table: command, inverse, until when. Moves of the run are taken back by "Back one step". */
export const undoable = {
  'person.presence': {
    inverse: ({ personId, presence }, { presenceOf }) => {
      const was = presenceOf(personId);
      return was === presence ? null : { personId, presence: was };
    },
    stands: ({ personId, presence }, { presenceOf }) => presenceOf(personId) === presence,
    forMs: 60_000,
  },
} as const satisfies { readonly [Name in 'person.presence']: Undoable<Name> };
