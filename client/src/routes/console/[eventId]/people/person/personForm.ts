import type { Role } from '@rotunda/shared/rules/people';
import { webLinkOf } from '@rotunda/shared/rules/webLink';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { Person } from '@rotunda/shared/schema/roster';

/** A level in a list of choices; empty for none. */
export type LevelText = '' | '1' | '2' | '3' | '4' | '5';
export const levelTexts = ['1', '2', '3', '4', '5'] as const;

export interface SkillForm {
  key: string;
  topicId: string;
  level: LevelText;
}

export interface NeedForm {
  key: string;
  topicId: string;
  question: string;
  context: string;
  outcome: string;
  level: LevelText;
  minimumLevel: LevelText;
  link: string;
}

export interface PersonForm {
  name: string;
  email: string;
  role: Role;
  department: string;
  expertise: SkillForm[];
  needs: NeedForm[];
  forbidden: string[];
  /** A round's id, or empty for any round. */
  required: { personId: string; roundId: string }[];
  mostConversations: string;
  mostRounds: string;
  remark: string;
  bio: string;
}

type PersonInput = RawInputOf<'person.add'>;

export const mostConversations = 400;
export const mostRounds = 20;

const levelText = (level: number | null): LevelText =>
  levelTexts.find((text) => text === String(level)) ?? '';
const levelOf = (text: LevelText): number | null => (text === '' ? null : Number(text));
const limitText = (limit: number | null): string => (limit === null ? '' : String(limit));

export const emptyPerson = (): PersonForm => ({
  name: '',
  email: '',
  role: 'mentee',
  department: '',
  expertise: [],
  needs: [],
  forbidden: [],
  required: [],
  mostConversations: '',
  mostRounds: '',
  remark: '',
  bio: '',
});

/** A need without anything in it. */
export const emptyNeed = (key: string): NeedForm => ({
  key,
  topicId: '',
  question: '',
  context: '',
  outcome: '',
  level: '',
  minimumLevel: '',
  link: '',
});

/** A row of the roster as its form shows it. */
export const personForm = (person: Person): PersonForm => ({
  name: person.name,
  email: person.email,
  role: person.role,
  department: person.department,
  expertise: person.expertise.map(({ topicId, level }) => ({
    key: topicId,
    topicId,
    level: levelText(level),
  })),
  needs: person.needs.map(({ topicId, question, context, outcome, level, minimumLevel, link }) => ({
    key: topicId,
    topicId,
    question,
    context,
    outcome,
    level: levelText(level),
    minimumLevel: levelText(minimumLevel),
    link,
  })),
  forbidden: [...person.forbidden],
  required: person.required.map(({ personId, roundId }) => ({ personId, roundId: roundId ?? '' })),
  mostConversations: limitText(person.mostConversations),
  mostRounds: limitText(person.mostRounds),
  remark: person.remark,
  bio: person.bio,
});

/** A limit as it is written in a field; undefined when it cannot be read. */
function limitOf(text: string, most: number): number | null | undefined {
  if (text.trim() === '') return null;
  const limit = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : 0;
  return limit >= 1 && limit <= most ? limit : undefined;
}

/** What a form without faults asks for. Rows in which nothing was chosen or written ask for nothing. */
export const personInput = (form: PersonForm): PersonInput => ({
  name: form.name,
  email: form.email.trim(),
  role: form.role,
  department: form.department,
  expertise: form.expertise
    .filter(({ topicId }) => topicId !== '')
    .map(({ topicId, level }) => ({ topicId, level: levelOf(level) })),
  needs: form.needs
    .filter(({ topicId }) => topicId !== '')
    .map(({ topicId, question, context, outcome, level, minimumLevel, link }) => ({
      topicId,
      question,
      context,
      outcome,
      level: levelOf(level),
      minimumLevel: levelOf(minimumLevel),
      link: webLinkOf(link) ?? '',
    })),
  forbidden: [...form.forbidden],
  required: form.required.map(({ personId, roundId }) => ({
    personId,
    roundId: roundId === '' ? null : roundId,
  })),
  mostConversations: limitOf(form.mostConversations, mostConversations) ?? null,
  mostRounds: limitOf(form.mostRounds, mostRounds) ?? null,
  remark: form.remark,
  bio: form.bio,
});

export interface PersonFaults {
  readonly name: boolean;
  readonly email: boolean;
  readonly mostConversations: boolean;
  readonly mostRounds: boolean;
  /** Keys of needs in which something is written, but no topic chosen. */
  readonly needs: ReadonlySet<string>;
  /** Keys of needs whose link is no web address. */
  readonly links: ReadonlySet<string>;
}

const hasWords = ({ question, context, outcome, link }: NeedForm): boolean =>
  [question, context, outcome, link].some((text) => text.trim() !== '');

/** What keeps a form from being saved. */
export const personFaults = (form: PersonForm): PersonFaults => ({
  name: form.name.trim() === '',
  email: form.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(form.email.trim()),
  mostConversations: limitOf(form.mostConversations, mostConversations) === undefined,
  mostRounds: limitOf(form.mostRounds, mostRounds) === undefined,
  needs: new Set(form.needs.filter((need) => need.topicId === '' && hasWords(need)).map(({ key }) => key)),
  links: new Set(form.needs.filter(({ link }) => webLinkOf(link) === null).map(({ key }) => key)),
});

export const isFaulty = ({ needs, links, ...fields }: PersonFaults): boolean =>
  needs.size + links.size > 0 || Object.values(fields).some(Boolean);

/** Topics that a row may choose: all but those of the other rows. */
export const topicsFor = <Topic extends { readonly id: string }>(
  topics: readonly Topic[],
  rows: readonly { readonly key: string; readonly topicId: string }[],
  key: string,
): Topic[] => {
  const taken = new Set(rows.filter((row) => row.key !== key).map(({ topicId }) => topicId));
  return topics.filter(({ id }) => !taken.has(id));
};
