import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { scan } from './scan.ts';
import { addWalkIn } from './walkIn.ts';

/** What only a check-in desk asks for. */
export const deskCommands = {
  'person.walkIn': addWalkIn,
  'desk.scan': scan,
} satisfies { [Name in CommandName]?: Handler<Name> };
