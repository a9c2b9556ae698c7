import { searchName } from '@rotunda/shared/rules/people';

/** A heading or value as it is compared: case, accents, signs and repeated spaces do not count. */
export const folded = (text: string): string =>
  searchName(text)
    .replace(/[^\p{L}\p{N}+&#]+/gu, ' ')
    .trim();

/** A pattern of whole words within a folded text; each alternative may have several words, and `*` ends one anyhow. */
export const wordsOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(
    `(?:^| )(?:${alternatives
      .flatMap((text) => text.split('|'))
      .map((each) => each.trim().replace(/\s+/gu, ' ').replaceAll('*', '\\p{L}*'))
      .join('|')})(?= |$)`,
    'u',
  );
