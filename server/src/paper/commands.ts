import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { enterHere } from './here.ts';
import { markPhone } from './mark.ts';
import { saveEntry } from './save.ts';

/** Handlers of all that is done for people without a phone. */
export const paperCommands = {
  'person.phone': markPhone,
  'entry.here': enterHere,
  'entry.save': saveEntry,
} satisfies { [Name in CommandName]?: Handler<Name> };
