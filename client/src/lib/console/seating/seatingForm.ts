import type { Seating } from '@rotunda/shared/schema/seating';

/** What is said beforehand of one person's seats, as it is written in a form. */
export interface SeatingForm {
  absent: string[];
  mostAtOnce: string;
  remote: boolean;
  languages: string;
  /** Empty for any. */
  zoneId: string;
  tableId: string;
  wished: string[];
}

export const mostAtOnce = 12;

export const seatingForm = (said: Seating | undefined): SeatingForm => ({
  absent: [...(said?.absent ?? [])],
  mostAtOnce: said?.mostAtOnce == null ? '' : String(said.mostAtOnce),
  remote: said?.remote ?? false,
  languages: said?.languages.join(', ') ?? '',
  zoneId: said?.zoneId ?? '',
  tableId: said?.tableId ?? '',
  wished: [...(said?.wished ?? [])],
});

/** A limit as it is written; null for none, undefined when it cannot be read. */
function limitOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const limit = /^\d{1,2}$/u.test(text.trim()) ? Number(text) : 0;
  return limit >= 1 && limit <= mostAtOnce ? limit : undefined;
}

export const isWrongLimit = ({ mostAtOnce: text }: SeatingForm): boolean => limitOf(text) === undefined;

/** What a form asks for. */
export const seatingInput = (form: SeatingForm): Seating => ({
  absent: form.absent,
  mostAtOnce: limitOf(form.mostAtOnce) ?? null,
  remote: form.remote,
  languages: form.languages
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '')
    .slice(0, 5),
  zoneId: form.zoneId === '' ? null : form.zoneId,
  tableId: form.tableId === '' ? null : form.tableId,
  wished: form.wished,
});
