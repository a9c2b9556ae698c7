import { type EventPatch, updateEvent } from '@rotunda/db/queries/events';
import { type EventRow, loadEvent } from '@rotunda/db/queries/setup';
import type { InputOf } from '@rotunda/shared/schema/commands';
import type { Registration } from '@rotunda/shared/schema/event';
import type { WriteHandler } from '../handler.ts';
import { holds } from './wished.ts';

/** How people register themselves at an event, and what they are shown of each other beforehand. */
export const registrationOf = (event: EventRow): Registration => ({
  mentees: event.registerMentees,
  mentors: event.registerMentors,
  questionsBefore: event.questionsBefore,
  mentorsShown: event.mentorsShown,
});

const patchOf = (wish: InputOf<'registration.update'>): EventPatch => ({
  ...(wish.mentees && { registerMentees: wish.mentees }),
  ...(wish.mentors && { registerMentors: wish.mentors }),
  ...(wish.questionsBefore !== undefined && { questionsBefore: wish.questionsBefore }),
  ...(wish.mentorsShown !== undefined && { mentorsShown: wish.mentorsShown }),
});

export const updateRegistration: WriteHandler<'registration.update'> = {
  holdsAlready: async (tx, { input }) =>
    holds(input, registrationOf((await loadEvent(tx, tx.eventId)).event)) ? {} : null,
  write: async (tx, { input }) => {
    const { event } = await loadEvent(tx, tx.eventId);
    if (holds(input, registrationOf(event))) return {};
    await updateEvent(tx, patchOf(input));
    tx.touch('setup');
    return {};
  },
};
