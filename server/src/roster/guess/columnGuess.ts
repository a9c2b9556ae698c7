import { searchName } from '@rotunda/shared/rules/people';
import type { Meaning } from '@rotunda/shared/rules/rosterMeanings';
import type { Confidence } from '@rotunda/shared/schema/rosterFiles';
import { entriesOf } from '../import/cells.ts';
import { folded, wordsOf } from './fold.ts';
import { choiceOf, type ColumnGuess, sharePhrase } from './guessed.ts';
import { meaningOfHeading, type HeadingMeaning } from './headingMeaning.ts';
import { levelIn, scaleOf } from './levels.ts';
import { looksLike } from './seatCells.ts';
import type { MatrixHeading } from './matrix.ts';
import { namesTopics, rankOf, topicSideOf, type TopicSide } from './topicHeadings.ts';
import { yesNoOf, type Profile } from './values.ts';

/** What is known of a column before others are looked at. */
export interface ColumnFacts {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly profile: Profile;
  readonly matrix: MatrixHeading | undefined;
  /** Names of the event's topics, as they are searched for. */
  readonly known: ReadonlySet<string>;
}

const saysMentor = wordsOf('mentor*|mentrice|coach');
const saysMentee = wordsOf('mentee*|menti*|mentore e|mentoree*|mentorad*|mentorand*|protege*');
/** Somebody who was a mentor once does not say that they want to be one now. */
const saysBefore = wordsOf(
  'before|previous|previously|already|past|ever|experience|vorher|schon|bereits|frueher|fruher|erfahrung|deja|antes|anteriormente|gia|ja foi|eerder|al eens',
);

const guessed = (
  heading: string,
  meaning: Meaning,
  confidence: Confidence,
  reasons: readonly string[],
  rank = 1,
  topic = '',
): ColumnGuess => ({ heading, choice: choiceOf(meaning, rank, topic), confidence, reasons });

/** What a column probably means by its own heading and cells alone. */
export function guessColumn(facts: ColumnFacts): ColumnGuess {
  const { heading, profile } = facts;
  if (profile.filled === 0) return guessed(heading, 'leave-out', 'certain', ['It is empty.']);
  return (
    byAddresses(facts) ??
    byMatrix(facts) ??
    byRoles(facts) ??
    byTakingPart(facts) ??
    byYesNo(facts) ??
    byHeading(facts) ??
    byCells(facts)
  );
}

function byAddresses({ heading, profile }: ColumnFacts): ColumnGuess | null {
  if (profile.emails < 0.6) return null;
  const meaning = meaningOfHeading(heading)?.meaning;
  // Addresses of others.
  if (meaning === 'wishes' || meaning === 'forbidden' || meaning === 'required') return null;
  const says = meaning === 'email';
  const reason = sharePhrase(profile.emails, profile.filled, 'an e-mail address', 'e-mail addresses');
  return guessed(heading, 'email', says || profile.emails > 0.95 ? 'certain' : 'likely', [reason]);
}

/** How well somebody knows, or how much they want, the topic that a heading names. */
function byMatrix({ heading, cells, profile, matrix, known }: ColumnFacts): ColumnGuess | null {
  const item = matrix?.item ?? (known.has(searchName(heading)) ? heading : null);
  if (item === null || (matrix && rankOf(item) !== null)) return null;
  const filled = cells.filter((cell) => cell !== '');
  const scale = scaleOf(filled);
  const rated = filled.filter((cell) => levelIn(cell, scale) !== null || yesNoOf(cell) !== null).length;
  if (rated / profile.filled < 0.7) return null;
  const side = matrix ? topicSideOf(matrix.stem) : null;
  const asked = matrix
    ? `The question is asked once for each topic, here ${item}.`
    : `${item} is on the list of topics.`;
  const values = scale === 10 ? 'Cells rate it up to 10: two steps are one level.' : 'Cells rate it.';
  if (side === 'offers') return guessed(heading, 'skill', 'certain', [asked, values], 1, item);
  if (side === 'needs') return guessed(heading, 'want', 'certain', [asked, values], 1, item);
  return guessed(heading, 'rating-by-role', 'likely', [asked, values], 1, item);
}

