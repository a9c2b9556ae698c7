import type { CommandName } from '@rotunda/shared/schema/commands';
import type { Handler } from '../handler.ts';
import { addPerson } from './add.ts';
import { approvePerson } from './approve.ts';
import { setOwnNeeds } from './ownNeeds.ts';
import { setOwnOffer } from './ownOffer.ts';
import { arrive, setPresenceByHand } from './presence.ts';
import { mergePeople } from './merge/merge.ts';
import { removePerson } from './remove.ts';
import { changeRole } from './role/change.ts';
import { releaseSeat, renewCode } from './seats.ts';
import { tellTwoApart } from './tellApart.ts';
import { updatePerson } from './update.ts';
import { wishMentor } from './wish.ts';

/** Handlers of everything about people: the roster, who is here, and the seats that phones hold. */
export const peopleCommands = {
  'person.add': addPerson,
  'person.update': updatePerson,
  'person.merge': mergePeople,
  'person.tellApart': tellTwoApart,
  'person.role': changeRole,
  'person.remove': removePerson,
  'person.presence': setPresenceByHand,
  'person.approve': approvePerson,
  'person.release': releaseSeat,
  'person.renewCode': renewCode,
  'me.arrive': arrive,
  'me.needs': setOwnNeeds,
  'me.offer': setOwnOffer,
  'me.wish': wishMentor,
} satisfies { [Name in CommandName]?: Handler<Name> };
