import { crewCommands } from '../crew/commands.ts';
import { deskCommands } from '../desk/commands.ts';
import { eventCommands } from '../events/commands.ts';
import { mailCommands } from '../mail/commands.ts';
import { noteCommands } from '../notes/commands.ts';
import { paperCommands } from '../paper/commands.ts';
import { planCommands } from '../plan/commands.ts';
import { peopleCommands } from '../roster/commands.ts';
import { runCommands } from '../run/commands.ts';
import type { Handlers } from './dispatch.ts';

/** The handler of every command there is; one that is missing fails the type check. */
export const handlers: Handlers = {
  ...eventCommands,
  ...peopleCommands,
  ...deskCommands,
  ...planCommands,
  ...runCommands,
  ...noteCommands,
  ...paperCommands,
  ...crewCommands,
  ...mailCommands,
};
