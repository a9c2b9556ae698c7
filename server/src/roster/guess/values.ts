import type { Role } from '@rotunda/shared/rules/people';
import { folded, wordsOf } from './fold.ts';

const yes = new Set(
  'yes|y|ja|j|oui|o|si|s|sim|true|1|x|xx|wahr|vrai|verdadero|vero|verdadeiro|waar|ok|checked|selected'.split(
    '|',
  ),
);
const no = new Set(
  'no|n|nein|non|nao|nee|false|0|falsch|faux|falso|onwaar|none|unchecked|not selected'.split('|'),
);

/** Yes, no, or neither. Ticks are yes, crosses too: people mark with them. */
export function yesNoOf(cell: string): boolean | null {
  if (/^[✓✔☑✅☒✗✘]$/u.test(cell.trim())) return true;
  if (/^[-–—☐]$/u.test(cell.trim())) return false;
  const text = folded(cell);
  if (yes.has(text) || /^(?:yes|ja|oui|si|sim) /u.test(text)) return true;
  return no.has(text) || /^(?:no|nein|non|nao|nee) /u.test(text) ? false : null;
}

const mentor = wordsOf(
  'mentor|mentors|mentorin|mentorinnen|mentoren|mentora|mentoras|mentores|mentori|mentore|mentrice|mentrices',
);
const mentee = wordsOf(
  'mentee|mentees|menti|mentis|mentoree|mentorees|protege|proteges|mentorado|mentorada|mentorados|mentorando|mentoranda|mentorizado|mentorizada|telemaque',
);
const both = wordsOf('both|beide|beides|les deux|ambos|ambas|ambedue|entrambi|entrambe|allebei|either');

/** The role that a cell says in any of the languages that are known; null when it says none. */
export function roleIn(cell: string): Role | null {
  // With its accent the French word for a mentee would else be the Italian one for a mentor.
  const text = folded(cell.replace(/mentoré(?:[·.(]?e\)?)?(?:[·.(]?s\)?)?/giu, ' mentee '));
  if (text === '' || text.length > 120) return null;
  const [says, saysToo] = [mentor.test(text), mentee.test(text)];
  if (both.test(text) || (says && saysToo)) return 'both';
  return says ? 'mentor' : saysToo ? 'mentee' : null;
}

/** What the cells of a column look like, each as a share of those with something in them. */
export interface Profile {
  readonly filled: number;
  readonly share: number;
  readonly distinct: number;
  readonly emails: number;
  readonly yesNo: number;
  readonly roles: number;
  readonly numbers: number;
  readonly names: number;
  readonly dates: number;
  readonly questions: number;
  readonly several: number;
  readonly averageLength: number;
}

const looksLikeEmail = (cell: string): boolean => /^[^\s@,;]+@[^\s@,;]+\.[\p{L}]{2,}$/u.test(cell);
const looksLikeName = (cell: string): boolean =>
  cell.length <= 60 && /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ ,]+[\p{L}\p{M}'’.-]+){1,4}$/u.test(cell);
const looksLikeDate = (cell: string): boolean => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T,].*)?$/u.test(cell);

/** Looks at the cells of one column; empty ones count only for how much of it is filled. */
export function profileOf(cells: readonly string[]): Profile {
  const filled = cells.filter((cell) => cell !== '');
  const share = (is: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length;
  return {
    filled: filled.length,
    share: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct: new Set(filled.map(folded)).size,
    emails: share(looksLikeEmail),
    yesNo: share((cell) => yesNoOf(cell) !== null),
    roles: share((cell) => roleIn(cell) !== null),
    numbers: share((cell) => /^\d+(?:[.,]\d+)?$/u.test(cell)),
    names: share(looksLikeName),
    dates: share(looksLikeDate),
    questions: share((cell) => cell.includes('?')),
    several: share((cell) => /[;\n|]|,\s/u.test(cell)),
    averageLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
  };
}
