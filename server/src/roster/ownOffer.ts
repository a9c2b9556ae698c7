import { isDeepStrictEqual } from 'node:util';
import { raiseRevisions, setApproval, updatePerson } from '@rotunda/db/queries/people';
import { replaceExpertise } from '@rotunda/db/queries/peopleLists';
import { loadRoster } from '@rotunda/db/queries/roster';
import { loadSeating, plainSeating, saveSeating } from '@rotunda/db/queries/seating';
import { loadSetup } from '@rotunda/db/queries/setup';
import { isMentor } from '@rotunda/shared/rules/people';
import { mostOwnTopics } from '@rotunda/shared/rules/registration';
import type { Expertise } from '@rotunda/shared/schema/roster';
import type { WriteHandler } from '../handler.ts';
import { refuseUnknownTopics } from './check.ts';
import { refuseOtherHalf, refuseOver } from './otherHalf.ts';
import { columnsOf } from './person.ts';
import { notOnRoster } from './refused.ts';
import { takeRole } from './role/change.ts';

/**
 * A mentor says what they can help with, who they are and how many they take at a time, until the event is over. A mentee who
 * says so asks to be a mentor as well: they wait for approval as such, and stay the mentee that they are.
 */
export const setOwnOffer: WriteHandler<'me.offer'> = {
  write: async (tx, { input, sender }) => {
    const roster = await loadRoster(tx, tx.eventId);
    const person = roster.byId.get(sender.participantId ?? '');
    if (!person) throw notOnRoster();
    const before = roster.expertise.get(person.id) ?? [];
    const expertise = withOwnTopics(before, input.expertise);
    const said = (await loadSeating(tx, tx.eventId)).people.get(person.id) ?? plainSeating;
    const saysTopics = !isDeepStrictEqual(expertise, before);
    const saysSeats = said.mostAtOnce !== input.mostAtOnce;
    const isNew = !isMentor(person.role);
    if (!isNew && !saysTopics && !saysSeats && person.bio === input.bio) return {};
    await refuseOver(tx, tx.eventId, 'The event is over: what mentors offer no longer changes.');
    if (isNew) await refuseOtherHalf(tx, tx.eventId, 'mentor');
    refuseUnknownTopics({ expertise: input.expertise }, await loadSetup(tx, tx.eventId), '');

    await updatePerson(tx, person.id, { ...columnsOf(person), bio: input.bio });
    if (saysTopics) await replaceExpertise(tx, person.id, expertise);
    if (saysSeats) await saveSeating(tx, person.id, { ...said, mostAtOnce: input.mostAtOnce });
    tx.touch('roster');
    if (!isNew) {
      await raiseRevisions(tx, [person.id]);
      return {};
    }
    await takeRole(tx, { ...person, bio: input.bio }, 'both', roster);
    // Whoever was declined before is not asked about again.
    if (person.approval === 'approved') await setApproval(tx, person.id, 'waiting');
    return {};
  },
};

/** A roster may know more topics than a phone shows: those behind the phone's own stay behind them. */
function withOwnTopics(before: readonly Expertise[], own: readonly Expertise[]): Expertise[] {
  const named = new Set(own.map(({ topicId }) => topicId));
  return [...own, ...before.slice(mostOwnTopics).filter(({ topicId }) => !named.has(topicId))];
}
