import type { Registrant } from '@rotunda/shared/rules/registration';

/** One need as it is being written. */
export interface NeedDraft {
  topicId: string;
  question: string;
  context: string;
  outcome: string;
  link: string;
  level: number | null;
  /** Facilitators set it; it goes along unchanged. */
  minimumLevel: number | null;
}

/** One topic that somebody can help with. */
export interface SkillDraft {
  topicId: string;
  level: number | null;
}

/** What somebody has written in the form so far. */
export interface RegistrationDraft {
  as: Registrant | null;
  name: string;
  email: string;
  needs: NeedDraft[];
  skills: SkillDraft[];
  bio: string;
  mostAtOnce: number | null;
}

export const emptyNeed = (topicId: string): NeedDraft => ({
  topicId,
  question: '',
  context: '',
  outcome: '',
  link: '',
  level: null,
  minimumLevel: null,
});

export const emptyDraft = (): RegistrationDraft => ({
  as: null,
  name: '',
  email: '',
  needs: [],
  skills: [],
  bio: '',
  mostAtOnce: null,
});

/** Drafts of events that share a browser are kept apart by their codes. */
const keyOf = (joinCode: string): string =>
  `rotunda/register/${joinCode.replace(/[\s-]/gu, '').toUpperCase()}`;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this phone has kept for an event; topics that are gone from its list are left out. */
export function keptDraft(
  joinCode: string,
  topics: readonly { readonly id: string }[],
  storage: Kept = localStorage,
): RegistrationDraft {
  const draft = emptyDraft();
  const kept = read(keyOf(joinCode), storage);
  if (kept === null) return draft;
  const text = (of: object, field: string): string => {
    const value: unknown = Reflect.get(of, field);
    return typeof value === 'string' ? value : '';
  };
  const level = (of: object, field: string): number | null => {
    const value: unknown = Reflect.get(of, field);
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12 ? value : null;
  };
  const listed = (field: string): object[] => {
    const list: unknown = Reflect.get(kept, field);
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    return items.filter(
      (item): item is object =>
        typeof item === 'object' &&
        item !== null &&
        topics.some((topic) => topic.id === text(item, 'topicId')),
    );
  };
  const as = text(kept, 'as');
  return {
    as: as === 'mentee' || as === 'mentor' ? as : null,
    name: text(kept, 'name'),
    email: text(kept, 'email'),
    needs: listed('needs').map((need) => ({
      topicId: text(need, 'topicId'),
      question: text(need, 'question'),
      context: text(need, 'context'),
      outcome: text(need, 'outcome'),
      link: text(need, 'link'),
      level: level(need, 'level'),
      minimumLevel: null,
    })),
    skills: listed('skills').map((skill) => ({
      topicId: text(skill, 'topicId'),
      level: level(skill, 'level'),
    })),
    bio: text(kept, 'bio'),
    mostAtOnce: level(kept, 'mostAtOnce'),
  };
}

function read(key: string, storage: Kept): object | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return typeof stored === 'object' && stored !== null ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps a draft for as long as it is not sent. Private windows keep nothing; it then lasts as long as the page. */
export function keepDraft(joinCode: string, draft: RegistrationDraft, storage: Kept = localStorage): void {
  try {
    storage.setItem(keyOf(joinCode), JSON.stringify(draft));
  } catch {
    // Nothing else depends on it.
  }
}

/** Forgets a draft that was sent. */
export function forgetDraft(joinCode: string, storage: Kept = localStorage): void {
  try {
    storage.removeItem(keyOf(joinCode));
  } catch {
    // What was never kept need not be forgotten.
  }
}
