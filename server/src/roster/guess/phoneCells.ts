import { folded, wordsOf } from './fold.ts';
import { yesNoOf } from './values.ts';

const phones =
  'smartphone phone mobile telephone portable handy telefon telefono movil cellulare telefone telemovel celular telefoon';
const none =
  'no|without|without a|kein|ohne|ohne eigenes|pas de|sans|sin|nessun|nessuno|senza|sem|nao tem|geen|zonder';
const one = 'has a|own|with|with a|hat ein|mit|eigenes|avec|a un|con|tiene|ha un|ha uno|com|tem|met|eigen';

/** Each of some words before each of the words for a phone. */
const beforePhones = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => phones.split(' ').map((phone) => `${word} ${phone}`))
    .join('|');

const without = wordsOf(
  beforePhones(none),
  'has none|hat keins|n en a pas|no tiene|non ne ha|heeft er geen|on paper|auf papier|sur papier|en papel|su carta|em papel|op papier',
);
const having = wordsOf(beforePhones(one));

/**
 * Whether a cell says that somebody has no phone, in any of the languages; null when it says neither. A bare yes or no
 * answers the heading: of one that asks who *has* a phone, `asksWhoHas`, no is without.
 */
export function withoutPhoneOf(cell: string, asksWhoHas = false): boolean | null {
  const text = folded(cell);
  if (without.test(text)) return true;
  if (having.test(text)) return false;
  const says = yesNoOf(cell);
  return says === null ? null : says !== asksWhoHas;
}
