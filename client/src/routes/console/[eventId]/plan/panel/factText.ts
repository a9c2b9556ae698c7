import { firstName } from '@rotunda/shared/rules/people';
import type { Person } from '@rotunda/shared/schema/roster';
import { plan } from '#lib/messages/plan.ts';
import { isolated } from '#lib/messages/words.ts';
import type { Fact } from './facts.ts';

const words = plan.facts;

function levelsText(mentee: string, own: number | null, mentor: string, offered: number | null): string {
  if (own !== null && offered !== null) return words.levels(mentee, own, mentor, offered);
  if (offered !== null) return words.levelOfMentor(mentor, offered);
  return own === null ? words.noLevels(mentor) : words.levelOfMentee(mentee, own, mentor);
}

/** A fact about a seat, as a sentence. People are called by their first names. */
export function factText(fact: Fact, pair: { readonly mentee: Person; readonly mentor: Person }): string {
  const mentee = isolated(firstName(pair.mentee.name));
  const mentor = isolated(firstName(pair.mentor.name));
  switch (fact.fact) {
    case 'levels':
      return levelsText(mentee, fact.mentee, mentor, fact.mentor);
    case 'not-offered':
      return words.notOffered(mentor);
    case 'minimum':
      return words.minimum(mentee, fact.level);
    case 'again':
      return words.again(fact.nth);
    case 'open':
      return words.open(mentee, mentor, fact.topics);
    case 'met':
      return fact.rounds.length === 0 ? words.neverMet(mentor) : words.met(mentor, fact.rounds);
    case 'same-department':
      return words.sameDepartment(fact.department);
    case 'departments':
      return words.departments(fact.mentee, fact.mentor);
    case 'no-language':
      return words.noLanguage(mentee, fact.mentee, mentor, fact.mentor);
    case 'held':
      return words.held;
    default:
      return fact satisfies never;
  }
}
