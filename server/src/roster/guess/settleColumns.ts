import { type Meaning, meaningsOfKind } from '@rotunda/shared/rules/rosterMeanings';
import type { Confidence } from '@rotunda/shared/schema/rosterFiles';
import { choiceOf, meaning, reguess, type Column } from './guessed.ts';

const order: readonly Confidence[] = ['certain', 'likely', 'unsure'];
const better = (one: Column, other: Column): number =>
  order.indexOf(one.guess.confidence) - order.indexOf(other.guess.confidence) ||
  other.profile.share - one.profile.share ||
  one.place - other.place;

/** Settles what columns mean beside each other: names in parts, and what there can be one of. */
export function settleColumns(columns: readonly Column[]): void {
  settleNames(columns);
  for (const each of meaningsOfKind('one')) keepBest(meaning(columns, each));
  for (const each of meaningsOfKind('ranked')) settleRanks(meaning(columns, each), meaning(columns, 'need'));
  settleSentences(columns);
}

/** Settles what belongs to a topic, once it is known which topics are offered and which are needed. */
export function settleBelongings(columns: readonly Column[]): void {
  settleLevels(columns);
  settleDetails(columns);
}

/** "Name" beside a first name is the last one, beside a last name the first one. */
function settleNames(columns: readonly Column[]): void {
  const find = (which: Meaning): Column | undefined => meaning(columns, which).sort(better)[0];
  const [name, first, last] = [find('name'), find('first-name'), find('last-name')];
  if (!name) return;
  if (first && last) {
    for (const part of [first, last])
      reguess(part, choiceOf('leave-out'), 'likely', 'The whole name is in another column.');
  } else if (first) {
    reguess(name, choiceOf('last-name'), 'certain', `“${first.heading}” has the first name.`);
  } else if (last) {
    reguess(name, choiceOf('first-name'), 'certain', `“${last.heading}” has the last name.`);
  }
}

function keepBest(columns: readonly Column[]): void {
  const [best, ...others] = [...columns].sort(better);
  for (const other of others) {
    reguess(
      other,
      choiceOf('extra'),
      'likely',
      `“${best?.heading ?? ''}” says it better: this is kept as a field of its own.`,
    );
  }
}

/** Of what is numbered each number is there once, and numbers begin with 1: "your top 3 topics" is no third need. */
function settleRanks(columns: readonly Column[], needs: readonly Column[]): void {
  const taken = new Set<number>();
  for (const column of [...columns].sort(better)) {
    const { choice, confidence, reasons } = column.guess;
    let { rank } = choice;
    while (taken.has(rank) && rank < 10) rank += 1;
    if (taken.has(rank)) reguess(column, choiceOf('extra'), 'likely', 'There are ten of these already.');
    else {
      taken.add(rank);
      reguess(column, { ...choice, rank }, rank === choice.rank ? confidence : 'likely', ...reasons);
    }
  }
  if (taken.has(1) || taken.size === 0) return;
  const isDetail = columns.some(({ guess }) => guess.choice.meaning !== 'need');
  if (isDetail && needs.some(({ guess }) => taken.has(guess.choice.rank))) return;
  const left = columns
    .filter(({ guess }) => guess.choice.meaning !== 'extra')
    .sort((a, b) => a.guess.choice.rank - b.guess.choice.rank);
  const isList = left.length === 1 && left[0]?.guess.choice.meaning === 'need';
  for (const [index, column] of left.entries()) {
    const { choice, confidence, reasons } = column.guess;
    reguess(column, isList ? choiceOf('needs') : { ...choice, rank: index + 1 }, confidence, ...reasons);
  }
}

/** Sentences about needs are the question where another column names the topic, and else nothing that is known. */
function settleSentences(columns: readonly Column[]): void {
  const unsure = meaning(columns, 'question').filter(({ guess }) => guess.confidence === 'unsure');
  const sure = meaning(columns, 'question').some(({ guess }) => guess.confidence !== 'unsure');
  for (const [index, column] of unsure.entries()) {
    const [reason = ''] = column.guess.reasons;
    if (sure || index > 0)
      reguess(column, choiceOf('extra'), 'unsure', reason, 'It is kept as a field of its own.');
    else reguess(column, choiceOf('question'), 'likely', reason);
  }
}

/** A level beside topics that somebody offers is how well they know them. */
function settleLevels(columns: readonly Column[]): void {
  const needs = meaning(columns, 'need', 'needs', 'topics-by-role');
  const topics = meaning(columns, 'topics');
  for (const column of meaning(columns, 'level')) {
    const { choice, confidence, reasons } = column.guess;
    const offered = topics.find(({ guess }) => guess.choice.rank === choice.rank);
    const needed =
      needs.length > 0 && (choice.rank === 1 || needs.some(({ guess }) => guess.choice.rank === choice.rank));
    // Of both, the one that stands before it in the file.
    const before = columns
      .slice(0, column.place)
      .findLast(({ guess }) => ['need', 'needs', 'topics', 'topics-by-role'].includes(guess.choice.meaning));
    if (offered && (!needed || before === offered)) {
      reguess(
        column,
        choiceOf('topics-level', choice.rank),
        confidence,
        ...reasons,
        `It is beside “${offered.heading}”.`,
      );
    }
  }
}

/** Questions, contexts and the like belong to a need; without any they are only kept. */
function settleDetails(columns: readonly Column[]): void {
  if (meaning(columns, 'need', 'needs', 'want', 'topics-by-role', 'rating-by-role').length > 0) return;
  for (const column of meaning(columns, 'question', 'context', 'outcome', 'level', 'minimum-level', 'link')) {
    reguess(
      column,
      choiceOf('extra'),
      'likely',
      'No column names the topic that it belongs to: it is kept as a field of its own.',
    );
  }
}
