import { crewParts } from '../crew/parts.ts';
import { deskParts } from '../desk/parts.ts';
import { eventParts } from '../events/parts.ts';
import { mailParts } from '../mail/parts.ts';
import { noteParts } from '../notes/parts.ts';
import { paperParts } from '../paper/parts.ts';
import { planParts } from '../plan/parts.ts';
import { peopleParts } from '../roster/parts.ts';
import { runParts } from '../run/part.ts';
import type { PartMakers } from './make.ts';

/** The maker of every part there is; one that is missing fails the type check. */
export const makers: PartMakers = {
  ...eventParts,
  ...peopleParts,
  ...deskParts,
  ...planParts,
  ...runParts,
  ...noteParts,
  ...paperParts,
  ...crewParts,
  ...mailParts,
};
