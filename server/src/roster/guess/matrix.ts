import { rankOf } from './topicHeadings.ts';

/** A heading of a question that is asked once for each topic: `How well do you know … [Pricing]`. */
export interface MatrixHeading {
  /** The question. */
  readonly stem: string;
  /** What stands in brackets, or after the sign that surveys put there. */
  readonly item: string;
}

const shapes: readonly RegExp[] = [
  /^(.*\S)\s*\[([^[\]]+)\]$/su,
  /^(.*\S)\s+(?:-|–|—|>>|»|\|)\s+(\S.*)$/su,
  /^(.*[?:…])\s+(\S.*)$/su,
];

/**
 * Which of the headings belong to a question with several topics, by their place; two at least must share the question.
 * Brackets that count choices (`[1st choice]`) name no topic.
 */
export function matrixHeadings(headings: readonly string[]): ReadonlyMap<number, MatrixHeading> {
  const found = new Map<number, MatrixHeading>();
  for (const shape of shapes) {
    const byStem = new Map<string, [place: number, item: string][]>();
    for (const [place, heading] of headings.entries()) {
      const [, stem, item] = shape.exec(heading.trim()) ?? [];
      if (found.has(place) || stem === undefined || item === undefined) continue;
      byStem.set(stem, [...(byStem.get(stem) ?? []), [place, item.trim()]]);
    }
    for (const [stem, items] of byStem) {
      if (items.length < 2 || items.every(([, item]) => rankOf(item) !== null)) continue;
      for (const [place, item] of items) found.set(place, { stem, item });
    }
  }
  return found;
}
