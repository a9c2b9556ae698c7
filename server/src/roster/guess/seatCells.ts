import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import { folded, wordsOf } from './fold.ts';
import { withoutPhoneOf } from './phoneCells.ts';
import { roundNumber, toRound } from './roundWords.ts';
import { yesNoOf } from './values.ts';

const afar = wordsOf(
  'remote|remotely|online|virtual|virtually|zoom|teams|from home|video',
  'virtuell|fern|zugeschaltet|von zu hause|a distance|en ligne|visio|a distancia|en linea|virtualmente',
  'a distanza|da remoto|remoto|remota|op afstand|digitaal',
);
const onSite = wordsOf(
  'on site|onsite|in person|in the room|face to face|physically|vor ort|prasenz|in prasenz|sur place|en presentiel|presentiel',
  'presencial|en persona|in presenza|di persona|presencialmente|ter plaatse|op locatie|fysiek',
);

/** Whether a cell says that somebody takes part from afar, in any of the languages; null when it says neither. */
export function remoteOf(cell: string): boolean | null {
  const text = folded(cell);
  const [far, near] = [afar.test(text), onSite.test(text)];
  // "Not online" and the like say it of the other.
  const says = yesNoOf(cell);
  if (far !== near) return says === false ? near : far;
  return far ? null : says;
}

const round = new RegExp(`^${roundNumber}$`, 'iu');
const rounds = new RegExp(
  `^(?:(?:before|after|from|until) )?${roundNumber}(?:(?:${toRound}| ?[,+&/] ?)${roundNumber})*$`,
  'iu',
);

const parting = /[;\n,&+]| (?:and|und|et|y|e|en) /iu;
const listOf = (cell: string): string[] =>
  cell
    .split(parting)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const nobody = new Set(
  [
    'no|none|n a|no preference|nobody|anyone|anybody|nein|keine|keiner|niemand|egal|non|aucun|aucune|personne|sans preference',
    'ninguno|ninguna|nadie|sin preferencia|nessuno|nessuna|indifferente|nao|nenhum|nenhuma|ninguem|sem preferencia',
    'nee|geen|geen voorkeur',
  ].flatMap((words) => words.split('|')),
);

/** Whether a cell says that there is nothing to say. */
export const saysNobody = (cell: string): boolean =>
  /^[-–—/]$/u.test(cell.trim()) || nobody.has(folded(cell));

/** What is said besides in brackets: departments of people, levels of languages. */
export const withoutBrackets = (text: string): string => text.replace(/\s*[([][^)\]]*[)\]]/gu, '').trim();

/** How the cells of a column would have to look to mean what its heading may mean. */
const looks: Partial<Record<Meaning, (cell: string) => boolean>> = {
  remote: (cell) => remoteOf(cell) !== null,
  'without-phone': (cell) => withoutPhoneOf(cell) !== null,
  'has-phone': (cell) => withoutPhoneOf(cell) !== null,
  'most-at-once': (cell) => /^\d{1,2}$/u.test(cell),
  'fixed-table': (cell) => /^\d{1,3}$/u.test(cell),
  arrives: (cell) => round.test(cell),
  leaves: (cell) => round.test(cell),
  away: (cell) => listOf(cell).every((entry) => rounds.test(entry)),
  languages: (cell) => cell.length <= 80 && !/[?\d]/u.test(withoutBrackets(cell)),
  zone: (cell) => cell.length <= 40,
  wishes: (cell) =>
    listOf(withoutBrackets(cell)).every((each) =>
      /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,4}$|^\S+@\S+$/u.test(each),
    ),
};

/** What is answered by yes or no itself. */
const answered: ReadonlySet<Meaning> = new Set(['remote', 'without-phone', 'has-phone']);

/** Of a documented heading one cell is enough: then the others are slips, which somebody wants to hear of. */
const enough = { documented: 0.001, other: 0.6 };

/** Whether enough cells look like what a heading may mean; those of most meanings may look like anything. */
export function looksLike(meaning: Meaning, cells: readonly string[], isDocumented: boolean): boolean {
  const like = looks[meaning];
  if (!like) return true;
  // A column of answers to yes and no says nothing about rounds or people.
  const says = answered.has(meaning) ? () => true : (cell: string) => !saysNobody(cell);
  const filled = cells.filter((cell) => cell !== '' && says(cell));
  return (
    filled.length > 0 &&
    filled.filter(like).length >= filled.length * (isDocumented ? enough.documented : enough.other)
  );
}