function byRoles({ heading, profile }: ColumnFacts): ColumnGuess | null {
  const says = meaningOfHeading(heading);
  const reason = sharePhrase(profile.roles, profile.filled, 'a role', 'roles: mentor, mentee or both');
  if (says?.meaning === 'role') {
    if (profile.roles >= 0.5) {
      return guessed(heading, 'role', profile.roles > 0.9 ? 'certain' : 'likely', [
        reason,
        headingReason(says),
      ]);
    }
    return says.by === 'documented' && (profile.roles > 0 || profile.filled < 3)
      ? guessed(heading, 'role', 'unsure', [headingReason(says), 'Few cells are roles.'])
      : guessed(heading, 'extra', 'likely', ['The heading could mean the role, but its cells are others.']);
  }
  const mayBe = says === null || says.by === 'sentence';
  return mayBe && profile.roles >= 0.8 && profile.distinct <= 12
    ? guessed(heading, 'role', profile.roles === 1 ? 'certain' : 'likely', [reason])
    : null;
}

/** What the cells of a column say that asks how somebody takes part. */
const answers = {
  remote: 'Its cells say who takes part from afar.',
  'without-phone': 'Its cells say who takes part without a phone.',
  'has-phone': 'Its cells say who has a phone; who has none takes part without.',
} as const;
const takingPart = ['remote', 'without-phone', 'has-phone'] as const;

/** Whoever is asked whether they would mentor online is not asked whether they would mentor. */
function byTakingPart({ heading, cells }: ColumnFacts): ColumnGuess | null {
  const says = meaningOfHeading(heading);
  const meaning = takingPart.find((each) => each === says?.meaning);
  return says && meaning && looksLike(meaning, cells, says.by === 'documented')
    ? guessed(heading, meaning, confidenceOf(says), [headingReason(says), answers[meaning]])
    : null;
}

function byYesNo({ heading, profile }: ColumnFacts): ColumnGuess | null {
  if (profile.yesNo < 0.9 || profile.distinct > 4) return null;
  const text = folded(heading);
  const [mentor, mentee] = [saysMentor.test(text), saysMentee.test(text)];
  const isBoth = meaningOfHeading(heading)?.meaning === 'is-both';
  if ((!mentor && !mentee && !isBoth) || saysBefore.test(text)) return null;
  const meaning = isBoth || (mentor && mentee) ? 'is-both' : mentor ? 'is-mentor' : 'is-mentee';
  const says = { 'is-both': 'both', 'is-mentor': 'a mentor', 'is-mentee': 'a mentee' }[meaning];
  return guessed(heading, meaning, text.split(' ').length <= 8 ? 'certain' : 'likely', [
    sharePhrase(profile.yesNo, profile.filled, 'yes or no', 'yes or no'),
    `The heading asks about being ${says}.`,
  ]);
}

const headingReason = ({ by }: HeadingMeaning): string =>
  by === 'documented'
    ? 'The heading is one of the documented ones.'
    : by === 'word'
      ? 'The heading says so.'
      : 'The heading has words for it.';

const confidenceOf = ({ by }: HeadingMeaning): Confidence => (by === 'sentence' ? 'likely' : 'certain');

