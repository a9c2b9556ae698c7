import { searchName } from '@rotunda/shared/rules/people';
import type { Topic } from '@rotunda/shared/schema/event';
import type { PersonInput } from '@rotunda/shared/schema/roster';
import { needColumn, mostNeeds, type Column } from './columns.ts';
import { needsOf, skillsOf, type NamedNeed, type NamedSkill, type Tell } from './lists.ts';
import { mergeField, mergeLists } from './merge.ts';
import type { TopicNames } from './topicNames.ts';

export interface MergeContext {
  /** What the file says about a column; what it said before where it has no such column. */
  readonly cell: (column: Column) => string;
  /** What the file said before. */
  readonly was: (column: Column) => string;
  readonly tell: Tell;
  readonly topics: TopicNames;
  readonly topicList: readonly Topic[];
  /** Asked where somebody edited what the file says something new about: whether the file counts. */
  readonly fileCounts: () => boolean;
}

/** What belongs to a need, beside its topic. */
const details = ['question', 'context', 'outcome', 'level', 'minimumLevel', 'link'] as const;

/** What was right when it was imported is not judged again. */
const silently: Tell = () => undefined;

/** What a person knows, with what a file changed about it since it was last read. */
export function mergedExpertise(
  current: PersonInput['expertise'],
  { cell, was, tell, topics, topicList, fileCounts }: MergeContext,
): PersonInput['expertise'] {
  const namedOf = namer(topicList);
  const merged = mergeLists<NamedSkill>(
    skillsOf(was('topics'), silently),
    skillsOf(cell('topics'), tell),
    current.map(({ topicId, level }) => ({ ...namedOf(topicId), level })),
    (before, file, kept) => ({
      ...kept,
      level: mergeField(before?.level ?? null, file.level, kept.level, fileCounts),
    }),
    { isEdited: (before, kept) => before.level !== kept.level, fileCounts },
  );
  return merged.flatMap(({ topic, level }) => {
    const found = topics.find(topic);
    if ('id' in found) return [{ topicId: found.id, level }];
    tell('topics', found);
    return [];
  });
}

/** What a person needs, with what a file changed about it since it was last read. */
export function mergedNeeds(
  current: PersonInput['needs'],
  { cell, was, tell, topics, topicList, fileCounts }: MergeContext,
): PersonInput['needs'] {
  const namedOf = namer(topicList);
  const merged = mergeLists<NamedNeed>(
    needsOf(was, silently),
    needsOf(cell, tell),
    current.map(({ topicId, ...need }) => ({ ...namedOf(topicId), ...need })),
    (before, file, kept) => ({
      ...kept,
      question: mergeField(before?.question ?? '', file.question, kept.question, fileCounts),
      context: mergeField(before?.context ?? '', file.context, kept.context, fileCounts),
      outcome: mergeField(before?.outcome ?? '', file.outcome, kept.outcome, fileCounts),
      level: mergeField(before?.level ?? null, file.level, kept.level, fileCounts),
      minimumLevel: mergeField(
        before?.minimumLevel ?? null,
        file.minimumLevel,
        kept.minimumLevel,
        fileCounts,
      ),
      link: mergeField(before?.link ?? '', file.link, kept.link, fileCounts),
    }),
    { isEdited: (before, kept) => details.some((part) => before[part] !== kept[part]), fileCounts },
  );
  return merged.flatMap(({ key, topic, ...need }) => {
    const found = topics.find(topic);
    if ('id' in found) return [{ topicId: found.id, ...need }];
    tell(columnOfNeed(key, cell), found);
    return [];
  });
}

/** The column in which a file names a need. */
function columnOfNeed(key: string, cell: (column: Column) => string): Column {
  for (let rank = 1; rank <= mostNeeds; rank += 1) {
    const column = needColumn('need', rank);
    if (searchName(cell(column)) === key) return column;
  }
  return needColumn('need', 1);
}

const namer = (topicList: readonly Topic[]) => {
  const names = new Map(topicList.map(({ id, name }) => [id, name]));
  return (topicId: string) => {
    const topic = names.get(topicId) ?? '';
    return { key: searchName(topic), topic };
  };
};
