import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import { folded, wordsOf } from './fold.ts';
import { entriesOf } from '../import/cells.ts';
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

const round = /^(?:(?:rounds?|runden?|tours?|rondas?|turn[oi]|rodadas?|rondes?) ?)?\d{1,2}\.?$/iu;
const rounds =
  /^(?:(?:before|after|from|until) )?(?:(?:rounds?|runden?|tours?|rondas?|turn[oi]|rodadas?|rondes?) ?)?\d{1,2}(?: ?[-–,+&/] ?\d{1,2})*$/iu;

/** How the cells of a column would have to look to mean what its heading may mean. */
const looks: Partial<Record<Meaning, (cell: string) => boolean>> = {
  remote: (cell) => remoteOf(cell) !== null,
  'most-at-once': (cell) => /^\d{1,2}$/u.test(cell),
  'fixed-table': (cell) => /^\d{1,3}$/u.test(cell),
  arrives: (cell) => round.test(cell),
  leaves: (cell) => round.test(cell),
  away: (cell) => entriesOf(cell).every((entry) => rounds.test(entry)),
  languages: (cell) => cell.length <= 80 && !/[?\d]/u.test(cell),
  zone: (cell) => cell.length <= 40,
  wishes: (cell) =>
    cell
      .split(/[;,\n]/u)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .every((each) => /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,4}$|^\S+@\S+$/u.test(each)),
};

/** Of a documented heading one cell is enough: then the others are slips, which somebody wants to hear of. */
const enough = { documented: 0.001, other: 0.6 };

/** Whether enough cells look like what a heading may mean; those of most meanings may look like anything. */
export function looksLike(meaning: Meaning, cells: readonly string[], isDocumented: boolean): boolean {
  const like = looks[meaning];
  if (!like) return true;
  const filled = cells.filter((cell) => cell !== '');
  return filled.filter(like).length >= filled.length * (isDocumented ? enough.documented : enough.other);
}
