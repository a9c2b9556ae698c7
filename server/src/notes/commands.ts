import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { meetAgain, shareTakeaways } from './choices.ts';
import { saveNote } from './save.ts';

/** Handlers of everything that the two sides of a conversation write and choose. */
export const noteCommands = {
  'note.save': saveNote,
  'note.share': shareTakeaways,
  'meet.again': meetAgain,
} satisfies { [Name in CommandName]?: Handler<Name> };
