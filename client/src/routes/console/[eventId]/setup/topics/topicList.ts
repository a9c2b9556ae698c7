import { searchName } from '@rotunda/shared/rules/people';
import type { RawInputOf } from '@rotunda/shared/schema/commands';
import type { Topic } from '@rotunda/shared/schema/event';

export interface TopicForm {
  key: string;
  id: string | null;
  name: string;
}

export interface TopicsForm {
  topics: TopicForm[];
}

export const longestTopic = 60;
export const mostTopics = 200;

export const topicsForm = (topics: readonly Topic[]): TopicsForm => ({
  topics: topics.map(({ id, name }) => ({ key: id, id, name })),
});

/** What a form asks for. Rows without a name ask for nothing. */
export const topicsInput = ({ topics }: TopicsForm): RawInputOf<'topics.update'>['topics'] =>
  topics.filter(({ name }) => name.trim() !== '').map(({ id, name }) => ({ id, name }));

/** Rows that name a topic which stands further up already, by their keys, with the name it has there. */
export function duplicatesOf(topics: readonly TopicForm[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const duplicates = new Map<string, string>();
  for (const { key, name } of topics) {
    const searched = searchName(name);
    if (searched === '') continue;
    const other = first.get(searched);
    if (other === undefined) first.set(searched, name);
    else duplicates.set(key, other);
  }
  return duplicates;
}

/** One topic a line, as people paste lists: marks and numbers before a line, and empty lines, mean nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/u)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, longestTopic),
    )
    .filter((line) => line !== '');

/** The names among these that are not on the list yet, each once. */
export function newNames(names: readonly string[], topics: readonly TopicForm[]): string[] {
  const known = new Set(topics.map(({ name }) => searchName(name)));
  return names.filter((name) => {
    const searched = searchName(name);
    if (searched === '' || known.has(searched)) return false;
    known.add(searched);
    return true;
  });
}

/** The list with lines pasted into one of its rows: the first goes where the row is empty, the rest below. */
export function withPasted(
  topics: readonly TopicForm[],
  key: string,
  names: readonly string[],
  newKey: () => string,
): TopicForm[] {
  const at = topics.findIndex((topic) => topic.key === key);
  const row = topics[at];
  if (!row) return [...topics];
  const [first, ...rest] = names;
  const takesFirst = row.name.trim() === '' && first !== undefined;
  const below = (takesFirst ? rest : names).map((name) => ({ key: newKey(), id: null, name }));
  const here = takesFirst ? { ...row, name: first } : row;
  return [...topics.slice(0, at), here, ...below, ...topics.slice(at + 1)];
}

/** In the order of the alphabet; rows without a name last. */
export const sorted = (topics: readonly TopicForm[]): TopicForm[] =>
  topics.toSorted((a, b) => {
    if ((a.name.trim() === '') !== (b.name.trim() === '')) return a.name.trim() === '' ? 1 : -1;
    return a.name.localeCompare(b.name);
  });
