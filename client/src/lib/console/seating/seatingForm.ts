import type { Limits } from '@rotunda/shared/schema/roster';
import type { Seating } from '@rotunda/shared/schema/seating';

/** What is said beforehand of one person's seats, as it is written in a form. */
export interface SeatingForm extends Record<Limit, string> {
  absent: string[];
  remote: boolean;
  languages: string;
  /** Empty for any. */
  zoneId: string;
  tableId: string;
  wished: string[];
}

/** The highest number that each limit of a mentor may be; none is the usual. */
export const highest = { mostConversations: 400, mostRounds: 20, mostAtOnce: 12 } as const;
export type Limit = keyof typeof highest;
export const limitNames = ['mostConversations', 'mostRounds', 'mostAtOnce'] as const satisfies Limit[];

const written = (limit: number | null | undefined): string => (limit == null ? '' : String(limit));

export const seatingForm = (said: Seating | undefined, limits: Limits): SeatingForm => ({
  absent: [...(said?.absent ?? [])],
  mostConversations: written(limits.mostConversations),
  mostRounds: written(limits.mostRounds),
  mostAtOnce: written(said?.mostAtOnce),
  remote: said?.remote ?? false,
  languages: said?.languages.join(', ') ?? '',
  zoneId: said?.zoneId ?? '',
  tableId: said?.tableId ?? '',
  wished: [...(said?.wished ?? [])],
});

/** A limit as it is written; null for none, undefined when it cannot be read. */
function limitOf(form: SeatingForm, name: Limit): number | null | undefined {
  const text = form[name].trim();
  if (text === '') return null;
  const limit = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= highest[name] ? limit : undefined;
}

export const isWrong = (form: SeatingForm, name: Limit): boolean => limitOf(form, name) === undefined;

/** What a form asks for. */
export const seatingInput = (form: SeatingForm): { seating: Seating; limits: Limits } => ({
  seating: {
    absent: form.absent,
    mostAtOnce: limitOf(form, 'mostAtOnce') ?? null,
    remote: form.remote,
    languages: form.languages
      .split(',')
      .map((language) => language.trim())
      .filter((language) => language !== '')
      .slice(0, 5),
    zoneId: form.zoneId === '' ? null : form.zoneId,
    tableId: form.tableId === '' ? null : form.tableId,
    wished: form.wished,
  },
  limits: {
    mostConversations: limitOf(form, 'mostConversations') ?? null,
    mostRounds: limitOf(form, 'mostRounds') ?? null,
  },
});