function byHeading(facts: ColumnFacts): ColumnGuess | null {
  const { heading } = facts;
  const says = meaningOfHeading(heading);
  if (!says) return null;
  const { meaning, rank } = says;
  if (meaning === 'offers' || meaning === 'needs' || meaning === 'topics')
    return byTopics(facts, meaning, says);
  if (meaning === 'is-both') return null;
  if (meaning === 'email') {
    // Forms that ask nobody's address write "anonymous".
    if (!facts.cells.some((cell) => cell.includes('@'))) {
      return guessed(heading, 'leave-out', 'likely', ['The heading says so, but no cell is an address.']);
    }
    const reasons = [headingReason(says), 'Few cells are addresses.'];
    return guessed(heading, says.by === 'sentence' ? 'extra' : 'email', 'unsure', reasons);
  }
  if ((meaning === 'level' || meaning === 'minimum-level') && says.by !== 'documented' && !isRated(facts))
    return null;
  if (meaning === 'table' && says.by !== 'documented' && facts.profile.numbers < 0.8) return null;
  if (!looksLike(meaning, facts.cells, says.by === 'documented')) return null;
  if (meaning === 'wishes' && areTopics(facts)) return byTopics(facts, 'needs', says);
  if (meaning === 'languages') {
    // People without a language in common are kept apart: worth a look.
    const sure = says.by === 'documented' ? 'certain' : 'likely';
    return guessed(heading, meaning, sure, [headingReason(says), sharedLanguage]);
  }
  return guessed(heading, meaning, confidenceOf(says), [headingReason(says)], rank);
}

/** Wishes may be for topics. */
const areTopics = ({ cells, known }: ColumnFacts): boolean =>
  cells.some((cell) => entriesOf(cell.replaceAll(',', ';')).some((each) => known.has(searchName(each))));

const sharedLanguage = 'A mentee with languages meets mentors who share one.';

const isRated = ({ cells, profile }: ColumnFacts): boolean =>
  cells.filter((cell) => cell !== '' && levelIn(cell, scaleOf(cells)) !== null).length / profile.filled >=
  0.6;

/** Sentences this long are no names of topics. */
const sentence = 60;

function byTopics(facts: ColumnFacts, side: TopicSide, says: HeadingMeaning): ColumnGuess | null {
  const { heading, profile } = facts;
  const isProse = profile.averageLength > sentence && profile.several < 0.5;
  const isAnswer = profile.yesNo > 0.8 || profile.numbers > 0.8 || profile.dates > 0.8;
  // "How important is it to you" and the like is answered by no topic.
  if (isAnswer) return null;
  if (isProse || (profile.questions > 0.5 && profile.averageLength > 25)) {
    return guessed(heading, 'question', 'unsure', ['Its cells are sentences, not names of topics.']);
  }
  if (side === 'needs' && says.by === 'sentence' && !namesTopics(heading) && profile.averageLength > 40) {
    return guessed(heading, 'question', 'unsure', ['Its cells are rather sentences than names of topics.']);
  }
  const reasons = [headingReason(says)];
  const confidence = confidenceOf(says);
  const isRanked = rankOf(heading) !== null;
  if (side === 'offers') return guessed(heading, 'topics', confidence, reasons, says.rank);
  if (side === 'topics') return guessed(heading, 'topics-by-role', confidence, reasons, says.rank);
  return isRanked
    ? guessed(heading, 'need', confidence, reasons, says.rank)
    : guessed(heading, 'needs', confidence, reasons);
}

/** What nobody said anything about in its heading. */
function byCells({ heading, cells, profile, known }: ColumnFacts): ColumnGuess {
  const topics = cells.filter((cell) => cell !== '' && known.has(searchName(cell))).length;
  if (topics / profile.filled > 0.5) {
    return guessed(heading, 'topics-by-role', 'unsure', [
      sharePhrase(topics / profile.filled, profile.filled, 'a topic of the event', 'topics of the event'),
    ]);
  }
  const unlike = profile.distinct / profile.filled;
  if (profile.names > 0.8 && unlike > 0.9 && profile.averageLength < 40) {
    return guessed(heading, 'name', 'unsure', ['Its cells look like names of people.']);
  }
  return guessed(heading, 'extra', 'likely', [
    'Nothing is known about it: it is kept as a field of its own.',
  ]);
}
