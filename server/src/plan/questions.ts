import { firstName, isApprovedMentor } from '@rotunda/shared/rules/people';
import { plainSeating } from '@rotunda/db/queries/seating';
import type { PartMaker } from '../snapshot.ts';
import { likelyMentees } from './likely.ts';
import { topicNames } from './planned.ts';

/**
 * What mentees ask who are likely to meet this mentor: only where facilitators publish that, and only until a plan says who
 * really comes.
 */
export const questionsMaker: PartMaker<'me.questions'> = {
  make: ({ snapshot: { setup, roster, seating, presence, plan }, viewer }) => {
    const mentor = roster.byId.get(viewer.participantId ?? '');
    const isTold = setup.event.questionsBefore && plan.published === null;
    if (!mentor || !isApprovedMentor(mentor) || !isTold) return { people: [] };
    const likely = likelyMentees(mentor.id, {
      roster,
      wishedBy: (id) => (seating.people.get(id) ?? plainSeating).wished,
      isGone: (id) => presence.get(id)?.presence === 'gone',
    });
    return {
      people: likely.map(({ mentee, need }) => ({
        name: firstName(mentee.name),
        topic: topicNames(setup).get(need.topicId) ?? '',
        question: need.question,
        context: need.context,
        outcome: need.outcome,
        level: need.level,
        link: need.link,
      })),
    };
  },
};
