import { searchName } from './people.ts';

/** Why a question will hardly tell a mentor what somebody wants to know. */
export type Vagueness = 'topic-only' | 'short' | 'not-asking';

/** Questions that somebody can answer have at least as many words as these: "How do I start?" */
const fewestWords = 4;
/** Scripts without spaces say as much in as many signs. */
const fewestSigns = 6;

/** What stands around a topic's name without asking anything. */
const filling = new Set(
  'a an about advice all and around basics everything for general help i in info learn like more need of on question questions some something the tips to want with would'.split(
    ' ',
  ),
);

/** Words that ask, folded, in the languages that headings of roster files are understood in. */
const asking = new Set(
  (
    'how what which who whom where when why whether ' +
    'wie was welche welcher welches wer wem wo wann warum wieso ob ' +
    'comment quoi quel quelle quels quelles qui quand pourquoi combien ' +
    'como cual cuales quien donde cuando cuanto ' +
    'come cosa quale quali chi dove quando perche quanto ' +
    'qual quais quem onde porque ' +
    'hoe wat welke waar wanneer waarom hoeveel'
  ).split(' '),
);

const wordsOf = (text: string): string[] =>
  searchName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const hasNoSpaces = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u.test(
    text,
  );

/**
 * What is vague about a question, for a gentle hint beside it; null for one that asks something, and for an empty one,
 * which its own label asks for. A hint is all that follows: people may ask as they like.
 */
export function vagueness(question: string, topic: string): Vagueness | null {
  const words = wordsOf(question);
  if (words.length === 0) return null;
  const ofTopic = new Set(wordsOf(topic));
  if (words.every((word) => ofTopic.has(word) || filling.has(word))) {
    return words.some((word) => ofTopic.has(word)) ? 'topic-only' : 'short';
  }
  const isShort = hasNoSpaces(question)
    ? question.replace(/[^\p{L}\p{N}]/gu, '').length < fewestSigns
    : words.length < fewestWords;
  if (isShort) return 'short';
  const asks = /[?\uFF1F\u061F\u037E]/u.test(question) || words.some((word) => asking.has(word));
  return asks ? null : 'not-asking';
}
