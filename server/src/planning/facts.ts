import { OPEN_FOCUS, type Conversation, type Instance } from '@rotunda/shared/rules/planning';

/** What was held or locked: stands exactly in every plan. */
export function factsOf(instance: Instance): Conversation[] {
  return [...(instance.held ?? []), ...(instance.extension?.locked ?? [])];
}

/** Suitability of the mentor for the conversation's focus; 0 for an open conversation or below what the mentee asks. */
export function suitabilityOf(instance: Instance, [mentee, mentor, , focus]: Conversation): number {
  if (focus === OPEN_FOCUS) return 0;
  const [topic, , minimum] = instance.mentees[mentee].needs[focus];
  const offer = instance.mentors[mentor].offers.find(([offered]) => offered === topic);
  return offer && offer[1] >= minimum ? offer[1] : 0;
}
