/** What rounds are called in files, before or after their number. */
const word = String.raw`rounds?|runden?|tours?|rondas?|turn[oi]|rodadas?|rondes?`;

/** One round, its number captured: `2`, `Round 2`, `Runde 2`, `2nd round`, `R2`, `2.`. */
export const roundNumber = String.raw`(?:(?:${word}|no|nr|r)\.? ?)?(\d{1,3})(?:st|nd|rd|th|er|[eªº.])?(?: (?:${word}))?`;

/** Between the first and the last of several. */
export const toRound = String.raw` ?(?:-|–|—|to|through|bis|à|a|al|até|tot|t/m) ?`;

/** Questions about rounds that somebody is not there for, folded, in the languages that are known; see `HeadingWords`. */
export const missedRounds = [
  ['rounds?', 'miss|skip|be away|be absent|not|cannot|can t|won t|unavailable'],
  ['runden?', 'verpass*|fehl*|auslass*|auslasst|abwesend|nicht'],
  ['tours?', 'manqu*|rat*|rater*|absent*|pas'],
  ['rondas?', 'pierd*|perd*|falt*|ausent*|no'],
  ['turn[oi]', 'perd*|salt*|manc*|assent*|non'],
  ['rodadas?', 'perd*|falt*|ausent*|nao'],
  ['rondes?', 'mis|mist|missen|gemist|overslaa*|overslaat|afwezig*|niet'],
].map(([round = '', missed = '']) => {
  const between = String.raw`(?: \p{L}+){0,6}? `;
  return `${round}${between}(?:${missed})|(?:${missed})${between}${round}`;
});
