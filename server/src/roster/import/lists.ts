import { searchName } from '@rotunda/shared/rules/people';
import { levelOf, linkOf, entriesOf, lineOf, textOf, type Parsed } from './cells.ts';
import { mostNeeds, needColumn, needParts, type Column, type NeedPart } from './columns.ts';
import type { Wrong } from './faults.ts';

/** Topics are named in files; two names that differ only in case, accents or spaces are one topic. */
interface Named {
  readonly key: string;
  /** As it is written. */
  readonly topic: string;
}

export interface NamedSkill extends Named {
  readonly level: number | null;
}

export interface NamedNeed extends Named {
  readonly question: string;
  readonly context: string;
  readonly outcome: string;
  readonly level: number | null;
  readonly minimumLevel: number | null;
  readonly link: string;
}

/** Told which column is wrong, and how. */
export type Tell = (column: Column, wrong: Wrong) => void;

const longestTopic = 60;
const mostSkills = 60;

const named = (topic: string): Named => ({ key: searchName(topic), topic });

/** Topics with levels: `Pricing:5; Hiring`. A colon that no number follows belongs to the topic's name. */
export function skillsOf(cell: string, tell: Tell): NamedSkill[] {
  const skills: NamedSkill[] = [];
  const taken = new Set<string>();
  for (const entry of entriesOf(cell)) {
    const [, name = entry, digits = ''] = /^(.*\S)\s*:\s*(\d+)$/u.exec(entry) ?? [];
    const topic = taking(lineOf(name, longestTopic), (wrong) => tell('topics', wrong));
    const level = taking(levelOf(digits), ({ mend }) =>
      tell('topics', { reason: `${name} has a level that there is not`, mend }),
    );
    if (topic === undefined || level === undefined) continue;
    const skill = { ...named(topic), level };
    if (taken.has(skill.key)) tell('topics', twice(topic));
    taken.add(skill.key);
    skills.push(skill);
  }
  if (skills.length > mostSkills) {
    tell('topics', {
      reason: `More than ${mostSkills} topics`,
      mend: `Keep the ${mostSkills} that matter most.`,
    });
  }
  return skills;
}

/** The needs of a row, most wanted first; `cell` answers the text of a column. */
export function needsOf(cell: (column: Column) => string, tell: Tell): NamedNeed[] {
  const needs: NamedNeed[] = [];
  const taken = new Set<string>();
  for (let rank = 1; rank <= mostNeeds; rank += 1) {
    const need = needOf(rank, cell, tell);
    if (!need) continue;
    if (taken.has(need.key)) tell(needColumn('need', rank), twice(need.topic));
    taken.add(need.key);
    needs.push(need);
  }
  return needs;
}

function needOf(rank: number, cell: (column: Column) => string, tell: Tell): NamedNeed | null {
  if (needParts.every((part) => cell(needColumn(part, rank)) === '')) return null;
  const read = <Value>(part: NeedPart, parse: (text: string) => Parsed<Value>, otherwise: Value): Value => {
    const column = needColumn(part, rank);
    return taking(parse(cell(column)), (wrong) => tell(column, wrong)) ?? otherwise;
  };
  const topic = read('need', (text) => lineOf(text, longestTopic), '');
  const details = {
    question: read('question', (text) => textOf(text, 300), ''),
    context: read('context', (text) => textOf(text, 1_000), ''),
    outcome: read('outcome', (text) => textOf(text, 300), ''),
    level: read('level', levelOf, null),
    minimumLevel: read('minimum level', levelOf, null),
    link: read('link', linkOf, ''),
  };
  if (topic !== '') return { ...named(topic), ...details };
  if (Object.values(details).some((value) => value !== '' && value !== null)) {
    tell(needColumn('need', rank), {
      reason: 'A need without its topic',
      mend: `Name the topic in "${needColumn('need', rank)}", or clear what belongs to it.`,
    });
  }
  return null;
}

const twice = (topic: string): Wrong => ({ reason: `${topic} is there twice`, mend: 'Keep one of the two.' });

function taking<Value>(parsed: Parsed<Value>, otherwise: (wrong: Wrong) => void): Value | undefined {
  if ('value' in parsed) return parsed.value;
  otherwise(parsed.wrong);
  return undefined;
}
