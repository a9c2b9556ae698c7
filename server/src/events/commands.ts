import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { updateAgenda } from './agenda.ts';
import { renewStageLink, setDoors, updateDetails } from './details.ts';
import { fillHosting, updateHosting } from './hosting.ts';
import { updateRegistration } from './registration.ts';
import { updateSharing } from './sharing.ts';
import { updateTables } from './tables.ts';
import { updateTopics } from './topics.ts';

/** Handlers of everything that sets an event up. */
export const eventCommands = {
  'event.update': updateDetails,
  'event.doors': setDoors,
  'event.renewStageLink': renewStageLink,
  'agenda.update': updateAgenda,
  'topics.update': updateTopics,
  'tables.update': updateTables,
  'sharing.update': updateSharing,
  'registration.update': updateRegistration,
  'hosting.update': updateHosting,
  'hosting.fill': fillHosting,
} satisfies { [Name in CommandName]?: Handler<Name> };
