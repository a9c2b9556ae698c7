import type { PersonInput } from '@rotunda/shared/schema/roster';

type NameOf = (topicId: string) => string;

/** What somebody knows, one text for each topic, as files write it: `Pricing:5`. */
export const skillTexts = ({ expertise }: Pick<PersonInput, 'expertise'>, nameOf: NameOf): string[] =>
  expertise.map(({ topicId, level }) => `${nameOf(topicId)}${level === null ? '' : `:${level}`}`);

/** What somebody needs, one text for each need: its topic, and whatever belongs to it. */
export const needTexts = ({ needs }: Pick<PersonInput, 'needs'>, nameOf: NameOf): string[] =>
  needs.map(({ topicId, question, context, outcome, level, minimumLevel, link }) =>
    [nameOf(topicId), question, context, outcome, level ?? '', minimumLevel ?? '', link]
      .filter((part) => part !== '')
      .join('; '),
  );
